package org.quipu.core.booking;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.quipu.core.account.AccountTerms;
import org.quipu.core.account.Grain;
import org.quipu.core.account.Role;
import org.quipu.core.day.Measured;
import org.quipu.core.day.Measured.Figure;
import org.quipu.core.day.Recorded;
import org.quipu.core.loan.Loan;
import org.quipu.core.loan.Loan.Lent;
import org.quipu.core.loan.Loan.Status;
import org.quipu.core.money.Money;
import org.quipu.core.servicing.LoanAccount;
import org.quipu.core.servicing.LossTables;

/**
 * What a day moves in the books of one loan (domain.md section 9): by its own difference, and by
 * what became known of earlier days since their closing.
 *
 * <p>Both sides of a difference are computed by today's rules. Where those changed since earlier
 * days were booked, what stands recorded differs from what they would book today: the drift. No day
 * books it; it stands until it is corrected.
 *
 * @param rules that measure
 */
public record LoanMeasuring(LoanMeasures rules) {
    /** By the rules of this build. */
    public static final LoanMeasuring TODAY = new LoanMeasuring(LoanMeasures.TODAY);

    /**
     * What came of measuring a loan.
     *
     * @param moved on the day; empty where nothing did
     * @param outlook what that tells of the days to come; absent where they are to be measured
     */
    public record Measurement(Optional<Measured> moved, Optional<Outlook> outlook) {
        private static final Measurement NOTHING =
                new Measurement(Optional.empty(), Optional.empty());
    }

    /**
     * Measures a loan.
     *
     * @param loan as known now; what was booked after the day does not count
     * @param day the closed one
     * @param recorded what was booked so far of the loans of its chunk
     * @param losses by which tables its losses are estimated
     * @return what moved; empty where nothing did
     */
    public Optional<Measured> of(Loan loan, LocalDate day, Recorded recorded, LossTables losses) {
        return measure(loan, day, 0, recorded, losses).moved();
    }

    /**
     * Measures a loan, and the days to come as if nothing more were decided about it.
     *
     * @param loan as known now; what was booked after the day does not count
     * @param day the closed one
     * @param recorded what was booked so far of the loans of its chunk
     * @param losses by which tables its losses are estimated
     * @return what moved, and what will
     */
    public Measurement ahead(Loan loan, LocalDate day, Recorded recorded, LossTables losses) {
        return measure(loan, day, daysAhead(loan, day), recorded, losses);
    }

    private Measurement measure(
            Loan loan, LocalDate day, int ahead, Recorded recorded, LossTables losses) {
        var agreed = loan.agreed();
        if (agreed.isEmpty() || isOver(loan, day, recorded)) return Measurement.NOTHING;
        var account = agreed.get().account();
        var before = day.minusDays(1);
        var known = at(loan, losses, day, before, day.plusDays(ahead));
        var now = known.getOrDefault(day, Balances.NONE);
        var eve = known.getOrDefault(before, Balances.NONE);
        var restated = eve.minus(knownBefore(loan, day, eve, recorded, losses));
        var outlook = Outlook.of(losses, known.tailMap(day, true));
        return new Measurement(measured(account, now.minus(eve), restated), outlook);
    }

    /** On none of them is anything booked that is known already: a day is caught up with. */
    private static int daysAhead(Loan loan, LocalDate day) {
        if (!(loan instanceof Lent lent)) return 0;
        return lent.history().accepted().stream()
                .map(each -> each.stamp().booked())
                .filter(booked -> booked.isAfter(day))
                .mapToInt(booked -> (int) ChronoUnit.DAYS.between(day, booked) - 1)
                .reduce(Outlook.DAYS, Math::min);
    }

