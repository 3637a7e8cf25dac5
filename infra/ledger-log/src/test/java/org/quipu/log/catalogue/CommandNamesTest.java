package org.quipu.log.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quipu.core.approval.Approvable;
import org.quipu.core.approval.ApprovalEvent.ApprovalRequested;
import org.quipu.core.bank.Bank;
import tools.jackson.databind.json.JsonMapper;

/** How a command is stored while it waits for a second person, by examples that stay readable. */
class CommandNamesTest {
    static final Path FOLDER = Path.of("src/test/java/org/quipu/log/catalogue/commands");
    private static final JsonMapper JSON = LedgerJson.mapper();
    private static final EventCodec CODEC = new EventCodec(EventNames.catalogue());
    private static final String BARE = ".bare";

    @Test
    void every_command_that_may_wait_has_a_stored_name_of_its_own() {
        var mayWait =
                Bank.DESKS.stream()
                        .flatMap(desk -> desk.each().stream())
                        .filter(Approvable.class::isAssignableFrom)
                        .collect(Collectors.toSet());
        assertThat(CommandNames.all().keySet()).isEqualTo(mayWait);
        assertThat(CommandNames.all().values())
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z]+\\.[a-z]+(-[a-z]+)*\\.v[0-9]+"));
    }

    @Test
    void has_a_sample_of_every_command() {
        assertThat(samples().values().stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(CommandNames.all().keySet());
    }

    @ParameterizedTest
    @MethodSource("names")
    void stores_a_command_as_approved(String name) {
        var sample = samples().get(name);
        if (sample == null) throw new IllegalArgumentException(name);
        var stored = JSON.readTree(CODEC.encode(asked(sample, name))).get("command");
        Approved.verify(
                FOLDER.resolve(name + ".approved.json"),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(stored) + "\n");
    }

    @ParameterizedTest
    @MethodSource("approved")
    void reads_for_ever_what_was_approved(Path file) {
        var stored = JSON.readTree(Approved.read(file)).toString();
        var command = JSON.readValue(stored, Approvable.class);
        var sample = samples().get(file.getFileName().toString().replace(".approved.json", ""));
        if (sample != null) assertThat(command).isEqualTo(sample);
        assertThat(JSON.writerFor(Approvable.class).writeValueAsString(command)).isEqualTo(stored);
    }

    @ParameterizedTest
    @MethodSource("names")
    void is_admitted_by_the_schema_of_the_request(String name) {
        var sample = samples().get(name);
        if (sample == null) throw new IllegalArgumentException(name);
        var stored = new String(CODEC.encode(asked(sample, name)), StandardCharsets.UTF_8);
        assertThat(EventSchemasTest.defects("approval.requested.v1", stored)).isEmpty();
        assertThat(
                        EventSchemasTest.defects(
                                "approval.requested.v1", stored.replace("\"is\":\"", "\"is\":\"x")))
                .isNotEmpty();
    }

    @Test
    void reads_no_command_it_does_not_know() {
        assertThatThrownBy(() -> JSON.readValue("{\"is\":\"loan.forget.v1\"}", Approvable.class))
                .hasMessageContaining("loan.forget.v1");
    }

    static Map<String, Approvable> samples() {
        var samples = new HashMap<String, Approvable>();
        var full = new Samples(true).commands();
        var bare = new Samples(false).commands();
        for (var i = 0; i < full.size(); i++) {
            var name = CommandNames.of(full.get(i));
            samples.put(name, full.get(i));
            if (!full.get(i).equals(bare.get(i))) samples.put(name + BARE, bare.get(i));
        }
        return samples;
    }

    static Set<String> names() {
        return new TreeSet<>(samples().keySet());
    }

    static List<Path> approved() {
        return Approved.in(FOLDER).stream()
                .filter(it -> it.toString().contains(".approved."))
                .toList();
    }

    private static ApprovalRequested asked(Approvable command, String name) {
        var request =
                (ApprovalRequested)
                        EventSamplesTest.samples()
                                .get("approval.requested.v1" + (name.endsWith(BARE) ? BARE : ""));
        if (request == null) throw new IllegalStateException("No sample of a request");
        return new ApprovalRequested(command, request.rule(), request.amount(), request.bookedOn());
    }
}
