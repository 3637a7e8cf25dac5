package org.quipu.log.pipeline;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Tag;
import org.quipu.log.PersonVault;

/**
 * Checks the events of one decision and makes rows of them. Each is encoded, decoded, folded and
 * booked before anything of the decision is published: what throws here fails the command, and no
 * poison event is born.
 */
final class Appending {
    private final Rules rules;
    private final Found found;
    private final long recordedAt;
    private final List<Row> rows = new ArrayList<>();
    private final List<Append.Touch> touches = new ArrayList<>();
    private final List<LedgerEvent> touchedBy = new ArrayList<>();
    private long next;
    private LocalDate lastBooked;

    Appending(Rules rules, Found found, long next, LocalDate lastBooked, InstantSource recording) {
        this.rules = rules;
        this.found = found;
        this.next = next;
        this.lastBooked = lastBooked;
        this.recordedAt = ChronoUnit.MICROS.between(java.time.Instant.EPOCH, recording.instant());
    }

    void add(LedgerEvent event) {
        if (event.bookedOn().isBefore(lastBooked)) {
            throw new IllegalStateException(
                    "Booked on %s, after %s: %s".formatted(event.bookedOn(), lastBooked, event));
        }
        var journal = rules.books().apply(event); // throws unless it balances
        if (journal.isPresent() && journal.get().lines().isEmpty())
            throw new IllegalStateException("An empty journal: " + event);
        var codec = rules.codec();
        var type = codec.nameOf(event);
        var payload = codec.encode(event);
        var read = codec.decode(type, payload);
        if (!read.equals(event)) {
            throw new IllegalStateException("Read back as another: " + event + " as " + read);
        }
        var tags = List.copyOf(event.tags());
        var before = new ArrayList<Version>(tags.size());
        var hashes = new long[tags.size()];
        var things = new ArrayList<Resident>(tags.size());
        for (var tag : tags) {
            var thing = resident(tag);
            hashes[things.size()] = thing.tagHash;
            things.add(thing);
            before.add(latest(thing));
        }
        var row = new Row(next, type, payload, Metadata.of(tags, before), recordedAt, hashes);
        for (var i = 0; i < things.size(); i++) {
            var thing = things.get(i);
            var after = thing.after(before.get(i), event, next, row.leaf());
            touches.add(new Append.Touch(thing, after));
            touchedBy.add(event);
        }
        rows.add(row);
        next++;
        lastBooked = event.bookedOn();
    }

    private Resident resident(Tag tag) {
        @Nullable Resident resident = found.get(tag);
        if (resident == null) {
            throw new IllegalStateException("An event carries " + tag + ", which no need named");
        }
        return resident;
    }

    /** A thing after the earlier events of the same decision. */
    private Version latest(Resident thing) {
        for (var i = touches.size() - 1; i >= 0; i--) {
            var touch = touches.get(i);
            if (touch.resident().tag.equals(thing.tag)) return touch.to();
        }
        return thing.current;
    }

    Append append(List<Answered> answered, List<PersonVault.Sealed> personal) {
        return new Append(rows, answered, personal, touches, next - 1, lastBooked);
    }

    /** Moves the states: from here on, later decisions see this one. */
    void publish() {
        for (var i = 0; i < touches.size(); i++) {
            touches.get(i).resident().move(touches.get(i).to(), touchedBy.get(i));
        }
    }

    LocalDate lastBooked() {
        return lastBooked;
    }
}
