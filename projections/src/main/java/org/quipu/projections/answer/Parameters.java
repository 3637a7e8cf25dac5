package org.quipu.projections.answer;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.quipu.projections.problem.Problem;

/**
 * The query parameters of a request, read strictly: unknown, repeated, empty and malformed ones are
 * refused, all at once.
 */
public final class Parameters {
    private final Map<String, String[]> sent;
    private final List<Problem.Field> wrong = new ArrayList<>();

    /**
     * Reads a request.
     *
     * @param request the request
     * @param known the names it may carry
     */
    public Parameters(HttpServletRequest request, Set<String> known) {
        sent = request.getParameterMap();
        for (var name : sent.keySet()) {
            if (!known.contains(name)) {
                wrong(clean(name), "unknown", "Not a parameter of this operation.");
            }
        }
    }

    /**
     * A whole number that is a part of a path.
     *
     * @param text the part
     * @return the number
     * @throws Problem.Raised 404 if it is none
     */
    static int inPath(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            throw Problem.NOT_FOUND.because("There is no such page.");
        }
    }

    /**
     * A date.
     *
     * @param name the parameter
     * @return the date, if it was sent
     */
    public Optional<LocalDate> date(String name) {
        return read(name, "date", "An ISO date such as 2026-03-31.", Parameters::date1);
    }

    /**
     * A date that has two names.
     *
     * @param name the parameter
     * @param other its other name
     * @return the date, if it was sent under one of them
     */
    public Optional<LocalDate> date(String name, String other) {
        var sentAs = date(name);
        var sentOtherwise = date(other);
        if (sentAs.isPresent() && sentOtherwise.isPresent()) {
            wrong(other, "twice", "The same as " + name + ": send one of them.");
        }
        return sentAs.or(() -> sentOtherwise);
    }

    private static LocalDate date1(String text) {
        var date = LocalDate.parse(text);
        if (date.getYear() < 1900 || date.getYear() > 2200) throw new DateTimeException("absurd");
        return date;
    }

    /**
     * A position of the log.
     *
     * @param name the parameter
     * @return the position, if it was sent
     */
    public Optional<Long> position(String name) {
        return read(
                name, "position", "A whole number from 0.", text -> number(text, Long.MAX_VALUE));
    }

    /**
     * How many at most.
     *
     * @param otherwise if it was not sent
     * @param most the largest allowed
     * @return the number
     */
    public int limit(int otherwise, int most) {
        return atLeastOne("limit", otherwise, most);
    }

    /**
     * A whole number from 1.
     *
     * @param name the parameter
     * @param otherwise if it was not sent
     * @param most the largest allowed
     * @return the number
     */
    public int atLeastOne(String name, int otherwise, int most) {
        return read(
                        name,
                        name,
                        "A whole number from 1 to " + most + ".",
                        text -> {
                            var number = number(text, most);
                            if (number < 1) throw new NumberFormatException();
                            return (int) number;
                        })
                .orElse(otherwise);
    }

    /**
     * A whole number.
     *
     * @param name the parameter
     * @param most the largest allowed
     * @return the number, if it was sent
     */
    public Optional<Integer> count(String name, int most) {
        return read(
                name,
                "number",
                "A whole number from 0 to " + most + ".",
                text -> (int) number(text, most));
    }

    /**
     * One of some words.
     *
     * @param name the parameter
     * @param words by text
     * @param otherwise if it was not sent
     * @param <T> what the words mean
     * @return the meaning
     */
    public <T> T word(String name, Map<String, T> words, T otherwise) {
        var expected = "One of " + String.join(", ", words.keySet().stream().sorted().toList());
        return read(
                        name,
                        "word",
                        expected + ".",
                        text -> {
                            var meant = words.get(text);
                            if (meant == null) throw new IllegalArgumentException();
                            return meant;
                        })
                .orElse(otherwise);
    }

    /**
     * Any text of printable characters.
     *
     * @param name the parameter
     * @return the text, if it was sent
     */
    public Optional<String> text(String name) {
        return read(
                name,
                "text",
                "Up to 1,000 printable characters.",
                text -> {
                    if (text.length() > 1_000
                            || !text.codePoints().allMatch(Parameters::printable)) {
                        throw new IllegalArgumentException();
                    }
                    return text;
                });
    }

    /**
     * A name of letters, digits, hyphens and underscores, such as {@code gender}.
     *
     * @param name the parameter
     * @return the code, if it was sent
     */
    public Optional<String> code(String name) {
        return read(
                name,
                "code",
                "A code of up to 40 lower-case letters, digits, - and _, a letter first.",
                text -> {
                    if (!text.matches("[a-z][a-z0-9_-]{0,39}"))
                        throw new IllegalArgumentException();
                    return text;
                });
    }

    /**
     * Says that a parameter needs another.
     *
     * @param name the one that was sent
     * @param missing the one that was not
     */
    public void needs(String name, String missing) {
        wrong(name, "alone", "Send " + missing + " with it.");
    }

    /**
     * Ends the request if anything was wrong.
     *
     * @throws Problem.Raised naming every parameter at fault
     */
    public void check() {
        if (!wrong.isEmpty()) throw Problem.invalid(List.copyOf(wrong));
    }

    static boolean printable(int character) {
        return !Character.isISOControl(character)
                && (character < 0xD800 || character > 0xDFFF)
                && Character.isDefined(character);
    }

    private static long number(String text, long most) {
        if (!text.chars().allMatch(it -> it >= '0' && it <= '9')) throw new NumberFormatException();
        var number = Long.parseLong(text);
        if (number > most) throw new NumberFormatException();
        return number;
    }

    private <T> Optional<T> read(
            String name, String rule, String expected, Function<String, T> parse) {
        var values = sent.get(name);
        if (values == null) return Optional.empty();
        if (values.length > 1) {
            wrong(name, "repeated", "Sent more than once.");
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(values[0]));
        } catch (IllegalArgumentException | DateTimeException malformed) {
            wrong(name, rule, expected);
            return Optional.empty();
        }
    }

    private void wrong(String name, String rule, String detail) {
        wrong.add(new Problem.Field("query", name, "parameter/" + rule, detail));
    }

    private static String clean(String name) {
        return name.length() <= 40 && name.matches("[A-Za-z0-9_.-]+") ? name : "?";
    }
}
