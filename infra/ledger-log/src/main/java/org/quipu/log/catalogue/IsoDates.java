package org.quipu.log.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads dates of ten characters, as all stored ones are, without a general formatter. */
final class IsoDates extends ValueDeserializer<LocalDate> {
    @Override
    public LocalDate deserialize(JsonParser in, DeserializationContext context) {
        if (in.currentToken() != JsonToken.VALUE_STRING) {
            context.reportInputMismatch(LocalDate.class, "a date must be a string");
        }
        var text = in.getString();
        try {
            return isPlain(text)
                    ? LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                    : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return (LocalDate)
                    context.handleWeirdStringValue(LocalDate.class, text, "%s", e.getMessage());
        }
    }

    private static boolean isPlain(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') return false;
        for (var i = 0; i < 10; i++) {
            var c = text.charAt(i);
            if (i != 4 && i != 7 && (c < '0' || c > '9')) return false;
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
