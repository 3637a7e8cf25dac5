package org.quipu.api.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quipu.api.problem.ProblemException;

class RecordReaderTest {
    enum Colour {
        RED,
        DARK_BLUE
    }

    record Inner(Integer count) {}

    record Around(Optional<Code> branch) {}

    record Thing(
            Optional<Integer> count,
            Optional<Boolean> flag,
            Optional<LocalDate> day,
            Optional<Colour> colour,
            Optional<Currency> currency,
            Optional<List<Inner>> inner,
            @Inline Around around) {}

    private static final RecordReader<Thing> READER = new RecordReader<>(Thing.class);

    private static Thing read(String json) {
        return READER.read(StrictJson.read(json));
    }

    @Test
    void reads_what_is_exactly_as_documented() {
        var thing =
                read(
                        """
                        {"count": 3, "flag": true, "day": "2026-03-31", "colour": "dark_blue",
                        "currency": "KES", "inner": [{"count": 1}], "branch": "main"}\
                        """);

        assertThat(thing.count()).hasValue(3);
        assertThat(thing.colour()).hasValue(Colour.DARK_BLUE);
        assertThat(thing.inner()).hasValue(List.of(new Inner(1)));
        assertThat(thing.around().branch()).hasValue(new Code("main"));
        assertThat(read("{}").count()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"count\": 1.9}|/count|type/integer",
                "{\"count\": 1.0}|/count|type/integer",
                "{\"count\": \"12\"}|/count|type/integer",
                "{\"count\": true}|/count|type/integer",
                "{\"count\": -1}|/count|integer/out-of-range",
                "{\"count\": 99999999999}|/count|type/integer",
                "{\"flag\": \"true\"}|/flag|type/boolean",
                "{\"flag\": 1}|/flag|type/boolean",
                "{\"colour\": \"RED\"}|/colour|choice/unknown",
                "{\"currency\": \"XXX\"}|/currency|currency/unknown",
                "{\"currency\": \"kes\"}|/currency|currency/unknown",
                "{\"inner\": {}}|/inner|type/array",
                "{\"inner\": [{\"count\": 1}, {\"a/b\": 1}]}|/inner/1/a~1b|property/unknown",
                "{\"around\": {}}|/around|property/unknown",
            })
    void coerces_nothing(String json, String pointer, String rule) {
        var refused = catchThrowableOfType(ProblemException.class, () -> read(json));

        assertThat(refused.problem().errors().getFirst().pointer()).isEqualTo(pointer);
        assertThat(refused.problem().errors().getFirst().rule()).isEqualTo(rule);
    }
}
