package org.quipu.log.pipeline;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.quipu.log.PersonVault;

/**
 * What one decision hands to the writer. Without rows and keys it is a ticket: it is done when
 * everything decided before it is durable under our epoch.
 */
final class Append {
    final List<Row> rows;
    final List<Answered> answered;
    final List<PersonVault.Sealed> personal;
    final List<Touch> touches;

    /** The last position decided when this was. */
    final long position;

    /** The booking date of its last event; without events it says nothing. */
    final LocalDate lastBooked;

    /** Completed once durable, or failed once known not to be. */
    final CompletableFuture<Void> done = new CompletableFuture<>();

    /** A thing that this decision moved, and to what. */
    record Touch(Resident resident, Version to) {
        void settle() {
            resident.durable = to;
        }
    }

    Append(
            List<Row> rows,
            List<Answered> answered,
            List<PersonVault.Sealed> personal,
            List<Touch> touches,
            long position,
            LocalDate lastBooked) {
        this.rows = rows;
        this.answered = answered;
        this.personal = personal;
        this.touches = touches;
        this.position = position;
        this.lastBooked = lastBooked;
    }

    static Append ticket(long position) {
        return new Append(List.of(), List.of(), List.of(), List.of(), position, LocalDate.MIN);
    }

    /** A refusal that is kept under its key. */
    static Append refusal(Answered answered) {
        return new Append(
                List.of(),
                List.of(answered),
                List.of(),
                List.of(),
                answered.position(),
                LocalDate.MIN);
    }

    long bytes() {
        var bytes = 200L;
        for (var row : rows) bytes += row.size();
        return bytes;
    }
}
