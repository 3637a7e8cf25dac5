package org.quipu.core.servicing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quipu.core.money.Precision;
import org.quipu.core.schedule.Accrual;
import org.quipu.core.schedule.FeeShares;
import org.quipu.core.schedule.Instalment;
import org.quipu.core.schedule.Period;
import org.quipu.core.servicing.Handover.HandedRow;

/** One instalment as it stands: what it asks for, what was paid and waived of it. */
final class Row {
    /** Its place in its schedule, from 1; a carried row has none. */
    final int number;

    final Period period;

    /** Whether it only carries what an earlier schedule left unpaid. */
    final boolean carried;

    private final List<Accrual> accruals;
    private final List<Accrual> capitalising;
    private final long principal;
    private long interest;
    private long fee;
    private long penalty;
    private Debt paid = Debt.NONE;
    private Debt waived = Debt.NONE;

    /** Base times days, for the penalty to date. */
    long penaltyBaseDays;

    boolean lateFeeCharged;
    boolean unpaidAtDue = true;

    /** Of its fee, what it costs to be late. */
    private long lateFee;

    /** Of its penalty, what another system charged before the loan was taken over. */
    private long penaltyElsewhere;

    /** Whose its fee is, where neither the schedule nor lateness asked for it. */
    private final Optional<FeeShares> shares;

    private Row(Instalment from, boolean carried, Debt asked, Optional<FeeShares> shares) {
        this.number = from.number();
        this.period = from.period();
        this.carried = carried;
        this.accruals = from.interest();
        this.capitalising = from.capitalised();
        this.principal = asked.principal();
        this.interest = asked.interest();
        this.fee = asked.fee();
        this.penalty = asked.penalty();
        this.shares = shares;
    }

    /** A row of a schedule. */
    static Row of(Instalment from) {
        var asked = new Debt(0, from.fee(), from.interestDue(), from.principal());
        return new Row(from, false, asked, Optional.empty());
    }

    /** What an earlier schedule left unpaid, due on one day. */
    static Row carrying(Debt debt, LocalDate due, FeeShares shares) {
        var empty = new Instalment(0, new Period(due, due, due), 0, 0, 0, List.of(), List.of());
        return new Row(empty, true, debt, Optional.of(shares));
    }

    /** A charge of its own, due on one day. */
    static Row charging(FeeShares shares, LocalDate due) {
        var fee = shares.total();
        var charge = new Instalment(0, new Period(due, due, due), 0, fee, 0, List.of(), List.of());
        return new Row(charge, false, new Debt(0, fee, 0, 0), Optional.of(shares));
    }

    /** A row as another system kept it; a fee that it had charged by then is nobody else's here. */
    static Row handed(HandedRow from, LocalDate day) {
        var period = from.period();
        var carried = from.number() == 0;
        var accruals = new ArrayList<>(from.earlier());
        accruals.add(new Accrual(period.start(), period.end(), from.ownInterest()));
        var charged = carried || !period.due().isAfter(day);
        var asked = from.asked();
        var row =
                new Row(
                        new Instalment(
                                from.number(),
                                period,
                                asked.principal(),
                                asked.fee(),
                                0,
                                carried ? List.of() : List.copyOf(accruals),
                                List.of()),
                        carried,
                        asked,
                        charged ? Optional.of(FeeShares.own(asked.fee())) : Optional.empty());
        row.paid = from.paid();
        row.waived = from.waived();
        row.penaltyElsewhere = asked.penalty();
        return row;
    }

    LocalDate due() {
        return period.due();
    }

    Debt asked() {
        return new Debt(penalty, fee, interest, principal);
    }

    /** What is still to be paid, whenever it falls due; never below zero. */
    Debt unpaid() {
        return new Debt(
                unpaid(DebtComponent.PENALTY),
                unpaid(DebtComponent.FEE),
                unpaid(DebtComponent.INTEREST),
                unpaid(DebtComponent.PRINCIPAL));
    }

    /** The same without the penalty, which grows by the day. */
    Debt unpaidButPenalty() {
        return new Debt(
                0,
                unpaid(DebtComponent.FEE),
                unpaid(DebtComponent.INTEREST),
                unpaid(DebtComponent.PRINCIPAL));
    }

    long unpaid(DebtComponent component) {
        return Math.max(0, asked(component) - paid.of(component) - waived.of(component));
    }

    /** What the schedule says of it: principal, interest and fee. */
    long total() {
        return principal + interest + fee;
    }

    Debt paid() {
        return paid;
    }

    Debt waived() {
        return waived;
    }

    long paid(DebtComponent component) {
        return paid.of(component);
    }

    /** Paid and waived together. */
    long settled(DebtComponent component) {
        return paid.of(component) + waived.of(component);
    }

    void pay(DebtComponent component, long amount) {
        paid = paid.plus(Debt.of(component, amount));
    }

    void waive(DebtComponent component, long amount) {
        waived = waived.plus(Debt.of(component, amount));
    }

    void chargePenalty(long amount) {
        penalty += amount;
    }

    void chargeLateFee(long amount) {
        fee += amount;
        lateFee = amount;
        lateFeeCharged = true;
    }

