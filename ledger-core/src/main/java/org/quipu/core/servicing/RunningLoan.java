package org.quipu.core.servicing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.quipu.core.money.Precision;
import org.quipu.core.money.RoundingPoint;
import org.quipu.core.schedule.FeeShares;
import org.quipu.core.schedule.Instalment;
import org.quipu.core.schedule.LoanTerms;
import org.quipu.core.schedule.Schedule;

/** Everything that is remembered of a loan while its days are gone through. */
final class RunningLoan {
    /** Where a loan is in its life. */
    enum Status {
        ACTIVE,
        CLOSED,
        WRITTEN_OFF
    }

    final ServicingTerms servicing;
    final Stops stops = new Stops();
    final Totals totals = new Totals();
    final Suspension suspension = new Suspension();
    final Allowance allowance;
    final Expectation expectation;
    final FeeSharing fees;

    /** Paid out in all, tranches included. */
    long disbursed;

    /** What of it went out later than the rest. */
    long tranches;

    Status status = Status.ACTIVE;

    /** The terms in force: a restructure changes them. */
    LoanTerms terms;

    /** The level instalment in force. */
    long level;

    /** Unpaid principal, capitalised interest included. */
    long principal;

    long credit;
    long recovered;
    Loss loss = Loss.NONE;
    RestructureState restructure = RestructureState.NONE;

    private final List<Row> rows = new ArrayList<>();
    private final DebtComponent[] compared;

    /** How many rows at the front are over; looked for again when rows change. */
    private int over;

    private boolean capitalises;

    /** What it brought into the books where it was taken over. */
    Opening opening = Opening.NONE;

    private List<Row> lastRows = List.of();

    RunningLoan(LoanTerms terms, ServicingTerms servicing, Optional<LossTables> losses) {
        this(terms, servicing, losses, terms.timing().disbursed());
        this.principal = terms.principal();
        totals.cash = fees.upfront.total() - disbursed;
        take(Schedule.of(terms));
    }

    /** A loan that another system served until then: its rows are as they were there. */
    RunningLoan(
            LoanTerms terms,
            ServicingTerms servicing,
            Handover handover,
            Optional<LossTables> losses) {
        this(terms, servicing, losses, handover.day());
        takeOver(handover);
    }

    private RunningLoan(
            LoanTerms terms,
            ServicingTerms servicing,
            Optional<LossTables> losses,
            LocalDate begun) {
        this.terms = terms;
        this.allowance = new Allowance(losses.map(LossTables::provisions), begun);
        this.expectation = new Expectation(losses.orElse(LossTables.NONE).expected(), begun);
        this.servicing = servicing;
        this.compared = servicing.arrears().components().toArray(DebtComponent[]::new);
        this.disbursed = terms.principal();
        this.fees = new FeeSharing(terms, servicing);
    }

    private void takeOver(Handover handover) {
        var day = handover.day();
        for (var row : handover.rows()) rows.add(Row.handed(row, day));
        inOrder();
        principal = handover.principal();
        credit = handover.credit();
        level = handover.level(terms.interest().method());
        handover.restructured()
                .ifPresent(it ->
                        restructure =
                                new RestructureState(true, it.cured(), it.daysPastDueBefore()));
        var late = daysPastDue(day);
        suspension.suspended =
                late >= servicing.arrears().nonAccrualDays()
                        || (handover.suspended() && (late > 0 || restructure.isUncured()));
        totals.penaltyCharged = handover.past().penaltyCharged();
        opening = Opening.of(this, day, totals.penaltyCharged);
        fees.chargedElsewhere(opening.charged().fee());
    }

    Precision precision() {
        return terms.precision();
    }

    boolean isActive() {
        return status == Status.ACTIVE;
    }

    /** Estimates its losses as on the last days for that up to one. */
    void provide(LocalDate day) {
        allowance.provide(this, day);
        expectation.estimate(this, day);
    }

    /** The rows in force, by due date. */
    List<Row> rows() {
        return rows;
    }

    /** The same for readers: of a loan settled or given up those that were in force then. */
    List<Row> rowsToShow() {
        return rows.isEmpty() ? lastRows : rows;
    }

    /** Nothing is in force any more. */
    void dropRows() {
        lastRows = List.copyOf(rows);
        rows.clear();
        over = 0;
    }

    /** The rows that can still change by themselves from a day on; asked day after day. */
    List<Row> goingOn(LocalDate day) {
        while (over < rows.size() && rows.get(over).isOver(day)) over++;
        return rows.subList(over, rows.size());
    }

    /** Those of them that are due. */
    List<Row> unsettledBy(LocalDate day) {
        return goingOn(day).stream().takeWhile(row -> !row.due().isAfter(day)).toList();
    }

    /** Whether interest of any row joins the principal. */
    boolean capitalises() {
        return capitalises;
    }

    List<Row> dueBy(LocalDate day) {
        return rows.stream().filter(row -> !row.due().isAfter(day)).toList();
    }

    List<Row> dueAfter(LocalDate day) {
        return rows.stream().filter(row -> row.due().isAfter(day)).toList();
    }

