package org.quipu.core.deposit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.quipu.core.deposit.Deposit.Stage;
import org.quipu.core.deposit.Deposit.Step;
import org.quipu.core.schedule.Accrual;
import org.quipu.core.termdeposit.DepositInterest.Use;
import org.quipu.core.termdeposit.Maturing;

/**
 * One term of a deposit, with what is recorded of it. Amounts are minor units.
 *
 * @param terms what was agreed
 * @param known from when on it is known
 * @param joined of how many periods the interest is recorded
 * @param posted what of its interest is recorded
 * @param matured what became of it at its maturity; empty before
 * @param instalments what of a recurring deposit was paid and missed; nothing of others
 * @param closings when it was closed early; all but the last were reversed
 */
public record Run(
        DepositTerms terms,
        LocalDate known,
        int joined,
        Posted posted,
        Optional<Maturity> matured,
        Instalments instalments,
        List<Closing> closings) {
    /**
     * Interest of a term that is recorded.
     *
     * @param gross before tax
     * @param tax withheld from it
     */
    public record Posted(long gross, long tax) {
        static final Posted NOTHING = new Posted(0, 0);

        Posted plus(long moreGross, long moreTax) {
            return new Posted(Math.addExact(gross, moreGross), Math.addExact(tax, moreTax));
        }
    }

    /**
     * What became of it at its maturity.
     *
     * @param paid whether it was paid out then, or begins another term
     * @param collections when what waited was paid out; all but the last were reversed
     */
    public record Maturity(boolean paid, List<Step> collections) {
        /** Keeps its own copy. */
        public Maturity {
            collections = List.copyOf(collections);
        }

        Stage stage() {
            return paid || collections.stream().anyMatch(Step::stands)
                    ? Stage.ENDED
                    : Stage.WAITING;
        }
    }

    /**
     * It was closed early.
     *
     * @param step when
     * @param day the first day that did not earn
     * @param gross all interest of the term
     * @param before what was recorded before
     */
    public record Closing(Step step, LocalDate day, long gross, Posted before) {}

    /** Keeps its own copy. */
    public Run {
        closings = List.copyOf(closings);
    }

    static Run of(DepositTerms terms, LocalDate known) {
        return new Run(
                terms, known, 0, Posted.NOTHING, Optional.empty(), Instalments.NONE, List.of());
    }

    /**
     * How it was closed early.
     *
     * @return empty where it was not
     */
    public Optional<Closing> closed() {
        return closings.stream().filter(closing -> closing.step().stands()).findFirst();
    }

    /**
     * The deposit as a function of what is known.
     *
     * @return what it earns if nothing more is missed
     */
    public Maturing deposit() {
        return terms.deposit(instalments.missedAt(LocalDate.MAX));
    }

    /** The same, if it ends now: what is not paid never is. */
    Maturing asPaid() {
        return terms.deposit(instalments.unpaid(count()));
    }

    /** How many instalments there are; none where all is laid down at once. */
    private int count() {
        return terms.isRecurring() ? terms.length().months() : 0;
    }

    /**
     * The next instalment that may be paid.
     *
     * @return from 0; empty where all are paid or missed
     */
    public OptionalInt instalment() {
        return instalments.next(count());
    }

    /**
     * When an instalment is due.
     *
     * @param number from 0
     * @return the day from which on it may be paid
     */
    public LocalDate due(int number) {
        return terms.start().plusMonths(number);
    }

    /** From when on the next instalment is missed. */
    Optional<LocalDate> missed() {
        var next = instalment();
        return next.isPresent()
                ? Optional.of(due(next.getAsInt()).plusDays(terms.lateDays().orElseThrow() + 1))
                : Optional.empty();
    }

    /** The period whose interest is recorded next; empty where none is left. */
    private Optional<Accrual> period() {
        var periods = deposit().periods();
        return joined < periods.size() ? Optional.of(periods.get(joined)) : Optional.empty();
    }

    /** What happens to it by itself. */
    enum Happening {
        MISSED,
        INTEREST,
        MATURITY
    }

    /**
     * What happens next by itself.
     *
     * @param day when
     * @param what of the three
     * @param gross the interest that is recorded with it, of a whole period; 0 where none is
     */
    record Upcoming(LocalDate day, Happening what, long gross) {}

    /** What a period earns follows from what is missed, so that comes first. */
    Upcoming upcoming() {
        var period = period();
        var gross = period.map(Accrual::amount).orElse(0L);
        var ends = period.filter(this::isPosted).map(Accrual::to);
        var end = ends.orElse(terms.maturity());
        var missed = missed().filter(day -> !day.isAfter(end));
        if (missed.isPresent()) return new Upcoming(missed.get(), Happening.MISSED, 0);
        return new Upcoming(end, ends.isPresent() ? Happening.INTEREST : Happening.MATURITY, gross);
    }

    /** Whether a period ends before the term does, or its interest is paid out by itself. */
    private boolean isPosted(Accrual period) {
        return period.to().isBefore(terms.maturity()) || terms.interest().use() == Use.PAY_OUT;
    }

    /** What more is withheld with more interest: of all together, rounded once. */
    long taxWith(long more) {
        return terms.interest().taxOn(Math.addExact(posted.gross(), more)) - posted.tax();
    }

    /**
     * What was earned to the close of a day.
     *
     * @param day the last one that counts
     * @param knownAt what was known later does not count
     * @return before tax, minor units
     */
    public long earned(LocalDate day, LocalDate knownAt) {
        if (known.isAfter(knownAt)) return 0;
        for (var closing : closings) {
            if (closing.step().stoodAt(knownAt)) {
                return new Accrual(terms.start(), closing.day(), closing.gross())
                        .earned(day, terms.interest().precision());
            }
        }
        return terms.deposit(instalments.missedAt(knownAt)).earned(day);
    }

    Run with(Instalments other) {
        return new Run(terms, known, joined, posted, matured, other, closings);
    }

    Run joined(long gross, long tax) {
        return new Run(
                terms, known, joined + 1, posted.plus(gross, tax), matured, instalments, closings);
    }

    Run matured(long gross, long tax, boolean paid) {
        return new Run(
                terms,
                known,
                joined,
                posted.plus(gross, tax),
                Optional.of(new Maturity(paid, List.of())),
                instalments,
                closings);
    }

    Run closed(Closing closing, long tax) {
        var all = new ArrayList<>(closings);
        all.add(closing);
        return new Run(
                terms, known, joined, new Posted(closing.gross(), tax), matured, instalments, all);
    }

    Run collected(Step step) {
        var all = new ArrayList<>(matured.orElseThrow().collections());
        all.add(step);
        return new Run(
                terms,
                known,
                joined,
                posted,
                Optional.of(new Maturity(false, all)),
                instalments,
                closings);
    }

    /** As if what stands at a position had never been. */
    Run undone(long position, LocalDate day) {
        var before =
                closings.stream()
                        .filter(it -> it.step().position() == position)
                        .map(Closing::before)
                        .findFirst();
        return new Run(
                terms,
                known,
                joined,
                before.orElse(posted),
                matured.map(it ->
                        new Maturity(
                                it.paid(),
                                it.collections().stream()
                                        .map(step -> step.undoneBy(position, day))
                                        .toList())),
                instalments.undone(position),
                closings.stream()
                        .map(it ->
                                new Closing(
                                        it.step().undoneBy(position, day),
                                        it.day(),
                                        it.gross(),
                                        it.before()))
                        .toList());
    }
}
