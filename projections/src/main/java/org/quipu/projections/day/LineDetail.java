package org.quipu.projections.day;

import java.util.ArrayList;
import java.util.List;
import org.quipu.core.day.DayEvent.ChunkBooked;
import org.quipu.core.day.Measured;
import org.quipu.core.money.Money;

/**
 * The accounts behind a line of a booked day.
 *
 * @param line as it was booked
 * @param accounts all of them, in the order they joined the chunks
 */
public record LineDetail(DayBooking.Line line, List<Part> accounts) {
    /** Keeps a copy. */
    public LineDetail {
        accounts = List.copyOf(accounts);
    }

    /**
     * What one account added.
     *
     * @param account which
     * @param own the difference the day made; debit positive
     * @param restated what became known of earlier days
     * @param chunk the position of the event that records it
     */
    public record Part(String account, Money own, Money restated, long chunk) {
        /**
         * Both parts.
         *
         * @return debit positive
         */
        public Money together() {
            return own.plus(restated);
        }
    }

    static List<Part> parts(DayBooking.Line line, ChunkBooked chunk, long position) {
        var parts = new ArrayList<Part>();
        for (var measured : chunk.measured()) {
            if (!isOf(line, measured)) continue;
            for (var figure : measured.figures()) {
                if (!figure.role().text().equals(line.account())
                        || !figure.own().currency().getCurrencyCode().equals(line.currency()))
                    continue;
                parts.add(new Part(measured.account(), figure.own(), figure.restated(), position));
            }
        }
        return parts;
    }

    private static boolean isOf(DayBooking.Line line, Measured measured) {
        return measured.grain().branch().equals(line.branch())
                && measured.grain().product().equals(line.product())
                && measured.grain().fund().equals(line.fund());
    }

    /**
     * What the day made of all of them.
     *
     * @return their sum
     */
    public Money own() {
        return accounts.stream().map(Part::own).reduce(line.ownPart().zero(), Money::plus);
    }

    /**
     * What became known of all of them.
     *
     * @return their sum
     */
    public Money restated() {
        return accounts.stream().map(Part::restated).reduce(line.ownPart().zero(), Money::plus);
    }

    /**
     * Whether they are the line, to the last minor unit.
     *
     * @return true unless something is broken
     */
    public boolean addsUp() {
        return own().equals(line.ownPart())
                && restated().equals(line.restatedPart())
                && accounts.size() == line.count();
    }
}
