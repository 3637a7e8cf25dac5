package org.quipu.simulate;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * An object of a case, read field by field; what is missing or malformed is told by its path.
 *
 * @param node the object
 * @param path where it stands in the case
 */
record Fields(JsonNode node, String path) {
    Fields {
        if (!node.isObject()) throw new IllegalArgumentException(path + " is no object");
    }

    boolean has(String name) {
        return node.has(name) && !node.get(name).isNull();
    }

    String text(String name) {
        return optionalText(name).orElseThrow(() -> missing(name));
    }

    Optional<String> optionalText(String name) {
        if (!has(name)) return Optional.empty();
        var value = node.get(name);
        if (!value.isValueNode()) throw bad(name, "is no text");
        return Optional.of(value.asString());
    }

    BigDecimal decimal(String name) {
        return optionalDecimal(name).orElseThrow(() -> missing(name));
    }

    Optional<BigDecimal> optionalDecimal(String name) {
        return optionalText(name).map(text -> number(name, text));
    }

    int whole(String name, int absent) {
        return optionalDecimal(name).map(BigDecimal::intValueExact).orElse(absent);
    }

    int whole(String name) {
        return decimal(name).intValueExact();
    }

    boolean flag(String name) {
        return has(name) && node.get(name).asBoolean();
    }

    LocalDate date(String name) {
        return optionalDate(name).orElseThrow(() -> missing(name));
    }

    Optional<LocalDate> optionalDate(String name) {
        return optionalText(name).map(text -> date(name, text));
    }

    List<LocalDate> dates(String name) {
        return items(name).stream().map(item -> date(name, item.asString())).toList();
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
        var text = optionalText(name).orElse(absent);
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw bad(name, "has no choice '" + text + "'");
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
            return LocalDate.parse(text);
        } catch (DateTimeException broken) {
            throw bad(name, "is no date");
        }
    }

    private IllegalArgumentException missing(String name) {
        return bad(name, "is missing");
    }

    private IllegalArgumentException bad(String name, String what) {
        return new IllegalArgumentException(path + "." + name + " " + what);
    }
}
