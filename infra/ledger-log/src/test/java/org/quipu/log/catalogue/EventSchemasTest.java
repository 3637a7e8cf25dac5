package org.quipu.log.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.quipu.core.savings.SavingsEvent.Deposited;

/** The committed JSON Schemas say exactly how events are stored. */
class EventSchemasTest {
    private static final Path FOLDER =
            Path.of("src/main/resources/org/quipu/log/catalogue/schemas");
    private static final EventCatalogue CATALOGUE = EventNames.catalogue();
    private static final EventCodec CODEC = new EventCodec(CATALOGUE);
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static Set<String> names() {
        var names = new TreeSet<>(CATALOGUE.names());
        names.addAll(CATALOGUE.superseded().keySet());
        return names;
    }

    static List<Path> approved() {
        return EventSamplesTest.approved();
    }

    @ParameterizedTest
    @MethodSource("names")
    void describes_the_record(String name) {
        var old = CATALOGUE.superseded().get(name);
        var stored = old == null ? CATALOGUE.eventOf(name) : old;
        Approved.verify(file(name), SchemaWriter.schema(name, stored));
    }

    @Test
    void has_a_schema_for_every_name_ever_used_and_no_other() {
        var described =
                Approved.in(FOLDER).stream()
                        .map(it -> it.getFileName().toString().replace(".json", ""))
                        .collect(Collectors.toSet());
        assertThat(described).isEqualTo(names());
    }

    @ParameterizedTest
    @MethodSource("approved")
    void admits_every_approved_sample(Path file) {
        var name = file.getFileName().toString().replaceAll("(\\.bare)?\\.approved\\.json", "");
        assertThat(defects(name, Approved.read(file))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"-250.00\"             | -250.00",
                "\"-250.00\"             | \"-250,00\"",
                "\"-250.00\"             | \"-0250.00\"",
                "\"-250.00\"             | \"-2.5e2\"",
                "\"KES\"                 | \"Ksh\"",
                "\"2026-03-30\"          | \"30.3.2026\"",
                "\"2026-03-30\"          | \"2026-02-30\"",
                "\"component\":\"float\" | \"component\":\"purse\"",
                "\"actor\":\"amina\"     | \"actor\":\"amina\",\"mood\":\"good\"",
                "\"actor\":\"amina\",    | ''",
                "\"account\":\"sav_9f2c\"| \"role\":\"deposits\""
            })
    void refuses_any_other_form(String stored, String changed) {
        var payload = deposited();
        assertThat(payload).contains(stored);
        assertThat(defects("savings.deposited.v1", payload)).isEmpty();
        assertThat(defects("savings.deposited.v1", payload.replace(stored, changed))).isNotEmpty();
    }

    private static String deposited() {
        return new Samples(true)
                .events().stream()
                        .filter(Deposited.class::isInstance)
                        .map(event -> new String(CODEC.encode(event), StandardCharsets.UTF_8))
                        .findFirst()
                        .orElseThrow();
    }

    static List<com.networknt.schema.Error> defects(String name, String payload) {
        return schema(name)
                .validate(
                        payload,
                        InputFormat.JSON,
                        context -> context.executionConfig(it -> it.formatAssertionsEnabled(true)));
    }

    private static Schema schema(String name) {
        return SCHEMAS.getSchema(Approved.read(file(name)), InputFormat.JSON);
    }

    private static Path file(String name) {
        return FOLDER.resolve(name + ".json");
    }
}
