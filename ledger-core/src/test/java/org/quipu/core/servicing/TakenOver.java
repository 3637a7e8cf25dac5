package org.quipu.core.servicing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.schedule.LoanTerms;
import org.quipu.core.servicing.AllocationRule.After;
import org.quipu.core.servicing.AllocationRule.ReducePrincipal;
import org.quipu.core.servicing.Handover.HandedRow;
import org.quipu.core.servicing.LoanTransaction.Moratorium;
import org.quipu.core.servicing.LoanTransaction.Reschedule;
import org.quipu.core.servicing.LoanTransaction.Reversal;
import org.quipu.core.servicing.LoanTransaction.Stop;

/** Hands a loan that was lived here over to itself, as another system would. */
public final class TakenOver {
    private TakenOver() {}

    /**
     * A loan lived here, the same taken over, and what happens to both afterwards.
     *
     * @param own until the handover
     * @param handed from the handover
     * @param later than the handover
     */
    public record Pair(LoanHistory own, LoanHistory handed, List<LoanTransaction> later) {}

    /**
     * A random loan and the day it is taken over.
     *
     * @param seed of both
     * @return empty where no day is found on which it could be handed over whole
     */
    public static Optional<Pair> pair(long seed) {
        var random = new Random(seed);
        var life = RandomLife.of(seed);
        var own = new LoanHistory(life.terms(), servicing(life, random), List.of());
        var earliest = RandomLife.START.plusDays(random.nextInt(150));
        for (var k = 0; k < 40; k++) {
            var day = earliest.plusDays(k);
            var before = life.attempts().stream().filter(each -> isBooked(each, day)).toList();
            if (before.stream()
                    .anyMatch(each -> each instanceof Stop || each instanceof Moratorium)) {
                return Optional.empty();
            }
            var until = Decisions.take(own, before).history();
            var handed = on(day, until);
            if (handed.isPresent()) {
                return Optional.of(new Pair(until, handed.get(), later(life, before, day)));
            }
        }
        return Optional.empty();
    }

    private static boolean isBooked(LoanTransaction each, LocalDate day) {
        return !each.stamp().booked().isAfter(day);
    }

    /** What is decided after the handover and touches nothing before it. */
    private static List<LoanTransaction> later(
            RandomLife life, List<LoanTransaction> before, LocalDate day) {
        var names = new HashSet<String>();
        before.forEach(each -> names.add(each.stamp().id()));
        return life.attempts().stream()
                .filter(each -> each.stamp().value().isAfter(day))
                .filter(each -> !(each instanceof Reversal(_, var of) && names.contains(of)))
                .toList();
    }

    private static ServicingTerms servicing(RandomLife life, Random random) {
        var plain = life.servicing();
        var penalty = plain.penalty();
        var percent = List.of("0", "365", "730", "3650").get(random.nextInt(4));
        return new ServicingTerms(
                plain.allocation(),
                new PenaltyRule(
                        AnnualRate.percent(new BigDecimal(percent)),
                        penalty.base(),
                        penalty.dayCount(),
                        penalty.graceDays(),
                        penalty.cap()),
                plain.lateFee(),
                plain.arrears(),
                plain.settlement());
    }

    /** The life as it would be taken over at the close of a day, by what was known then. */
    static Optional<LoanHistory> on(LocalDate day, LoanHistory own) {
        var handed = new ArrayList<LoanHistory>(1);
        new LoanLife(own, own.effective(each -> !each.stamp().booked().isAfter(day)))
                .run(
                        day,
                        new TreeSet<>(List.of(day)),
                        (at, loan) -> {
                            if (isHandedOverWhole(loan, at)) handed.add(history(loan, at));
                        });
        return handed.stream().filter(each -> showsItsLevel(each, own)).findFirst();
    }

    /** After a tranche or another rate no row shows any more which instalment is to stay. */
    private static boolean showsItsLevel(LoanHistory handed, LoanHistory own) {
        return !(handed.servicing().allocation().overpayment() instanceof ReducePrincipal rule)
                || rule.after() == After.SMALLER
                || own.accepted().stream().noneMatch(Reschedule.class::isInstance);
    }

    private static LoanHistory history(RunningLoan loan, LocalDate day) {
        var rows =
                loan.rows().stream()
                        .filter(row -> !row.unpaid().isZero() || row.period.end().isAfter(day))
                        .map(row -> handed(row, loan))
                        .toList();
        var past =
                new Handover.Past(
                        loan.totals.paid.principal(),
                        loan.totals.capitalised.total(),
                        loan.totals.penaltyCharged);
        var restructured =
                loan.restructure.happened()
                        ? Optional.of(
                                new Standing.Restructured(
                                        loan.restructure.cured(),
                                        loan.restructure.daysPastDueBefore()))
                        : Optional.<Standing.Restructured>empty();
        var handover =
                new Handover(day, rows, past, loan.credit, loan.suspension.suspended, restructured);
        return new LoanHistory(terms(loan), loan.servicing, Optional.of(handover), List.of());
    }

    private static LoanTerms terms(RunningLoan loan) {
        var terms = loan.terms;
        return new LoanTerms(
                loan.disbursed,
                terms.interest(),
                terms.timing(),
                terms.grace(),
                terms.fees().from(terms.fees().instalment()),
                terms.precision());
    }

    private static HandedRow handed(Row row, RunningLoan loan) {
        var number = row.carried ? 0 : row.number;
        var own = new ArrayList<>(row.accruedBefore(LocalDate.MAX, loan.precision()));
        if (!own.isEmpty()
                && own.getLast().from().equals(row.period.start())
                && own.getLast().to().equals(row.period.end())) {
            own.removeLast();
        }
        return new HandedRow(
                number,
                row.due(),
                row.period.start(),
                row.period.end(),
                row.asked(),
                own,
                row.paid(),
                row.waived());
    }

    /** Whether rows tell all that another system could tell: no fraction of a cent is lost. */
    private static boolean isHandedOverWhole(RunningLoan loan, LocalDate day) {
        if (!loan.isActive() || loan.capitalises() || loan.restructure.isUncured()) return false;
        if (loan.suspension.deferred() != 0 || loan.principal == 0) return false;
        if (!loan.rows().stream().allMatch(row -> isChargedToTheCent(row, loan))) return false;
        var told = Opening.of(loan, day, 0).open();
        return told.interest() == loan.interestOpen(day)
                && told.fee() == loan.feesOpen(day)
                && told.penalty() == loan.penaltyOpen();
    }

    private static boolean isChargedToTheCent(Row row, RunningLoan loan) {
        var rule = loan.servicing.penalty();
        var exact =
                BigInteger.valueOf(row.penaltyBaseDays)
                        .multiply(BigInteger.valueOf(rule.rate().numerator()))
                        .divideAndRemainder(
                                BigInteger.valueOf(rule.rate().denominator())
                                        .multiply(
                                                BigInteger.valueOf(
                                                        rule.dayCount().nominalDaysOfYear())));
        return row.unpaid().isZero()
                || (exact[1].signum() == 0 && exact[0].longValueExact() == row.penaltyCharged());
    }
}
