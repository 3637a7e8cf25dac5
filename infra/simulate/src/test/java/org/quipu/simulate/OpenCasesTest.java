package org.quipu.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenCasesTest {
    private final Cases cases = new Cases();

    @ParameterizedTest(name = "{0}")
    @MethodSource("open")
    void answers_as_expected(String id, JsonNode input) {
        var answer = cases.answer(input);
        assertThat(answer.has("error")).as("%s", answer).isFalse();
        assertThat(differences("", input.get("expected"), answer.get("result"))).isEmpty();
    }

    static Stream<Object[]> open() throws IOException {
        try (var file = OpenCasesTest.class.getResourceAsStream("/cases/open-cases.json")) {
            var root = JsonMapper.builder().build().readTree(file);
            return root.get("cases").values().stream()
                    .map(each -> new Object[] {each.get("id").asString(), each})
                    .toList()
                    .stream();
        }
    }

    /** Everything expected must be there; numbers compare by value; lists are equally long. */
    private static List<String> differences(String path, JsonNode expected, JsonNode actual) {
        var found = new ArrayList<String>();
        if (actual == null) return List.of(path + " is missing, expected " + expected);
        if (expected.isObject()) {
            for (var field : expected.propertyNames()) {
                found.addAll(
                        differences(path + "." + field, expected.get(field), actual.get(field)));
            }
            if (path.endsWith("balances")
                    || path.endsWith("allocations")
                    || path.endsWith("transactions")) {
                actual.propertyNames().stream()
                        .filter(name -> !expected.has(name))
                        .forEach(name -> found.add(path + "." + name + " is not expected"));
            }
        } else if (expected.isArray()) {
            if (expected.size() != actual.size()) return List.of(path + " has another length");
            for (var i = 0; i < expected.size(); i++) {
                found.addAll(differences(path + "[" + i + "]", expected.get(i), actual.get(i)));
            }
        } else if (!same(expected.asString(), actual.asString())) {
            found.add(path + " is " + actual + ", expected " + expected);
        }
        return found;
    }

    private static boolean same(String expected, String actual) {
        if (expected.equals(actual)) return true;
        try {
            return new BigDecimal(expected).compareTo(new BigDecimal(actual)) == 0;
        } catch (NumberFormatException text) {
            return false;
        }
    }
}