    /**
     * What today's rules would have booked of a loan up to a closed day, less what was booked:
     * never a posting by itself.
     *
     * @param loan as known now; what was booked after the day does not count
     * @param day the closed one
     * @param recorded what was booked up to that day of the loans of its chunk
     * @param losses by which tables its losses are estimated
     * @return the difference by account of the general ledger, as what a restatement would move;
     *     empty where there is none, and where the loan was not paid out by then as it stands
     */
    public Optional<Measured> drift(
            Loan loan, LocalDate day, Recorded recorded, LossTables losses) {
        var agreed = loan.agreed();
        if (agreed.isEmpty() || !isPaidOut(loan, day)) return Optional.empty();
        var account = agreed.get().account();
        var today = at(loan, losses, day, day, day).getOrDefault(day, Balances.NONE);
        var drift = today.minus(Balances.of(recorded.of(account.id())));
        return measured(account, Balances.NONE, drift);
    }

    /**
     * What was known of the eve at its own closing. Where nobody had measured the loan before, or
     * it was not paid out yet as it stands, that is what was recorded of it.
     */
    private Balances knownBefore(
            Loan loan, LocalDate day, Balances eve, Recorded recorded, LossTables losses) {
        var before = day.minusDays(1);
        var id = loan.agreed().orElseThrow().account().id();
        if (!recorded.accounts().containsKey(id) || !isPaidOut(loan, before)) {
            return Balances.of(recorded.of(id));
        }
        return isAnyBookedOn(loan, day)
                ? at(loan, losses, before, before, before).getOrDefault(before, Balances.NONE)
                : eve;
    }

    /** The closes from one day to another, as known at a third. */
    private NavigableMap<LocalDate, Balances> at(
            Loan loan, LossTables losses, LocalDate knownAt, LocalDate from, LocalDate to) {
        return loan instanceof Lent lent && isPaidOut(loan, knownAt)
                ? rules.at(
                        lent,
                        losses,
                        knownAt,
                        from.datesUntil(to.plusDays(1))
                                .collect(Collectors.toCollection(TreeSet::new)))
                : Collections.emptyNavigableMap();
    }

    private static boolean isPaidOut(Loan loan, LocalDate by) {
        return loan instanceof Lent lent && !lent.disbursement().bookedOn().isAfter(by);
    }

    private static boolean isAnyBookedOn(Loan loan, LocalDate day) {
        return loan instanceof Lent lent
                && lent.history().accepted().stream()
                        .anyMatch(each -> each.stamp().booked().equals(day));
    }

    /**
     * Nothing moves any more: it was measured before, the loan ended, nothing was decided about it
     * or fell due since, and nothing is set aside for it.
     */
    private static boolean isOver(Loan loan, LocalDate day, Recorded recorded) {
        return loan instanceof Lent lent
                && lent.books().status() != Status.ACTIVE
                && recorded.accounts().containsKey(lent.application().account().id())
                && setAside(lent, recorded) == 0
                && lent.disbursement().bookedOn().isBefore(day)
                && lent.history().accepted().stream()
                        .allMatch(each -> each.stamp().booked().isBefore(day))
                && lent.books().entries().values().stream()
                        .allMatch(entry -> entry.day().isBefore(day));
    }

    private static long setAside(Lent lent, Recorded recorded) {
        var measured = recorded.of(lent.application().account().id());
        return measured.getOrDefault(Role.LOSS_ALLOWANCE, 0L)
                + lent.books().balance(LoanAccount.LOSS_ALLOWANCE);
    }

    static Optional<Measured> measured(AccountTerms account, Balances own, Balances restated) {
        var figures = new ArrayList<Figure>();
        for (var role : Role.values()) {
            var name = role.text();
            if (own.on(name) == 0 && restated.on(name) == 0) continue;
            figures.add(
                    new Figure(
                            role,
                            new Money(account.currency(), own.on(name)),
                            new Money(account.currency(), restated.on(name))));
        }
        if (figures.isEmpty()) return Optional.empty();
        return Optional.of(new Measured(account.id(), Grain.of(account), figures));
    }
}
