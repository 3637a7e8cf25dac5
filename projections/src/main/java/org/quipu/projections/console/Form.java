package org.quipu.projections.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.quipu.projections.access.LedgerApi;

/**
 * What a person filled into a form that is sent to ledger-api. An empty field is a field nobody
 * filled.
 *
 * @param sent by name, without spaces around it
 */
record Form(Map<String, String> sent) {
    /** Nothing is filled in yet. */
    static final Form EMPTY = new Form(Map.of());

    static Form of(HttpServletRequest request) {
        var sent = new LinkedHashMap<String, String>();
        request.getParameterMap()
                .forEach((name, values) -> {
                    var text = values[0].strip();
                    if (!text.isEmpty()) sent.put(name, text);
                });
        return new Form(sent);
    }

    /** What a field holds, for the page that shows it again. */
    public String get(String name) {
        return sent.getOrDefault(name, "");
    }

    /** The same with one field filled in. */
    Form with(String name, String text) {
        var more = new LinkedHashMap<>(sent);
        more.put(name, text);
        return new Form(more);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(sent.get(name));
    }

    /** A date for a path; one in a body goes along as it was written, and ledger-api judges it. */
    Optional<LocalDate> date(String name) {
        try {
            return text(name).map(LocalDate::parse);
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    /** Those of the fields that were filled in, under their own names. */
    Map<String, Object> filled(String... names) {
        var filled = new LinkedHashMap<String, Object>();
        for (var name : names) text(name).ifPresent(text -> filled.put(name, text));
        return filled;
    }

    /** Under which what is asked for happens once, however often the form arrives. */
    String key() {
        return text("key").orElseGet(() -> UUID.randomUUID().toString());
    }

    /** Where the browser goes once it was taken: to the page that tells of it. */
    static String taken(LedgerApi.Answer answer, String page) {
        return "redirect:" + page + answer.waiting().map(id -> "?waits=" + id).orElse("");
    }
}
