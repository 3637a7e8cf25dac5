package org.quipu.local.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.quipu.local.http.BatchLine;
import tools.jackson.databind.JsonNode;

/** What is going to be done, by day, in the order in which it was planned. */
final class Agenda {
    private final TreeMap<LocalDate, List<Deed>> days = new TreeMap<>();

    /** Plans a request. */
    void on(LocalDate day, BatchLine request) {
        on(day, request, answer -> {});
    }

    /** Plans a request whose answer decides what follows. */
    void on(LocalDate day, BatchLine request, Consumer<JsonNode> then) {
        on(day, () -> Optional.of(request), then);
    }

    /** Plans a request that depends on how things stand on its day. */
    void on(LocalDate day, Supplier<Optional<BatchLine>> request, Consumer<JsonNode> then) {
        days.computeIfAbsent(day, it -> new ArrayList<>()).add(new Deed(request, then));
    }

    /** Takes what is planned for a day so far; what follows from it may plan more. */
    List<Deed> take(LocalDate day) {
        var deeds = days.remove(day);
        return deeds == null ? List.of() : deeds;
    }
}
