package org.quipu.core.earning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.quipu.core.calendar.CalendarPeriod;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.interest.CreditInterest;
import org.quipu.core.interest.CreditInterest.Compounding;
import org.quipu.core.interest.CreditInterest.Method;
import org.quipu.core.interest.Overdraft;
import org.quipu.core.interest.RandomSaver;
import org.quipu.core.interest.SavingsTerms;
import org.quipu.core.interest.Tiers;
import org.quipu.core.rate.AnnualRate;

/**
 * A bank that has one rule wrong, and the honest calculation beside it: each wrong rule is found
 * out by some random saver. What says nothing where all is right is {@link EarningLivesTest}.
 */
class SabotagedRulesTest {
    private static final int MOST_LIVES = 1_000;

    @Test
    void every_wrong_rule_is_found_out() {
        sabotages()
                .forEach((name, sabotage) -> {
                    var seed = 0;
                    while (seed < MOST_LIVES && !isFoundOut(EarningLivesTest.saver(seed), sabotage))
                        seed++;
                    assertThat(seed).as(name).isLessThan(MOST_LIVES);
                });
    }

    private static boolean isFoundOut(RandomSaver honest, UnaryOperator<SavingsTerms> sabotage) {
        var wrong = sabotage.apply(honest.terms());
        if (wrong.equals(honest.terms())) return false;
        var bank = new SavingBank(new RandomSaver(wrong, honest.attempts()));
        bank.live();
        bank.recordInterest(honest.end().plusDays(1));
        var end = EarningLivesTest.life(honest).state(honest.end(), LocalDate.MAX);
        return !bank.postings().equals(EarningLivesTest.postings(end));
    }

    private static Map<String, UnaryOperator<SavingsTerms>> sabotages() {
        var all = new LinkedHashMap<String, UnaryOperator<SavingsTerms>>();
        all.put("the lowest balance taken for each day's", method(Method.DAILY, Method.MINIMUM));
        all.put("the average taken for the lowest", method(Method.MINIMUM, Method.AVERAGE));
        all.put("the lowest taken for the average", method(Method.AVERAGE, Method.MINIMUM));
        all.put("a year of 360 days", dayCount(DayCount.ACT_365F, DayCount.ACT_360));
        all.put("a year of 365 days", dayCount(DayCount.ACT_360, DayCount.ACT_365F));
        all.put("leap years forgotten", dayCount(DayCount.ACT_ACT, DayCount.ACT_365F));
        all.put(
                "months of equal length forgotten",
                dayCount(DayCount.THIRTY_360, DayCount.ACT_360));
        all.put("all at the highest tier", style(Tiers.Style.MARGINAL, Tiers.Style.WHOLE));
        all.put("each slice at its own tier", style(Tiers.Style.WHOLE, Tiers.Style.MARGINAL));
        all.put("a base too small earns", credit(it -> least(it, 0)));
        all.put("compounded daily", compounding(Compounding.POSTING, Compounding.DAILY));
        all.put(
                "compounded with each posting",
                compounding(Compounding.DAILY, Compounding.POSTING));
        all.put("months not compounded", compounding(Compounding.MONTHLY, Compounding.POSTING));
        all.put("posted each month", credit(SabotagedRulesTest::monthly));
        all.put("no tax", terms -> taxed(terms, AnnualRate.ZERO));
        all.put("a lent cent is free", terms -> lent(terms, Overdraft.NONE.rate()));
        return all;
    }

    private static UnaryOperator<SavingsTerms> method(Method right, Method wrong) {
        return credit(it ->
                it.method() != right
                        ? it
                        : with(it, it.tiers(), wrong, it.compounding(), it.dayCount()));
    }

    private static UnaryOperator<SavingsTerms> dayCount(DayCount right, DayCount wrong) {
        return credit(it ->
                it.dayCount() != right
                        ? it
                        : with(it, it.tiers(), it.method(), it.compounding(), wrong));
    }

    private static UnaryOperator<SavingsTerms> style(Tiers.Style right, Tiers.Style wrong) {
        return credit(it ->
                it.tiers().style() != right
                        ? it
                        : with(
                                it,
                                new Tiers(it.tiers().steps(), wrong),
                                it.method(),
                                it.compounding(),
                                it.dayCount()));
    }

    private static UnaryOperator<SavingsTerms> compounding(Compounding right, Compounding wrong) {
        return credit(it ->
                it.compounding() != right
                        ? it
                        : with(it, it.tiers(), it.method(), wrong, it.dayCount()));
    }

    private static CreditInterest with(
            CreditInterest right,
            Tiers tiers,
            Method method,
            Compounding compounding,
            DayCount dayCount) {
        return new CreditInterest(
                tiers,
                method,
                right.calculation(),
                right.posting(),
                compounding,
                dayCount,
                right.minimumBase());
    }

    private static CreditInterest least(CreditInterest right, long base) {
        return new CreditInterest(
                right.tiers(),
                right.method(),
                right.calculation(),
                right.posting(),
                right.compounding(),
                right.dayCount(),
                base);
    }

    private static CreditInterest monthly(CreditInterest right) {
        return new CreditInterest(
                right.tiers(),
                right.method(),
                CalendarPeriod.MONTHLY,
                CalendarPeriod.MONTHLY,
                right.compounding(),
                right.dayCount(),
                right.minimumBase());
    }

    private static UnaryOperator<SavingsTerms> credit(UnaryOperator<CreditInterest> sabotage) {
        return it -> with(it, sabotage.apply(it.credit()), it.overdraft(), it.tax());
    }

    private static SavingsTerms taxed(SavingsTerms right, AnnualRate tax) {
        return with(right, right.credit(), right.overdraft(), tax);
    }

    private static SavingsTerms lent(SavingsTerms right, AnnualRate rate) {
        var overdraft = new Overdraft(right.overdraft().limit(), rate);
        return with(right, right.credit(), overdraft, right.tax());
    }

    private static SavingsTerms with(
            SavingsTerms right, CreditInterest credit, Overdraft overdraft, AnnualRate tax) {
        return new SavingsTerms(
                right.opened(),
                credit,
                overdraft,
                tax,
                right.minimumBalance(),
                right.dormancyDays(),
                right.precision());
    }
}
