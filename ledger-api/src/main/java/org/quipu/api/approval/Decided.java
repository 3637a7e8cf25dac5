package org.quipu.api.approval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Happened;
import org.quipu.api.operation.PostedLeg;
import org.quipu.core.LedgerEvent;
import org.quipu.core.account.MayMove;
import org.quipu.log.catalogue.EventCatalogue;
import org.quipu.log.catalogue.EventNames;

/** How an approval ended, and what its command led to. */
record Decided(
        @Meaning(value = "The approval's id.", example = "48219") String id,
        @Meaning(value = "Where the decision stands in the log.", example = "48220") long position,
        @Meaning(value = "granted, refused or, by its maker, withdrawn.", example = "granted")
                String status,
        @Meaning(value = "Who decided.", example = "approver@demo") String decidedBy,
        @Meaning(value = "The business date it was decided on.") LocalDate bookingDate,
        @Meaning(value = "What the command led to, in order.") List<Consequence> transactions) {
    private static final EventCatalogue NAMES = EventNames.catalogue();

    /** One thing that a granted command led to. */
    record Consequence(
            @Meaning(value = "The transaction's id.", example = "48221") String id,
            @Meaning(
                            value = "The event's catalogued name.",
                            example = "correction.transaction-reversed.v1")
                    String type,
            @Meaning(value = "What it did to each side; none where no money moved.")
                    List<PostedLeg> legs) {
        static Consequence of(long position, LedgerEvent event) {
            return new Consequence(
                    Long.toString(position),
                    NAMES.nameOf(event),
                    event instanceof MayMove moves
                            ? moves.moved().stream()
                                    .flatMap(moved -> moved.legs().stream())
                                    .map(PostedLeg::of)
                                    .toList()
                            : List.of());
        }
    }

    static Decided as(String status, Happened happened) {
        var events = happened.events();
        var first = events.getFirst();
        var consequences = new ArrayList<Consequence>(events.size());
        for (var i = 1; i < events.size(); i++) {
            consequences.add(Consequence.of(happened.position() + i, events.get(i)));
        }
        return new Decided(
                happened.path().getOrDefault("id", ""),
                happened.position(),
                status,
                first.envelope().actor(),
                first.bookedOn(),
                List.copyOf(consequences));
    }
}
