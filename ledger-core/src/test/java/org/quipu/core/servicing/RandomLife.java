package org.quipu.core.servicing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.calendar.Frequency;
import org.quipu.core.money.Precision;
import org.quipu.core.money.Rounding;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.schedule.AnnuityBasis;
import org.quipu.core.schedule.Fee;
import org.quipu.core.schedule.Fees;
import org.quipu.core.schedule.Grace;
import org.quipu.core.schedule.Interest;
import org.quipu.core.schedule.LoanTerms;
import org.quipu.core.schedule.Method;
import org.quipu.core.schedule.Proceeds;
import org.quipu.core.schedule.Timing;
import org.quipu.core.servicing.LoanTransaction.ArrearsTreatment;
import org.quipu.core.servicing.LoanTransaction.Treatment;

/**
 * A loan nobody would invent, from a seed: its terms, and what its people try to do with it; one in
 * five transactions is booked late.
 */
public record RandomLife(
        LoanTerms terms,
        ServicingTerms servicing,
        Optional<LossTables> provisions,
        List<LoanTransaction> attempts) {
    public static final LocalDate START = LocalDate.of(2025, 1, 10);

    public static RandomLife of(long seed) {
        return new Dice(new Random(seed)).life();
    }

    public LocalDate end() {
        return START.plusDays(700);
    }

    NavigableSet<LocalDate> everyDay() {
        return START.datesUntil(end().plusDays(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private record Dice(Random random) {
        RandomLife life() {
            var terms = terms();
            return new RandomLife(terms, servicing(), provisions(), attempts(terms));
        }

        private LoanTerms terms() {
            var method = pick(Method.values());
            var instalments = 3 + random.nextInt(10);
            var grace = grace(method, instalments);
            var interest =
                    new Interest(
                            method,
                            AnnualRate.percent(BigDecimal.valueOf(random.nextInt(480), 1)),
                            OptionalLong.empty(),
                            pick(DayCount.values()),
                            pick(AnnuityBasis.values()));
            var timing =
                    new Timing(
                            START,
                            Optional.empty(),
                            Frequency.of(pick("monthly", "weekly", "10D", "2M")),
                            instalments,
                            false,
                            Timing.Shift.NONE);
            var fee = random.nextInt(3) == 0 ? new Fee.Flat(random.nextInt(500)) : Fee.none();
            return new LoanTerms(
                    20_000 + random.nextInt(500_000),
                    interest,
                    timing,
                    grace,
                    new Fees(fee, fee, proceeds(), proceeds()),
                    new Precision(2, pick(Rounding.values())));
        }

        private Optional<Proceeds> proceeds() {
            if (random.nextInt(3) > 0) return Optional.empty();
            var payee = random.nextBoolean() ? Optional.of("float") : Optional.<String>empty();
            return Optional.of(
                    new Proceeds(
                            payee, AnnualRate.percent(BigDecimal.valueOf(random.nextInt(25)))));
        }

        private Grace grace(Method method, int instalments) {
            if (random.nextInt(4) > 0) return Grace.NONE;
            var principal = 1 + random.nextInt(instalments - 1);
            var mode = pick(Grace.Mode.values());
            if (mode == Grace.Mode.CAPITALISE && method == Method.FLAT) return Grace.NONE;
            return new Grace(principal, random.nextInt(principal + 1), mode);
        }

        private ServicingTerms servicing() {
            var tolerance = random.nextInt(4) == 0 ? new Fee.Flat(random.nextInt(300)) : Fee.none();
            return new ServicingTerms(
                    new AllocationRule(
                            List.of(DebtComponent.values()),
                            pick(AllocationRule.Mode.values()),
                            overpayment()),
                    new PenaltyRule(
                            AnnualRate.percent(BigDecimal.valueOf(random.nextInt(60))),
                            pick(PenaltyRule.Base.values()),
                            DayCount.ACT_365F,
                            random.nextInt(5),
                            random.nextInt(4) == 0
                                    ? Optional.of(AnnualRate.percent(BigDecimal.ONE))
                                    : Optional.empty()),
                    new LateFee(random.nextInt(3) == 0 ? 250 : 0, random.nextInt(5), proceeds()),
                    new ArrearsRule(
                            tolerance,
                            Set.of(DebtComponent.PRINCIPAL, DebtComponent.INTEREST),
                            20 + random.nextInt(80),
                            2),
                    pick(SettlementInterest.values()));
        }

        private Optional<LossTables> provisions() {
            if (random.nextBoolean()) return Optional.empty();
            var table =
                    List.of(
                            row(0, OptionalInt.of(0), "1"),
                            row(1, OptionalInt.of(30), "5"),
                            row(31, OptionalInt.empty(), "50"));
            return Optional.of(
                    LossTables.always(new Provisions(table, new Provisions.MonthEnd()))
                            .with(LocalDate.MIN, expected()));
        }

        private static ExpectedLosses expected() {
            var stages = List.of(stage(1, "2"), stage(2, "20"), stage(3, "100"));
            return new ExpectedLosses(stages, new Provisions.MonthEnd());
        }

        private static ExpectedLosses.Stage stage(int stage, String defaults) {
            return new ExpectedLosses.Stage(
                    stage,
                    AnnualRate.percent(new BigDecimal(defaults)),
                    AnnualRate.percent(new BigDecimal("45")));
        }

        private static Provisions.Row row(int from, OptionalInt to, String percent) {
            return new Provisions.Row(
                    from, to, AnnualRate.percent(new BigDecimal(percent)), Optional.empty());
        }

        private AllocationRule.Overpayment overpayment() {
            return switch (random.nextInt(3)) {
                case 0 -> new AllocationRule.NextInstalments();
                case 1 -> new AllocationRule.Hold();
                default ->
                        new AllocationRule.ReducePrincipal(
                                pick(AllocationRule.After.values()), random.nextInt(2));
            };
        }

        private List<LoanTransaction> attempts(LoanTerms terms) {
            var attempts = new ArrayList<LoanTransaction>();
            var booked = START;
            var count = random.nextInt(25);
            for (var k = 0; k < count; k++) {
                booked = booked.plusDays(random.nextInt(40));
                var late = random.nextInt(5) == 0 ? random.nextInt(60) : 0;
                var value = booked.minusDays(late);
                attempts.add(attempt("t" + k, terms, value, booked));
            }
            return attempts;
        }

        private LoanTransaction attempt(
                String id, LoanTerms terms, LocalDate value, LocalDate booked) {
            var stamp = new Stamp(id, value, booked);
            var amount = 1 + random.nextLong(terms.principal() / 4);
            return switch (random.nextInt(30)) {
                case 0, 1, 2 -> new LoanTransaction.Reversal(stamp, "t" + random.nextInt(25));
                case 3, 4 ->
                        new LoanTransaction.Waiver(
                                stamp,
                                pick(
                                        DebtComponent.PENALTY,
                                        DebtComponent.FEE,
                                        DebtComponent.INTEREST),
                                1 + random.nextInt(400));
                case 5 -> new LoanTransaction.Refund(stamp, 1 + random.nextInt(2000));
                case 6 -> new LoanTransaction.Settlement(stamp, OptionalLong.empty());
                case 7 -> new LoanTransaction.WriteOff(stamp);
                case 8 -> new LoanTransaction.Recovery(stamp, amount);
                case 9, 10 -> restructure(stamp);
                case 11 -> new LoanTransaction.Stop(stamp);
                case 12 -> new LoanTransaction.Resume(stamp);
                case 13 -> new LoanTransaction.Charge(stamp, 1 + random.nextInt(500), proceeds());
                case 14 -> reschedule(stamp);
                case 15 ->
                        new LoanTransaction.Moratorium(
                                stamp,
                                id,
                                value.plusDays(1 + random.nextInt(90)),
                                random.nextBoolean());
                default -> new LoanTransaction.Repayment(stamp, amount);
            };
        }

        private LoanTransaction reschedule(Stamp stamp) {
            var rate = AnnualRate.percent(BigDecimal.valueOf(random.nextInt(40)));
            var nextDue = stamp.value().plusDays(1 + random.nextInt(60));
            return switch (random.nextInt(3)) {
                case 0 -> reschedule(stamp, Optional.of(rate), 0, Optional.empty());
                case 1 -> reschedule(stamp, Optional.empty(), 0, Optional.of(nextDue));
                default ->
                        reschedule(
                                stamp,
                                Optional.empty(),
                                1 + random.nextInt(50_000),
                                Optional.empty());
            };
        }

        private static LoanTransaction reschedule(
                Stamp stamp, Optional<AnnualRate> rate, long tranche, Optional<LocalDate> nextDue) {
            return new LoanTransaction.Reschedule(stamp, rate, tranche, nextDue);
        }

        private LoanTransaction restructure(Stamp stamp) {
            var interest =
                    new TermsChange.InterestChange(
                            Optional.empty(),
                            Optional.empty(),
                            OptionalLong.empty(),
                            Optional.empty(),
                            Optional.empty());
            var dates =
                    new TermsChange.DatesChange(
                            Optional.empty(),
                            Optional.empty(),
                            OptionalInt.of(2 + random.nextInt(8)),
                            Optional.empty(),
                            Optional.empty());
            return new LoanTransaction.Restructure(
                    stamp,
                    new TermsChange(
                            interest, dates, Grace.NONE, Optional.empty(), OptionalLong.empty()),
                    new ArrearsTreatment(
                            pick(Treatment.values()),
                            pick(Treatment.values()),
                            pick(Treatment.values())),
                    Optional.empty());
        }

        @SafeVarargs
        private <T> T pick(T... choices) {
            return choices[random.nextInt(choices.length)];
        }
    }
}
