package org.quipu.core.servicing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SequencedMap;
import org.quipu.core.schedule.LoanTerms;

/**
 * A loan as a function of its terms, its transactions, a date and what was known by a date.
 *
 * <p>Transactions are decided in booking order, each on what was known then; one that a rule
 * forbids has no effect. What is in effect is then lived through by value date: a transaction
 * booked late, or undone, changes everything after its value date, as if it had been known at once.
 */
public final class Servicing {
    /** The name of the entry that pays a loan out. */
    public static final String DISBURSEMENT = "disbursement";

    /** The name of the entry that takes a running loan over. */
    public static final String TAKEOVER = "takeover";

    private final Decisions decisions;
    private final Optional<LossTables> losses;

    private Servicing(Decisions decisions, Optional<LossTables> losses) {
        this.decisions = decisions;
        this.losses = losses;
    }

    /**
     * Decides what happened to a loan.
     *
     * @param terms agreed at disbursement
     * @param servicing the product's parameters
     * @param transactions in any order; those booked on one date in the order they were decided
     * @return the loan
     */
    public static Servicing of(
            LoanTerms terms, ServicingTerms servicing, List<LoanTransaction> transactions) {
        return of(new LoanHistory(terms, servicing, List.of()), transactions);
    }

    /**
     * Decides what happened to a loan, however it began.
     *
     * @param begun with nothing decided since
     * @param transactions in any order; those booked on one date in the order they were decided
     * @return the loan
     */
    public static Servicing of(LoanHistory begun, List<LoanTransaction> transactions) {
        return new Servicing(Decisions.take(begun, transactions), Optional.empty());
    }

    /**
     * The same loan in books that set aside for losses.
     *
     * @param tables by which; absent where another book does it
     * @return the loan
     */
    public Servicing provided(Optional<LossTables> tables) {
        return new Servicing(decisions, tables);
    }

    /** Refused transactions by id, with the rule that forbade them. */
    public Map<String, ServicingRefusal> refused() {
        return decisions.refused();
    }

    /**
     * Lives the loan through as known at a date.
     *
     * @param knownAt what was booked later does not count; {@link LocalDate#MAX} for all
     * @param days whose close is to be looked at
     * @return what was seen
     */
    public View view(LocalDate knownAt, NavigableSet<LocalDate> days) {
        return decisions
                .history()
                .view(each -> !each.stamp().booked().isAfter(knownAt), days, losses);
    }

    /**
     * One life of the loan.
     *
     * @param closes the days looked at; none before the disbursement
     * @param entries what each happening moved: by the id of its transaction, and what fell due by
     *     itself by its kind and date
     * @param allocations where each payment in effect went, by id
     * @param waived how much of each waiver in effect counts, by id
     */
    public record View(
            NavigableMap<LocalDate, Close> closes,
            SequencedMap<String, Entry> entries,
            SequencedMap<String, Allocated> allocations,
            SequencedMap<String, Long> waived) {}

    /**
     * The close of one day.
     *
     * @param standing what is owed
     * @param books the general ledger by value date
     * @param journals the part of it that journals of transactions made; the rest are measures
     * @param schedule the rows in force that fall due later
     * @param quote what settles the loan; on the day of a settlement, before it
     * @param rows every row in force, by due date; of a loan settled or given up the last ones
     */
    public record Close(
            Standing standing,
            Map<LoanAccount, Long> books,
            Map<LoanAccount, Long> journals,
            List<ScheduledRow> schedule,
            Quote quote,
            List<RowStanding> rows) {
        /**
         * The books alone.
         *
         * @return both parts, and what stands beside them
         */
        public BooksAtClose inBooks() {
            return new BooksAtClose(books, journals, standing.suspendedClaims());
        }

        static Close of(RunningLoan loan, LocalDate day, LoanLife life) {
            return new Close(
                    Standing.of(loan, day),
                    LoanBooks.of(loan, day),
                    LoanBooks.journals(loan),
                    loan.dueAfter(day).stream().map(ScheduledRow::of).toList(),
                    life.quotes().getOrDefault(day, Quote.of(loan, day)),
                    loan.rowsToShow().stream().map(RowStanding::of).toList());
        }
    }

    /**
     * A row in force.
     *
     * @param due when it is to be paid
     * @param asked by component, whether paid or not
     */
    public record ScheduledRow(LocalDate due, Debt asked) {
        static ScheduledRow of(Row row) {
            return new ScheduledRow(row.due(), row.asked());
        }
    }

    /**
     * A row as it stands.
     *
     * @param number its place in its schedule, from 1; 0 for a carried amount or a single charge
     * @param due when it is to be paid
     * @param asked by component
     * @param paid of it; what a settlement pays is not spread over rows
     * @param waived of it
     */
    public record RowStanding(int number, LocalDate due, Debt asked, Debt paid, Debt waived) {
        static RowStanding of(Row row) {
            return new RowStanding(row.number, row.due(), row.asked(), row.paid(), row.waived());
        }

        /** How a row stands. */
        public enum State {
            /** Nothing of it is unpaid. */
            PAID,
            /** It falls due later. */
            TO_COME,
            /** It falls due on the day, or what is missing is tolerated. */
            DUE,
            /** It was due before. */
            LATE,
            /** The loan was settled without it. */
            SETTLED,
            /** It was given up with the loan. */
            WRITTEN_OFF
        }

        /**
         * How it stands.
         *
         * @param standing of its loan
         * @param day whose close both are
         * @return one word
         */
        public State state(Standing standing, LocalDate day) {
            if (unpaid().isZero()) return State.PAID;
            return switch (standing.state()) {
                case CLOSED -> State.SETTLED;
                case WRITTEN_OFF -> State.WRITTEN_OFF;
                case ACTIVE -> {
                    if (due.isAfter(day)) yield State.TO_COME;
                    var late = due.isBefore(day) && standing.daysPastDue() > 0;
                    yield late ? State.LATE : State.DUE;
                }
            };
        }

        /**
         * What is still to be paid.
         *
         * @return by component, never below zero
         */
        public Debt unpaid() {
            var left = asked.minus(paid).minus(waived);
            return new Debt(
                    Math.max(0, left.penalty()),
                    Math.max(0, left.fee()),
                    Math.max(0, left.interest()),
                    Math.max(0, left.principal()));
        }
    }
}
