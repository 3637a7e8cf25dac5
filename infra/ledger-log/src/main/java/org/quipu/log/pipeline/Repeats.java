package org.quipu.log.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.quipu.core.LedgerEvent;
import org.quipu.log.LogReader;
import org.quipu.log.Outcome;
import org.quipu.log.catalogue.EventCodec;
import org.quipu.log.catalogue.LedgerJson;
import tools.jackson.databind.json.JsonMapper;

/**
 * Renders earlier answers again: a success from its events, a refusal from what was recorded with
 * its key.
 */
final class Repeats {
    private static final JsonMapper JSON = LedgerJson.mapper();

    private final LogReader log;
    private final EventCodec codec;

    /** A refusal as it is stored. */
    record Refusal(String rule, String meaning, LinkedHashMap<String, String> figures) {}

    Repeats(LogReader log, EventCodec codec) {
        this.log = log;
        this.codec = codec;
    }

    static String write(Outcome.Rejected rejected) {
        return JSON.writeValueAsString(
                new Refusal(
                        rejected.rule(),
                        rejected.meaning(),
                        new LinkedHashMap<>(rejected.figures())));
    }

    Outcome of(Answered answered) {
        return answered.refusal().isPresent()
                ? refusal(answered.refusal().get())
                : new Outcome.Accepted(answered.position(), events(answered), true);
    }

    private static Outcome refusal(String text) {
        var refusal = JSON.readValue(text, Refusal.class);
        SequencedMap<String, String> figures = refusal.figures();
        return new Outcome.Rejected(refusal.rule(), refusal.meaning(), figures, true);
    }

    private List<LedgerEvent> events(Answered answered) {
        if (answered.events() == 0) return List.of();
        var entries = log.read(answered.position() - 1, answered.events());
        if (entries.size() < answered.events())
            throw new IllegalStateException("The log ends before " + answered.position());
        return entries.stream().map(entry -> codec.decode(entry.type(), entry.payload())).toList();
    }
}