    /** Pays out a further part. */
    void payOut(long tranche) {
        disbursed += tranche;
        tranches += tranche;
        principal += tranche;
        totals.cash -= tranche;
    }

    /** Asks for a fee on a day of its own. */
    void charge(FeeShares fee, LocalDate day) {
        rows.add(Row.charging(fee, day));
        inOrder();
    }

    private void take(Schedule schedule) {
        level = schedule.level();
        add(schedule.rows());
    }

    /** Puts a schedule in force after the rows that stay. */
    void replace(List<Row> stay, Schedule schedule) {
        replace(stay, schedule.rows().stream().map(Row::of).toList());
        level = schedule.level();
    }

    /** Puts rows in force after the rows that stay. */
    void replace(List<Row> stay, List<Row> follow) {
        var kept = List.copyOf(stay);
        rows.clear();
        rows.addAll(kept);
        rows.addAll(follow);
        inOrder();
    }

    private void add(List<Instalment> instalments) {
        instalments.forEach(instalment -> rows.add(Row.of(instalment)));
        inOrder();
    }

    private void inOrder() {
        rows.sort(Comparator.comparing(Row::due));
        applyStops();
    }

    /** Earns nothing from a day on. */
    void stop(LocalDate day) {
        stops.stop(day);
        applyStops();
        if (isPaidUp()) Ending.close(this, day);
    }

    void applyStops() {
        rows.forEach(row -> row.applyStops(stops, precision()));
        over = 0;
        capitalises = rows.stream().anyMatch(row -> !row.capitalisingEnds().isEmpty());
    }

    /** Whether an instalment's unpaid part is more than what may be missing. */
    boolean isLate(Row row) {
        var unpaid = 0L;
        for (var component : compared) unpaid += row.unpaid(component);
        return unpaid > 0 && servicing.arrears().isMoreThanTolerated(unpaid, row.total());
    }

    /** Days past due at the close of a day: of the oldest instalment that is late. */
    int daysPastDue(LocalDate day) {
        if (!isActive()) return 0;
        for (var row : goingOn(day)) {
            if (!row.due().isBefore(day)) return 0;
            if (isLate(row)) return (int) (day.toEpochDay() - row.due().toEpochDay());
        }
        return 0;
    }

    /** All interest earned here at the close of a day, recognised or not. */
    long interestEarned(LocalDate day) {
        if (!isActive()) return totals.interestAtEnd;
        var earned = totals.interestOfRowsBefore(day, precision());
        for (var row : rows) earned += row.earned(day, stops, precision());
        return earned - opening.charged().interest();
    }

    /** All fees charged here of instalments due by a day, and late fees. */
    long feesCharged(LocalDate day) {
        if (!isActive()) return totals.feesAtEnd;
        var charged = totals.feesOfRowsBefore;
        for (var row : rows) {
            if (!row.carried && !row.due().isAfter(day)) charged += row.asked().fee();
        }
        return charged - opening.charged().fee();
    }

    /** All penalties charged here. */
    long penaltyCharged() {
        return totals.penaltyCharged - opening.charged().penalty();
    }

    /** Interest earned and neither paid, waived nor capitalised; below zero when paid early. */
    long interestOpen(LocalDate day) {
        return interestEarned(day)
                + opening.open().interest()
                - totals.paid.interest()
                - totals.waived.interest()
                - totals.capitalised.interest();
    }

    /** The same of fees. */
    long feesOpen(LocalDate day) {
        return feesCharged(day)
                + opening.open().fee()
                - totals.paid.fee()
                - totals.waived.fee()
                - totals.capitalised.fee();
    }

    /** The same of penalties; never below zero. */
    long penaltyOpen() {
        return penaltyCharged()
                + opening.open().penalty()
                - totals.paid.penalty()
                - totals.waived.penalty()
                - totals.capitalised.penalty();
    }

    boolean isCapitalising(LocalDate day) {
        return capitalises && rows.stream().anyMatch(row -> row.capitalisesAfter(day));
    }

    /** The most penalty that may be charged in all. */
    long penaltyCap() {
        var cap = servicing.penalty().cap();
        if (cap.isEmpty()) return Long.MAX_VALUE;
        var share = cap.get();
        return RoundingPoint.PENALTY_CAP.round(
                precision(), disbursed, share.numerator(), share.denominator());
    }

    /** Pays a component of a row and of the loan. */
    void pay(Row row, DebtComponent component, long amount) {
        row.pay(component, amount);
        totals.paid = totals.paid.plus(Debt.of(component, amount));
        if (component == DebtComponent.PRINCIPAL) principal -= amount;
    }

    void waive(Row row, DebtComponent component, long amount) {
        if (component == DebtComponent.FEE) fees.waive(row, amount);
        row.waive(component, amount);
        totals.waived = totals.waived.plus(Debt.of(component, amount));
    }

    /** Whether nothing is left to pay, now or later. */
    boolean isPaidUp() {
        if (principal > 0) return false;
        for (var row : rows) if (!row.unpaid().isZero()) return false;
        return true;
    }
}
