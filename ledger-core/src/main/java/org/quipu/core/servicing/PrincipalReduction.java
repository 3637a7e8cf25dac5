package org.quipu.core.servicing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.quipu.core.schedule.Amortisation;
import org.quipu.core.schedule.Instalment;
import org.quipu.core.schedule.Schedule;

/**
 * Money above what is due reduces the principal: instalments in advance first, then interest earned
 * so far, then principal; the instalments that follow are made anew on what is left.
 */
final class PrincipalReduction {
    private final RunningLoan loan;
    private final LocalDate day;
    private final AllocationRule.ReducePrincipal rule;
    private final Allocation payment;

    PrincipalReduction(
            RunningLoan loan,
            LocalDate day,
            AllocationRule.ReducePrincipal rule,
            Allocation payment) {
        this.loan = loan;
        this.day = day;
        this.rule = rule;
        this.payment = payment;
    }

    /**
     * Interest of a grace that was paid does not join the principal: the instalments after it are
     * made anew on what did.
     */
    static void countOnLess(RunningLoan loan, Row capitalised, LocalDate day) {
        var rule = loan.servicing.allocation().overpayment();
        if (capitalised.paid(DebtComponent.INTEREST) == 0
                || !(rule instanceof AllocationRule.ReducePrincipal reduce)) {
            return;
        }
        var others = loan.rows().stream().filter(row -> row.number > capitalised.number).toList();
        new PrincipalReduction(loan, day, reduce, new Allocation(loan, 0)).replace(others, day);
    }

    /** Pays; tells whether the schedule was replaced. */
    boolean pay() {
        var future = loan.dueAfter(day);
        payment.payOneByOne(future.stream().filter(row -> row.carried).toList());
        var regular = future.stream().filter(row -> !row.carried).toList();
        var advance = Math.min(rule.advanceInstalments(), regular.size());
        payment.payOneByOne(regular.subList(0, advance));
        var others = regular.subList(advance, regular.size());
        if (others.isEmpty() || payment.left() == 0) return false;
        var start = others.getFirst().period.start();
        var from = start.isAfter(day) ? start : day;
        payEarned(others, from);
        if (payment.left() == 0) return false;
        payment.reducePrincipal(Math.min(payment.left(), loan.principal));
        replace(others, from);
        return true;
    }

    private void payEarned(List<Row> others, LocalDate from) {
        for (var row : others) {
            var earned =
                    row.earnedAndOwed(from, loan.stops, loan.precision())
                            - row.settled(DebtComponent.INTEREST);
            payment.pay(row, DebtComponent.INTEREST, earned);
        }
    }

    private void replace(List<Row> others, LocalDate from) {
        for (var row : others) {
            loan.totals.keepEarned(row.earnedUpTo(from, loan.stops, loan.precision()));
        }
        var stay = loan.rows().stream().filter(row -> !others.contains(row)).toList();
        var rows = new ArrayList<Row>();
        var balance = loan.principal;
        for (var row : stay) balance += row.toCapitaliseAfter(day);
        if (balance > 0) {
            var schedule = schedule(balance, others, from);
            if (schedule.level() > 0) loan.level = schedule.level();
            rows.addAll(follow(others, schedule.rows()));
        } else if (rule.after() == AllocationRule.After.SMALLER) {
            rows.addAll(follow(others, empty(others)));
        }
        loan.replace(stay, rows);
        if (balance == 0) payment.payOneByOne(rows);
    }

    private Schedule schedule(long balance, List<Row> others, LocalDate from) {
        var terms = loan.terms;
        var amortisation =
                new Amortisation(
                        balance,
                        others.stream().map(row -> row.period.from(from)).toList(),
                        terms.interest(),
                        terms.grace().after(others.getFirst().number - 1),
                        0,
                        terms.timing().frequency(),
                        terms.precision());
        var keepsLevel = rule.after() == AllocationRule.After.FEWER && loan.level > 0;
        return amortisation.schedule(
                keepsLevel ? OptionalLong.of(loan.level) : OptionalLong.empty());
    }

    /** The new rows with the numbers and fees of the old; with fewer, up to the last cent. */
    private List<Row> follow(List<Row> others, List<Instalment> instalments) {
        var rows = new ArrayList<Row>();
        for (var k = 0; k < others.size(); k++) {
            var old = others.get(k);
            var made = instalments.get(k);
            var row =
                    Row.of(
                            new Instalment(
                                    old.number,
                                    made.period(),
                                    made.principal(),
                                    old.asked().fee(),
                                    made.balance(),
                                    made.interest(),
                                    made.capitalised()));
            row.paidBefore(old);
            rows.add(row);
            if (rule.after() == AllocationRule.After.FEWER && made.balance() == 0) return rows;
        }
        return rows;
    }

    /** Without principal only fees remain. */
    private static List<Instalment> empty(List<Row> others) {
        return others.stream()
                .map(row -> new Instalment(row.number, row.period, 0, 0, 0, List.of(), List.of()))
                .toList();
    }
}
