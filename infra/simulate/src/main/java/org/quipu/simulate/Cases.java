package org.quipu.simulate;

import java.time.DateTimeException;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers one case after the other; a case that cannot be answered says why and stops nothing. */
public final class Cases {
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, Function<Fields, ObjectNode>> kinds =
            Map.of(
                    "schedule", ScheduleCase::answer,
                    "apr", AprCase::answer,
                    "servicing", ServicingCase::answer,
                    "savings", SavingsCase::answer,
                    "fixed_deposit", FixedDepositCase::answer,
                    "recurring_deposit", RecurringDepositCase::answer,
                    "par", ParCase::answer,
                    "provision", ProvisionCase::answer,
                    "indicators", IndicatorsCase::answer,
                    "day_booking", DayBookingCase::answer);

    /**
     * Answers one case.
     *
     * @param line a JSON object of {@code id}, {@code kind} and {@code input}
     * @return a JSON object of {@code id} and {@code result}, or {@code error}
     */
    public String answer(String line) {
        JsonNode parsed;
        try {
            parsed = json.readTree(line);
        } catch (JacksonException broken) {
            return refusal(json.createObjectNode(), "not-json", broken.getOriginalMessage());
        }
        if (!parsed.isObject()) return refusal(json.createObjectNode(), "not-a-case", "no object");
        return json.writeValueAsString(answer(parsed));
    }

    /**
     * Answers one case.
     *
     * @param input an object of {@code id}, {@code kind} and {@code input}
     * @return an object of {@code id} and {@code result}, or {@code error}
     */
    public ObjectNode answer(JsonNode input) {
        var answer = json.createObjectNode();
        if (input.has("id")) answer.set("id", input.get("id"));
        var kind = input.path("kind").asString("");
        var rule = kinds.get(kind);
        if (rule == null) return error(answer, "unknown-kind", "no kind named '" + kind + "'");
        try {
            answer.set("result", rule.apply(new Fields(input.path("input"), "input")));
            return answer;
        } catch (ArithmeticException e) {
            return error(answer, "bad-input", "no figure within bounds: " + e.getMessage());
        } catch (IllegalArgumentException | DateTimeException | UnsupportedOperationException e) {
            return error(answer, "bad-input", String.valueOf(e.getMessage()));
        } catch (RuntimeException defect) {
            return error(answer, "internal-error", defect.toString());
        }
    }

    private String refusal(ObjectNode answer, String code, String detail) {
        return json.writeValueAsString(error(answer, code, detail));
    }

    private static ObjectNode error(ObjectNode answer, String code, String detail) {
        answer.putObject("error").put("code", code).put("detail", detail);
        return answer;
    }
}