    /** What it costs to be late, once it is. */
    long lateFee() {
        return lateFee;
    }

    /** The fee it asked for from the start. */
    long scheduledFee() {
        return fee - lateFee;
    }

    /** Whose that fee is; absent where the schedule asked for it. */
    Optional<FeeShares> fixedShares() {
        return shares;
    }

    long penaltyCharged() {
        return penalty;
    }

    long penaltyElsewhere() {
        return penaltyElsewhere;
    }

    /** Whether it was due before a day and can change no more by itself. */
    boolean isOver(LocalDate day) {
        return due().isBefore(day)
                && unpaid().isZero()
                && (capitalising.isEmpty() || !capitalisesAfter(day.minusDays(1)));
    }

    /** Whether it is an instalment of a schedule, not a carried amount or a single charge. */
    boolean isInstalment() {
        return number > 0;
    }

    /** Takes over what was settled of fee and interest; principal has left the balance already. */
    void settledBefore(Row earlier) {
        for (var component : List.of(DebtComponent.FEE, DebtComponent.INTEREST)) {
            pay(component, earlier.paid.of(component));
            waive(component, earlier.waived.of(component));
        }
    }

    /**
     * What it accrues before a day, as if no day were lost to a stop: those are taken off later.
     */
    List<Accrual> accruedBefore(LocalDate day, Precision precision) {
        return accruals.stream()
                .filter(accrual -> accrual.from().isBefore(day))
                .map(accrual ->
                        new Accrual(
                                accrual.from(),
                                accrual.to().isBefore(day) ? accrual.to() : day,
                                accrual.earned(day, precision)))
                .toList();
    }

    /** The same amounts over other days; what was accrued before a day is left to the old ones. */
    Instalment movedTo(Period other, LocalDate day, Precision precision) {
        var before = accruedBefore(day, precision).stream().mapToLong(Accrual::amount).sum();
        var whole = accruals.stream().mapToLong(Accrual::amount).sum();
        var rest = new Accrual(other.start(), other.end(), whole - before);
        return new Instalment(
                number, other, unpaid(DebtComponent.PRINCIPAL), 0, 0, List.of(rest), List.of());
    }

    /** Takes over what was paid on the row of the same date in the schedule before. */
    void paidBefore(Row earlier) {
        pay(DebtComponent.FEE, earlier.paid.fee());
        waive(DebtComponent.FEE, earlier.waived.fee());
    }

    /** Recomputes its interest when days were lost or found. */
    void applyStops(Stops stops, Precision precision) {
        if (carried) return;
        interest = 0;
        for (var accrual : accruals) interest += stops.amount(accrual, precision);
    }

    /** Interest earned at the close of a day: due with it or joining the principal. */
    long earned(LocalDate day, Stops stops, Precision precision) {
        return sum(accruals, day, stops, precision) + sum(capitalising, day, stops, precision);
    }

    /** The same, without what has joined the principal already; a carried row is earned whole. */
    long earnedAndOwed(LocalDate day, Stops stops, Precision precision) {
        if (carried) return interest;
        return earned(day, stops, precision) - capitalisedBy(day);
    }

    /** What it has earned up to a day, as accruals that end then. */
    List<Accrual> earnedUpTo(LocalDate day, Stops stops, Precision precision) {
        return Stream.concat(accruals.stream(), capitalising.stream())
                .filter(accrual -> accrual.from().isBefore(day))
                .map(accrual ->
                        new Accrual(
                                accrual.from(),
                                accrual.to().isBefore(day) ? accrual.to() : day,
                                stops.earned(accrual, day, precision)))
                .toList();
    }

    /** Interest that joins the principal on a day. */
    long capitalisesOn(LocalDate day) {
        var sum = 0L;
        for (var accrual : capitalising) if (accrual.to().equals(day)) sum += accrual.amount();
        return Math.max(0, sum - paid.interest());
    }

    private long capitalisedBy(LocalDate day) {
        var sum = 0L;
        for (var accrual : capitalising) if (!accrual.to().isAfter(day)) sum += accrual.amount();
        return Math.max(0, sum - paid.interest());
    }

    /** Interest that will still join the principal after a day. */
    long toCapitaliseAfter(LocalDate day) {
        var sum = 0L;
        for (var accrual : capitalising) if (accrual.to().isAfter(day)) sum += accrual.amount();
        return sum;
    }

    /** The days on which interest of it joins the principal. */
    List<LocalDate> capitalisingEnds() {
        return capitalising.isEmpty() ? List.of() : capitalising.stream().map(Accrual::to).toList();
    }

    /** Whether interest of it will still join the principal after a day. */
    boolean capitalisesAfter(LocalDate day) {
        for (var accrual : capitalising) if (accrual.to().isAfter(day)) return true;
        return false;
    }

    private long asked(DebtComponent component) {
        return switch (component) {
            case PENALTY -> penalty;
            case FEE -> fee;
            case INTEREST -> interest;
            case PRINCIPAL -> principal;
        };
    }

    private static long sum(
            List<Accrual> accruals, LocalDate day, Stops stops, Precision precision) {
        var sum = 0L;
        for (var accrual : accruals) sum += stops.earned(accrual, day, precision);
        return sum;
    }
}
