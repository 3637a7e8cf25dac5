package org.quipu.core.servicing;

import java.math.BigInteger;
import java.time.LocalDate;
import org.quipu.core.money.Exact;
import org.quipu.core.money.RoundingPoint;

/** What a day adds to instalments that are late: penalty and late fee. */
final class Lateness {
    private Lateness() {}

    /** Charges the days after one that was closed, up to and with another. */
    static void charge(RunningLoan loan, LocalDate closed, LocalDate day) {
        var days = day.toEpochDay() - closed.toEpochDay();
        for (var row : loan.goingOn(day)) {
            if (!row.due().isBefore(day)) return;
            if (row.carried || !loan.isLate(row)) continue;
            chargePenalty(loan, row, day, days);
            chargeLateFee(loan, row, day);
        }
    }

    /** On the base as it stood at the close of the day before; days in grace stay free. */
    private static void chargePenalty(RunningLoan loan, Row row, LocalDate day, long days) {
        var rule = loan.servicing.penalty();
        if (rule.rate().isZero()) return;
        var charged = Math.min(days, day.toEpochDay() - row.due().toEpochDay() - rule.graceDays());
        if (charged <= 0) return;
        var base = row.unpaid(DebtComponent.PRINCIPAL);
        if (rule.base() == PenaltyRule.Base.PRINCIPAL_INTEREST) {
            base += row.unpaid(DebtComponent.INTEREST);
        }
        if (base == 0) return;
        row.penaltyBaseDays += base * charged;
        var room = loan.penaltyCap() - loan.totals.penaltyCharged;
        var more =
                Math.min(penaltyToDate(loan, row, rule) - row.penaltyCharged(), Math.max(0, room));
        row.chargePenalty(more);
        loan.totals.penaltyCharged += more;
    }

    /** What another system charged is whole; what is charged here goes on from there. */
    private static long penaltyToDate(RunningLoan loan, Row row, PenaltyRule rule) {
        var numerator = rule.rate().numerator();
        var denominator = rule.rate().denominator() * rule.dayCount().nominalDaysOfYear();
        if (row.penaltyElsewhere() == 0) {
            return RoundingPoint.PENALTY_TO_DATE.round(
                    loan.precision(), row.penaltyBaseDays, numerator, denominator);
        }
        var here =
                new Exact(
                        BigInteger.valueOf(row.penaltyBaseDays)
                                .multiply(BigInteger.valueOf(numerator)),
                        BigInteger.valueOf(denominator));
        return RoundingPoint.PENALTY_TO_DATE.round(
                loan.precision(), Exact.of(row.penaltyElsewhere()).plus(here));
    }

    private static void chargeLateFee(RunningLoan loan, Row row, LocalDate day) {
        var fee = loan.servicing.lateFee();
        if (fee.amount() > 0
                && !row.lateFeeCharged
                && day.equals(row.due().plusDays(fee.days() + 1L))) {
            row.chargeLateFee(fee.amount());
        }
    }
}
