package org.quipu.projections.reconciliation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.quipu.core.money.Money;
import org.quipu.projections.balances.Moment;

/**
 * How the books stand against the accounts and loans they are the sum of.
 *
 * @param moment up to where all positions were compared
 * @param booked the last day whose booking was held against the loans' own lives
 * @param lines every check in every part of the books, those that broke first
 */
public record Reconciled(Moment moment, Optional<LocalDate> booked, List<Line> lines) {
    /** Keeps a copy. */
    public Reconciled {
        lines = List.copyOf(lines);
    }

    /**
     * One check in one part of the books. Debit is positive.
     *
     * @param check for example {@code loan_portfolio}
     * @param part where
     * @param subLedger what the accounts and loans come to
     * @param ledger what the lines of the journal do
     * @param heldThrough the last position up to which both were equal at every one
     * @param broke the first event that moved them apart, even where they are together again
     */
    public record Line(
            String check,
            Part part,
            Money subLedger,
            Money ledger,
            long heldThrough,
            Optional<Broke> broke) {
        /**
         * What the ledger has more.
         *
         * @return below zero where it has less
         */
        public Money difference() {
            return ledger.minus(subLedger);
        }
    }

    /**
     * Where the two sides came apart.
     *
     * @param position in the log
     * @param event what happened there; empty where the journal has lines and the log no event
     */
    public record Broke(long position, Optional<Event> event) {}

    /**
     * An event that moved the two sides apart.
     *
     * @param type its catalogued name
     * @param bookedOn its booking date
     */
    public record Event(String type, LocalDate bookedOn) {}

    /**
     * One check over all parts of the books in one currency.
     *
     * @param check which
     * @param subLedger what the accounts and loans come to
     * @param ledger what the lines of the journal do
     * @param parts how many parts of the books it was held in
     * @param broken in how many of them it broke
     */
    public record Total(String check, Money subLedger, Money ledger, int parts, int broken) {
        static Total of(Line line) {
            var broken = line.broke().isPresent() ? 1 : 0;
            return new Total(line.check, line.subLedger, line.ledger, 1, broken);
        }

        Total plus(Total other) {
            return new Total(
                    check,
                    subLedger.plus(other.subLedger),
                    ledger.plus(other.ledger),
                    parts + other.parts,
                    broken + other.broken);
        }
    }

    /**
     * The checks over all parts of the books.
     *
     * @return by currency and name
     */
    public List<Total> totals() {
        var totals = new TreeMap<String, Total>();
        for (var line : lines) {
            totals.merge(line.part.currency() + " " + line.check, Total.of(line), Total::plus);
        }
        return List.copyOf(totals.values());
    }

    /**
     * The checks that broke.
     *
     * @return none where all is equal
     */
    public List<Line> breaks() {
        return lines.stream().filter(line -> line.broke().isPresent()).toList();
    }
}
