package org.quipu.core.servicing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A loan at the close of a day; amounts in minor units.
 *
 * @param principal outstanding
 * @param due unpaid of instalments due by the day, and every unpaid penalty
 * @param arrears the same of instalments due before the day
 * @param paid here in all
 * @param waived here in all
 * @param daysPastDue of the oldest instalment that is late
 * @param credit of the borrower
 * @param state where the loan is in its life
 * @param interestEarned here in all, recognised or not
 * @param suspended whether unpaid interest is no longer income
 * @param ageing unpaid principal of overdue instalments by {@link #AGES}
 * @param extras what applies to some loans only
 */
public record Standing(
        long principal,
        Debt due,
        Debt arrears,
        Debt paid,
        Debt waived,
        int daysPastDue,
        long credit,
        State state,
        long interestEarned,
        boolean suspended,
        List<Long> ageing,
        Extras extras) {
    /** The ages of {@link #ageing}: the most days of each class but the last. */
    public static final List<Integer> AGES = List.of(30, 60, 90, 180);

    /** Where a loan is in its life. */
    public enum State {
        /** Something is owed. */
        ACTIVE,
        /** Nothing is owed any more. */
        CLOSED,
        /** What was owed was given up. */
        WRITTEN_OFF
    }

    /**
     * What applies to some loans only.
     *
     * @param writtenOff what was given up
     * @param recovered for a loan given up
     * @param restructured the last restructure
     * @param deferredIncome suspended amounts that joined the principal and are not paid yet
     * @param memo interest and penalty that are no income while suspended
     * @param capitalised what joined the principal in all, by restructure or grace; may be below 0
     */
    public record Extras(
            Optional<Debt> writtenOff,
            long recovered,
            Optional<Restructured> restructured,
            long deferredIncome,
            Debt memo,
            long capitalised) {}

    /**
     * A restructure.
     *
     * @param cured whether enough was paid on time since
     * @param daysPastDueBefore on its day, before it
     */
    public record Restructured(boolean cured, int daysPastDueBefore) {}

    /** Interest and penalty in the memo accounts: claims that are no income; none once given up. */
    public Debt suspendedClaims() {
        return extras.writtenOff().isPresent() ? Debt.NONE : extras.memo();
    }

    static Standing of(RunningLoan loan, LocalDate day) {
        return new Standing(
                loan.principal,
                due(loan, day),
                unpaid(loan, loan.dueBy(day.minusDays(1))),
                loan.totals.paid,
                loan.totals.waived,
                loan.daysPastDue(day),
                loan.credit,
                State.valueOf(loan.status.name()),
                loan.interestEarned(day),
                loan.suspension.suspended,
                ageing(loan, day),
                extras(loan, day));
    }

    private static Extras extras(RunningLoan loan, LocalDate day) {
        var restructure = loan.restructure;
        return new Extras(
                loan.status == RunningLoan.Status.WRITTEN_OFF
                        ? Optional.of(loan.loss.claim())
                        : Optional.empty(),
                loan.recovered,
                restructure.happened()
                        ? Optional.of(
                                new Restructured(
                                        restructure.cured(), restructure.daysPastDueBefore()))
                        : Optional.empty(),
                loan.suspension.deferred(),
                LoanBooks.memo(loan, day),
                loan.totals.capitalised.total());
    }

    /** Of the rows due; penalties of all rows, since they are due when charged. */
    static Debt due(RunningLoan loan, LocalDate day) {
        if (!loan.isActive()) return Debt.NONE;
        var rows = unpaid(loan, loan.dueBy(day));
        return new Debt(loan.penaltyOpen(), rows.fee(), rows.interest(), rows.principal());
    }

    private static Debt unpaid(RunningLoan loan, List<Row> rows) {
        if (!loan.isActive()) return Debt.NONE;
        var sum = Debt.NONE;
        for (var row : rows) sum = sum.plus(row.unpaid());
        return sum;
    }

    private static List<Long> ageing(RunningLoan loan, LocalDate day) {
        var classes = new long[AGES.size() + 1];
        for (var row : loan.dueBy(day.minusDays(1))) {
            var age = day.toEpochDay() - row.due().toEpochDay();
            var unpaid = loan.isActive() ? row.unpaid(DebtComponent.PRINCIPAL) : 0;
            classes[(int) AGES.stream().filter(most -> age > most).count()] += unpaid;
        }
        var list = new ArrayList<Long>();
        for (var amount : classes) list.add(amount);
        return List.copyOf(list);
    }
}
