package org.quipu.core.servicing;

import java.util.List;

/** Pays an amount into instalments, and counts where it went. */
final class Allocation {
    private final RunningLoan loan;
    private long left;
    private Debt settled = Debt.NONE;

    Allocation(RunningLoan loan, long amount) {
        this.loan = loan;
        this.left = amount;
    }

    long left() {
        return left;
    }

    Debt settled() {
        return settled;
    }

    /** Pays what is due, by the loan's mode and order. */
    void payDue(List<Row> rows) {
        var rule = loan.servicing.allocation();
        switch (rule.mode()) {
            case HORIZONTAL -> payOneByOne(rows);
            case VERTICAL -> {
                for (var component : rule.order()) {
                    for (var row : rows) pay(row, component);
                }
            }
        }
    }

    /** Pays each instalment whole before the next. */
    void payOneByOne(List<Row> rows) {
        for (var row : rows) {
            for (var component : loan.servicing.allocation().order()) pay(row, component);
        }
    }

    private void pay(Row row, DebtComponent component) {
        pay(row, component, row.unpaid(component));
    }

    /** Pays at most an amount. */
    void pay(Row row, DebtComponent component, long most) {
        var amount = Math.min(left, most);
        if (amount <= 0) return;
        loan.pay(row, component, amount);
        count(component, amount);
    }

    /** Pays principal of no instalment in particular. */
    void reducePrincipal(long amount) {
        loan.principal -= amount;
        loan.totals.paid = loan.totals.paid.plus(Debt.of(DebtComponent.PRINCIPAL, amount));
        count(DebtComponent.PRINCIPAL, amount);
    }

    private void count(DebtComponent component, long amount) {
        left -= amount;
        settled = settled.plus(Debt.of(component, amount));
    }
}
