package org.quipu.log.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quipu.core.LedgerEvent;
import org.quipu.core.bank.Bank;
import tools.jackson.databind.json.JsonMapper;

/** How every event is stored, by examples that stay readable for ever. */
class EventSamplesTest {
    static final Path FOLDER = Path.of("src/test/java/org/quipu/log/catalogue/samples");
    private static final JsonMapper JSON = LedgerJson.mapper();
    private static final EventCodec CODEC = new EventCodec(EventNames.catalogue());
    private static final String BARE = ".bare";

    /** By the file's name: with every optional field, and bare where that differs. */
    static Map<String, LedgerEvent> samples() {
        var samples = new HashMap<String, LedgerEvent>();
        var full = new Samples(true).events();
        var bare = new Samples(false).events();
        for (var i = 0; i < full.size(); i++) {
            var name = CODEC.nameOf(full.get(i));
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

    @ParameterizedTest
    @MethodSource("names")
    void stores_an_event_as_approved(String name) {
        var stored = CODEC.encode(sample(name));
        var pretty =
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(stored));
        Approvals.verify(pretty, Approved.as(name));
    }

    @ParameterizedTest
    @MethodSource("approved")
    void reads_for_ever_what_was_approved(Path file) {
        var name = file.getFileName().toString().replace(".approved.json", "");
        var stored = JSON.readTree(Approved.read(file)).toString();
        var event = CODEC.decode(name.replace(BARE, ""), stored.getBytes(StandardCharsets.UTF_8));
        var sample = samples().get(name);
        if (sample != null) assertThat(event).isEqualTo(sample);
        if (isSuperseded(name)) return;
        assertThat(new String(CODEC.encode(event), StandardCharsets.UTF_8)).isEqualTo(stored);
    }

    @ParameterizedTest
    @MethodSource("approved")
    void says_in_todays_shape_what_was_stored_in_an_earlier_one(Path file) {
        var name = file.getFileName().toString().replace(".approved.json", "");
        if (!isSuperseded(name)) return;
        var stored = JSON.readTree(Approved.read(file)).toString();
        var event = CODEC.decode(name.replace(BARE, ""), stored.getBytes(StandardCharsets.UTF_8));
        var bare = name.endsWith(BARE) ? BARE : "";
        assertThat(event).isEqualTo(sample(CODEC.nameOf(event) + bare));
    }

    private static boolean isSuperseded(String name) {
        return EventNames.catalogue().superseded().containsKey(name.replace(BARE, ""));
    }

    @Test
    void has_a_sample_of_every_event() {
        var classes = samples().values().stream().map(Object::getClass).collect(Collectors.toSet());
        assertThat(classes).isEqualTo(Set.copyOf(Bank.EVENTS));
    }

    @ParameterizedTest
    @MethodSource("names")
    void fills_every_optional_field_or_none(String name) {
        var present = new TreeSet<String>();
        var absent = new TreeSet<String>();
        optionals(sample(name), "", present, absent);
        if (name.endsWith(BARE)) assertThat(present).isEmpty();
        else assertThat(present).containsAll(required(absent, name));
    }

    /** The bank's own accounts have neither client nor product; of a loan nothing is drawn. */
    private static Set<String> required(Set<String> absent, String name) {
        var required = new TreeSet<>(absent);
        if (name.startsWith("loan.") || name.startsWith("payment.")) {
            required.removeIf(path -> path.endsWith("/availableAfter"));
        }
        if (name.startsWith("settlement."))
            required.removeAll(Set.of("/terms/client", "/terms/product"));
        return required;
    }

    private static LedgerEvent sample(String name) {
        var sample = samples().get(name);
        if (sample == null) throw new IllegalArgumentException("No sample " + name);
        return sample;
    }

    private static void optionals(
            Object value, String path, Set<String> present, Set<String> absent) {
        switch (value) {
            case Optional<?> optional -> {
                (optional.isPresent() ? present : absent).add(path);
                optional.ifPresent(it -> optionals(it, path, present, absent));
            }
            case OptionalLong number -> (number.isPresent() ? present : absent).add(path);
            case OptionalInt number -> (number.isPresent() ? present : absent).add(path);
            case Collection<?> many -> many.forEach(it -> optionals(it, path, present, absent));
            case Record record ->
                    Arrays.stream(record.getClass().getRecordComponents())
                            .forEach(part ->
                                    optionals(
                                            read(part, record),
                                            path + "/" + part.getName(),
                                            present,
                                            absent));
            default -> {}
        }
    }

    private static Object read(RecordComponent part, Object record) {
        try {
            return part.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
