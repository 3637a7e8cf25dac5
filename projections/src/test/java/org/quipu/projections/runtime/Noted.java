package org.quipu.projections.runtime;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.quipu.core.Envelope;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Tag;

/** An event that says something. */
record Noted(String text) implements LedgerEvent {
    static final String TYPE = "test.noted.v1";

    static Noted decode(String type, byte[] payload) {
        if (!type.equals(TYPE)) throw new IllegalArgumentException("Unknown type " + type);
        return new Noted(new String(payload, StandardCharsets.UTF_8));
    }

    @Override
    public LocalDate bookedOn() {
        return LocalDate.EPOCH;
    }

    @Override
    public Envelope envelope() {
        return Envelope.of("tester", "tests");
    }

    @Override
    public Set<Tag> tags() {
        return Set.of(new Tag("account", text));
    }
}
