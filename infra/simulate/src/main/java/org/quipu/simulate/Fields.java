package org.quipu.simulate;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.quipu.core.money.Precision;
import org.quipu.core.rate.AnnualRate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * An object of a case, read field by field; what is missing or malformed is told by its path.
 *
 * @param node the object
 * @param path where it stands in the case
 */
record Fields(JsonNode node, String path) {
    /** What may stand anywhere and changes no answer. */
    private static final Set<String> REMARKS =
            Set.of("currency", "name", "description", "note", "comment", "why", "tags");

    static final int LAST_YEAR = 9999;

    Fields {
        if (!node.isObject()) throw new IllegalArgumentException(path + " is no object");
    }

    /** The same, with a value for a name that is absent. */
    Fields with(String name, int absent) {
        if (has(name)) return this;
        var copy = JsonNodeFactory.instance.objectNode();
        node.properties().forEach(each -> copy.set(each.getKey(), each.getValue()));
        return new Fields(copy.put(name, absent), path);
    }

    /** Refuses any other name: a parameter misspelt would silently count as absent. */
    Fields known(Set<String> names) {
        for (var name : node.propertyNames()) {
            if (!names.contains(name) && !REMARKS.contains(name)) throw bad(name, "is unknown");
        }
        return this;
    }

    boolean has(String name) {
        return node.has(name) && !node.get(name).isNull();
    }

    String text(String name) {
        return optionalText(name).orElseThrow(() -> missing(name));
    }

    Optional<String> optionalText(String name) {
        if (!has(name)) return Optional.empty();
        return Optional.of(text(name, node.get(name)));
    }

    BigDecimal decimal(String name) {
        return optionalDecimal(name).orElseThrow(() -> missing(name));
    }

    Optional<BigDecimal> optionalDecimal(String name) {
        return optionalText(name).map(text -> number(name, text));
    }

    AnnualRate rate(String name) {
        return rate(name, decimal(name));
    }

    /** A rate, or none. */
    AnnualRate rateOrZero(String name) {
        return optionalDecimal(name).map(rate -> rate(name, rate)).orElse(AnnualRate.ZERO);
    }

    long minor(String name, Precision precision) {
        return minor(name, decimal(name), precision);
    }

    OptionalLong optionalMinor(String name, Precision precision) {
        return has(name) ? OptionalLong.of(minor(name, precision)) : OptionalLong.empty();
    }

    int whole(String name, int absent) {
        return has(name) ? whole(name) : absent;
    }

    int whole(String name) {
        return whole(name, decimal(name));
    }

    /** A list of whole numbers. */
    List<Integer> wholes(String name) {
        return texts(name).map(text -> whole(name, number(name, text))).toList();
    }

    boolean flag(String name) {
        if (!has(name)) return false;
        if (!node.get(name).isBoolean()) throw bad(name, "is neither true nor false");
        return node.get(name).booleanValue();
    }

    LocalDate date(String name) {
        return optionalDate(name).orElseThrow(() -> missing(name));
    }

    Optional<LocalDate> optionalDate(String name) {
        return optionalText(name).map(text -> date(name, text));
    }

    List<LocalDate> dates(String name) {
        return texts(name).map(text -> date(name, text)).toList();
    }

    List<JsonNode> items(String name) {
        if (!has(name)) return List.of();
        if (!node.get(name).isArray()) throw bad(name, "is no list");
        return List.copyOf(new ArrayList<>(node.get(name).values()));
    }

    List<Fields> objects(String name) {
        var objects = new ArrayList<Fields>();
        for (var item : items(name)) objects.add(new Fields(item, path + "." + name));
        return objects;
    }

    Fields object(String name) {
        if (!has(name)) throw missing(name);
        return new Fields(node.get(name), path + "." + name);
    }

    Fields objectOrEmpty(String name) {
        return optionalObject(name)
                .orElseGet(
                        () -> new Fields(JsonNodeFactory.instance.objectNode(), path + "." + name));
    }

    Optional<Fields> optionalObject(String name) {
        return has(name) ? Optional.of(object(name)) : Optional.empty();
    }

    /** A choice written in small letters; the default is in the words of the case, too. */
    <E extends Enum<E>> E choice(Class<E> type, String name, String absent) {
        return chosen(type, name, optionalText(name).orElse(absent));
    }

    /** A list of such choices. */
    <E extends Enum<E>> List<E> choices(Class<E> type, String name) {
        return texts(name).map(text -> chosen(type, name, text)).toList();
    }

    private <E extends Enum<E>> E chosen(Class<E> type, String name, String text) {
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw bad(name, "has no choice '" + text + "'");
        }
    }

    private long minor(String name, BigDecimal amount, Precision precision) {
        try {
            return precision.minor(amount);
        } catch (ArithmeticException inexact) {
            throw bad(name, "has more decimals than the currency, or is out of range");
        }
    }

    private Stream<String> texts(String name) {
        return items(name).stream().map(item -> text(name, item));
    }

    private String text(String name, JsonNode value) {
        if (!value.isValueNode()) throw bad(name, "is no text");
        return value.asString();
    }

    private int whole(String name, BigDecimal number) {
        try {
            return number.intValueExact();
        } catch (ArithmeticException fraction) {
            throw bad(name, "is no whole number of days or times");
        }
    }

    private AnnualRate rate(String name, BigDecimal percent) {
        try {
            return AnnualRate.percent(percent);
        } catch (IllegalArgumentException unfit) {
            throw bad(name, "is unfit: " + unfit.getMessage());
        }
    }

    private BigDecimal number(String name, String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException broken) {
            throw bad(name, "is no number");
        }
    }

    private LocalDate date(String name, String text) {
        try {
            var date = LocalDate.parse(text);
            if (date.getYear() < 1 || date.getYear() > LAST_YEAR) throw bad(name, "is no date");
            return date;
        } catch (DateTimeException broken) {
            throw bad(name, "is no date");
        }
    }

    private IllegalArgumentException missing(String name) {
        return bad(name, "is missing");
    }

    IllegalArgumentException bad(String name, String what) {
        return new IllegalArgumentException(path + "." + name + " " + what);
    }
}
