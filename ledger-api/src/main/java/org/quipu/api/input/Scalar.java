package org.quipu.api.input;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.calendar.Frequency;
import tools.jackson.databind.JsonNode;

/**
 * A kind of single value: how it is read from JSON and how OpenAPI describes it. The two stand
 * together so that they cannot drift apart.
 *
 * @param read from a JSON value; throws {@link Breach}
 * @param schema JSON Schema, without description
 */
record Scalar(Function<JsonNode, Object> read, Map<String, Object> schema) {
    private static final String FREQUENCY =
            "^(daily|weekly|biweekly|every_4_weeks|monthly|[1-9][0-9]{0,3}[DWM])$";
    private static final Map<Class<?>, Scalar> ALL = all();

    /** The scalar of a Java type, or null where the type is no single value. */
    static @org.jspecify.annotations.Nullable Scalar of(Class<?> type) {
        var own = ALL.get(type);
        return own == null && type.isEnum() ? choice(type) : own;
    }

    private static Map<Class<?>, Scalar> all() {
        var all = new LinkedHashMap<Class<?>, Scalar>();
        all.put(Amount.class, text(Amount::of, Decimals.PATTERN, "250.00"));
        all.put(Figure.class, text(Figure::of, Decimals.PATTERN, "0.00"));
        all.put(Identifier.class, text(Identifier::of, Identifier.PATTERN, "ext:ACC-17"));
        all.put(ExternalId.class, text(ExternalId::of, ExternalId.PATTERN, "MP8842"));
        all.put(Code.class, text(Code::of, Code.PATTERN, "mobile"));
        all.put(InstitutionName.class, text(InstitutionName::of, InstitutionName.PATTERN, "demo"));
        all.put(FreeText.class, new Scalar(text(FreeText::of), upTo(FreeText.MAX_LENGTH)));
        all.put(FileContent.class, text(FileContent::of, FileContent.PATTERN, "dHJhbnNhY3Rpb24="));
        all.put(Name.class, new Scalar(text(Name::of), upTo(Name.MAX_LENGTH)));
        all.put(LocalDate.class, new Scalar(text(Dates::read), format("date", "2026-03-30")));
        all.put(Currency.class, text(Scalar::currency, "^[A-Z]{3}$", "KES"));
        all.put(ZoneId.class, text(Scalar::zone, "^[A-Za-z0-9_+/-]{1,64}$", "Africa/Nairobi"));
        all.put(DayCount.class, dayCounts());
        all.put(Frequency.class, text(Scalar::frequency, FREQUENCY, "monthly"));
        all.put(Boolean.class, new Scalar(Scalar::bool, Map.of("type", "boolean")));
        all.put(Integer.class, new Scalar(Scalar::whole, integer(1_000_000)));
        all.put(Long.class, new Scalar(Scalar::position, integer(Long.MAX_VALUE)));
        return Map.copyOf(all);
    }

    private static Scalar text(Function<String, Object> read, String pattern, String example) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "string");
        schema.put("pattern", pattern);
        schema.put("examples", java.util.List.of(example));
        return new Scalar(text(read), schema);
    }

    private static Function<JsonNode, Object> text(Function<String, Object> read) {
        return node -> {
            if (!node.isString()) throw new Breach("type/string", "A JSON string.");
            return read.apply(node.stringValue());
        };
    }

    private static Map<String, Object> upTo(int length) {
        return Map.of("type", "string", "minLength", 1, "maxLength", length);
    }

    private static Map<String, Object> format(String format, String example) {
        return Map.of("type", "string", "format", format, "examples", java.util.List.of(example));
    }

    private static Map<String, Object> integer(long most) {
        return Map.of("type", "integer", "minimum", 0, "maximum", most);
    }

    private static Object bool(JsonNode node) {
        if (!node.isBoolean()) throw new Breach("type/boolean", "true or false.");
        return node.booleanValue();
    }

    private static Object whole(JsonNode node) {
        if (!node.isInt()) throw new Breach("type/integer", "A whole JSON number.");
        var value = node.intValue();
        if (value < 0 || value > 1_000_000) {
            throw new Breach("integer/out-of-range", "A number from 0 to 1,000,000.");
        }
        return value;
    }

    /** A position in a log. */
    private static Object position(JsonNode node) {
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw new Breach("type/integer", "A whole JSON number.");
        }
        var value = node.longValue();
        if (value < 0) throw new Breach("integer/out-of-range", "A position, from 0.");
        return value;
    }

    private static Object currency(String text) {
        try {
            var currency = Currency.getInstance(text);
            if (currency.getDefaultFractionDigits() >= 0) return currency;
        } catch (IllegalArgumentException e) {
            // said below, together with XXX and its like, which have no decimals
        }
        throw new Breach("currency/unknown", "A currency code of ISO 4217 such as KES.");
    }

    private static Object zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new Breach("zone/unknown", "A zone of the IANA database such as Africa/Nairobi.");
        }
    }

    private static Object frequency(String text) {
        var frequency = named(text);
        if (!frequency.isTooLong()) return frequency;
        throw new Breach("frequency/too-long", "Ten years at most: 120M, 522W or 3660D.");
    }

    private static Frequency named(String text) {
        try {
            return Frequency.of(text);
        } catch (IllegalArgumentException e) {
            throw new Breach(
                    "frequency/unknown",
                    "daily, weekly, biweekly, every_4_weeks, monthly, or a count such as 10D, 2W, 3M.");
        }
    }

    private static Scalar dayCounts() {
        var codes = Arrays.stream(DayCount.values()).map(DayCount::code).toList();
        return new Scalar(
                text(text -> {
                    if (codes.contains(text)) return DayCount.of(text);
                    throw new Breach("choice/unknown", "One of " + codes + ".");
                }),
                Map.of("type", "string", "enum", codes));
    }

    private static Scalar choice(Class<?> type) {
        var choices = new LinkedHashMap<String, Object>();
        for (var constant : type.getEnumConstants()) choices.put(Wire.name(constant), constant);
        var names = java.util.List.copyOf(choices.keySet());
        return new Scalar(
                text(text -> {
                    var constant = choices.get(text);
                    if (constant != null) return constant;
                    throw new Breach("choice/unknown", "One of " + names + ".");
                }),
                Map.of("type", "string", "enum", names));
    }
}
