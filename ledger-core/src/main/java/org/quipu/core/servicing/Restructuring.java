package org.quipu.core.servicing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quipu.core.schedule.FeeShares;
import org.quipu.core.schedule.LoanTerms;
import org.quipu.core.schedule.Schedule;
import org.quipu.core.schedule.Timing;
import org.quipu.core.servicing.LoanTransaction.Restructure;
import org.quipu.core.servicing.LoanTransaction.Treatment;

/**
 * What is owed is agreed anew: unpaid amounts join the principal, are carried to a day of their own
 * or let go; a new schedule begins. No income account changes, save for what is let go.
 */
final class Restructuring {
    private static final List<DebtComponent> UNPAID =
            List.of(DebtComponent.INTEREST, DebtComponent.FEE, DebtComponent.PENALTY);

    private final RunningLoan loan;
    private final LocalDate day;
    private final Restructure asked;
    private final Debt unpaid;

    Restructuring(RunningLoan loan, LocalDate day, Restructure asked) {
        this.loan = loan;
        this.day = day;
        this.asked = asked;
        this.unpaid = unpaid(loan, day);
    }

    /** When the new instalments fall due; empty where the terms contradict themselves. */
    Optional<Timing> timing() {
        try {
            return Optional.of(newTerms().timing());
        } catch (IllegalArgumentException | ArithmeticException contradiction) {
            return Optional.empty();
        }
    }

    /** Why it cannot be done, if so. */
    Optional<ServicingRefusal> refusal() {
        if (!loan.isActive()) return Optional.of(ServicingRefusal.NOT_ACTIVE);
        if (loan.principal <= 0 || newPrincipal() <= 0) {
            return Optional.of(ServicingRefusal.NO_PRINCIPAL_LEFT);
        }
        if (asked.carryDue().filter(due -> due.isBefore(day)).isPresent()) {
            return Optional.of(ServicingRefusal.BAD_TERMS);
        }
        try {
            Schedule.of(newTerms());
            return Optional.empty();
        } catch (IllegalArgumentException | ArithmeticException contradiction) {
            return Optional.of(ServicingRefusal.BAD_TERMS);
        }
    }

    void apply() {
        var before = loan.daysPastDue(day);
        var terms = newTerms();
        defer();
        loan.totals.capitalised = loan.totals.capitalised.plus(treated(Treatment.CAPITALISE));
        loan.totals.waived = loan.totals.waived.plus(treated(Treatment.WAIVE));
        var fees = loan.fees.unpaid(loan, day);
        if (treatmentOf(DebtComponent.FEE) == Treatment.WAIVE) loan.fees.waive(fees);
        retire();
        loan.principal = terms.principal();
        loan.terms = terms;
        loan.restructure = new RestructureState(true, false, before);
        var schedule = Schedule.of(terms);
        loan.level = schedule.level();
        loan.replace(List.of(), rows(schedule, fees));
    }

    private List<Row> rows(Schedule schedule, FeeShares fees) {
        var rows = new ArrayList<Row>();
        schedule.rows().forEach(instalment -> rows.add(Row.of(instalment)));
        var carried = treated(Treatment.CARRY);
        if (!carried.isZero()) {
            var last = rows.getLast().due();
            var shares = carried.fee() == 0 ? FeeShares.NONE : fees;
            rows.add(Row.carrying(carried, asked.carryDue().orElse(last), shares));
        }
        return rows;
    }

    /** Interest of later instalments counts as far as it is earned, below zero when paid early. */
    private static Debt unpaid(RunningLoan loan, LocalDate day) {
        var sum = Debt.NONE;
        for (var row : loan.rows()) {
            var left = row.unpaid();
            var due = row.carried || !row.due().isAfter(day);
            sum =
                    sum.plus(
                            due
                                    ? new Debt(left.penalty(), left.fee(), owed(row, day), 0)
                                    : new Debt(left.penalty(), 0, earned(loan, row, day), 0));
        }
        return sum;
    }

    /** Of an instalment due: also what it would still add to the principal, due before it ended. */
    private static long owed(Row row, LocalDate day) {
        if (!row.capitalisesAfter(day)) return row.unpaid(DebtComponent.INTEREST);
        return Math.max(0, row.toCapitaliseAfter(day) - row.settled(DebtComponent.INTEREST));
    }

    private static long earned(RunningLoan loan, Row row, LocalDate day) {
        return row.earnedAndOwed(day, loan.stops, loan.precision())
                - row.settled(DebtComponent.INTEREST);
    }

    /** The unpaid amounts that are treated in one way. */
    private Debt treated(Treatment treatment) {
        var sum = Debt.NONE;
        for (var component : UNPAID) {
            if (treatmentOf(component) == treatment) {
                sum = sum.plus(Debt.of(component, unpaid.of(component)));
            }
        }
        return sum;
    }

    /** What was paid in advance always lowers the principal. */
    private Treatment treatmentOf(DebtComponent component) {
        return unpaid.of(component) < 0 ? Treatment.CAPITALISE : asked.arrears().of(component);
    }

    private long newPrincipal() {
        return loan.principal + treated(Treatment.CAPITALISE).total();
    }

    private LoanTerms newTerms() {
        return asked.terms().from(loan.terms, newPrincipal(), start());
    }

    /** The day after which nothing was charged yet. */
    private LocalDate start() {
        return loan.dueBy(day).stream()
                .filter(row -> !row.carried)
                .map(row -> row.period.end())
                .filter(end -> end.isAfter(day))
                .max(LocalDate::compareTo)
                .orElse(day);
    }

    /** What joins the principal out of the memo is income only once that principal is paid. */
    private void defer() {
        var memo = LoanBooks.memo(loan, day);
        var joins = treated(Treatment.CAPITALISE);
        loan.suspension.defer(
                Math.clamp(joins.interest(), 0, memo.interest()),
                Math.clamp(joins.penalty(), 0, memo.penalty()));
    }

    private void retire() {
        for (var row : loan.rows()) {
            var due = !row.due().isAfter(day);
            loan.totals.keepEarned(
                    row.earnedUpTo(due ? LocalDate.MAX : day, loan.stops, loan.precision()));
            if (!due || row.carried) continue;
            loan.totals.feesOfRowsBefore += row.asked().fee();
            loan.fees.keep(row);
        }
    }
}
