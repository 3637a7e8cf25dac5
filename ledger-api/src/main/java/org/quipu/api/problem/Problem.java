package org.quipu.api.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A problem document (RFC 9457).
 *
 * @param type which kind
 * @param detail this case in a sentence; never repeats personal data
 * @param errors the fields at fault, if any
 * @param rule the bank's rule that refused, or empty
 * @param figures what the rule was decided on, by name
 * @param retryAfter seconds to wait before the same request is worth sending again
 */
public record Problem(
        ProblemType type,
        String detail,
        List<FieldError> errors,
        String rule,
        Map<String, String> figures,
        OptionalInt retryAfter) {
    /** How many bad fields are named; more would answer a large body with a larger one. */
    public static final int MOST_ERRORS = 30;

    /** The media type of every problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * A problem that needs no more than its kind and a sentence.
     *
     * @param type which kind
     * @param detail this case in a sentence
     * @return the problem
     */
    public static Problem of(ProblemType type, String detail) {
        var wait =
                switch (type) {
                    case NOT_ACCEPTED, OUTCOME_UNKNOWN, OVER_SHARE, STILL_RUNNING ->
                            OptionalInt.of(1);
                    default -> OptionalInt.empty();
                };
        return new Problem(type, detail, List.of(), "", Map.of(), wait);
    }

    /**
     * Fields that break their rules.
     *
     * @param errors at least one
     * @return the problem
     */
    public static Problem invalid(List<FieldError> errors) {
        var detail =
                errors.size() == 1
                        ? errors.getFirst().pointer() + ": " + errors.getFirst().detail()
                        : errors.size() > MOST_ERRORS
                                ? "More than " + MOST_ERRORS + " fields are not as documented."
                                : errors.size() + " fields are not as documented.";
        var named = List.copyOf(errors.subList(0, Math.min(errors.size(), MOST_ERRORS)));
        return new Problem(
                ProblemType.INVALID_REQUEST, detail, named, "", Map.of(), OptionalInt.empty());
    }

    /**
     * A refusal by a rule of the bank.
     *
     * @param rule the rule's name
     * @param meaning the rule in a sentence
     * @param figures what it was decided on
     * @return the problem
     */
    public static Problem refused(String rule, String meaning, Map<String, String> figures) {
        return new Problem(
                ProblemType.REFUSED, meaning, List.of(), rule, figures, OptionalInt.empty());
    }

    /**
     * The document's members in reading order.
     *
     * @return names and values for a JSON object
     */
    public Map<String, Object> members() {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", type.uri());
        members.put("title", type.title());
        members.put("status", type.status());
        members.put("detail", detail);
        if (!rule.isEmpty()) members.put("rule", rule);
        if (!figures.isEmpty()) members.put("figures", figures);
        if (!errors.isEmpty()) members.put("errors", errors);
        return members;
    }
}
