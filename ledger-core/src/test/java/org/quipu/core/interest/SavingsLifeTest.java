package org.quipu.core.interest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.quipu.core.calendar.CalendarPeriod;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.interest.CreditInterest.Compounding;
import org.quipu.core.interest.CreditInterest.Method;
import org.quipu.core.interest.SavingsTransaction.Deposit;
import org.quipu.core.interest.SavingsTransaction.Hold;
import org.quipu.core.interest.SavingsTransaction.Release;
import org.quipu.core.interest.SavingsTransaction.Reversal;
import org.quipu.core.interest.SavingsTransaction.Withdrawal;
import org.quipu.core.money.Precision;
import org.quipu.core.money.Rounding;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.servicing.Stamp;

class SavingsLifeTest {
    private static final LocalDate NOW = LocalDate.of(2025, 2, 28);

    /** 3.65 % is a hundredth of a per cent a day; tax 10 %. */
    private static final SavingsTerms PLAIN = terms(Overdraft.NONE, 0);

    @Test
    void restates_a_posting_for_a_deposit_booked_late() {
        var life = life(PLAIN, in("a", "01-01", 1_000), new Deposit(late("b"), 500_00));
        assertThat(life.state(NOW, LocalDate.MAX).postings().getFirst().gross()).isEqualTo(4_15);
        assertThat(life.state(NOW, date("02-04")).postings().getFirst().gross()).isEqualTo(3_10);
        // tax of 4.15 is 0.42, of which 0.31 was withheld before
        assertThat(life.restatements(NOW, LocalDate.MAX))
                .containsExactly(new Restatement(date("01-31"), date("02-05"), 1_05, 11, 0));
        assertThat(life.restatements(NOW, date("02-04"))).isEmpty();
    }

    @Test
    void a_reversal_takes_back_what_the_deposit_earned() {
        var life =
                life(
                        PLAIN,
                        in("a", "01-01", 1_000),
                        in("b", "01-11", 500),
                        new Reversal(on("x", "02-05"), "b", false));
        assertThat(life.restatements(NOW, LocalDate.MAX))
                .containsExactly(new Restatement(date("01-31"), date("02-05"), -1_05, -11, 0));
        assertThat(life.state(NOW, LocalDate.MAX).books(true))
                .containsEntry(SavingsRole.CASH, 1_000_00L);
    }

    @Test
    void refuses_what_is_not_available_on_every_day_since() {
        var life =
                life(
                        PLAIN,
                        in("a", "01-01", 100),
                        out("b", "01-05", 90),
                        in("c", "01-10", 500),
                        new Withdrawal(new Stamp("d", date("01-04"), date("01-12")), 20_00),
                        new Withdrawal(new Stamp("e", date("01-10"), date("01-12")), 510_00),
                        out("f", "01-12", 1));
        assertThat(life.refused())
                .isEqualTo(
                        Map.of(
                                "d", TransactionRefusal.NOT_AVAILABLE,
                                "f", TransactionRefusal.NOT_AVAILABLE));
    }

    @Test
    void keeps_holds_and_the_minimum_and_lends_to_the_limit() {
        var terms = terms(new Overdraft(50_00, InterestTest.percent("10")), 20_00);
        var life =
                life(
                        terms,
                        in("a", "01-01", 100),
                        new Hold(on("h", "01-02"), 30_00),
                        out("b", "01-03", 101),
                        out("c", "01-03", 40),
                        new Hold(on("i", "01-03"), 60_01),
                        new Release(on("r", "01-04"), Optional.of("h"), OptionalLong.of(10_00)),
                        new Release(on("s", "01-04"), Optional.of("h"), OptionalLong.of(20_01)));
        assertThat(life.refused().keySet()).containsExactly("b", "i", "s");
        assertThat(life.state(date("01-04"), LocalDate.MAX).available()).isEqualTo(70_00);
    }

    @Test
    void takes_back_spent_money_by_force_only_and_charges_nothing_beyond_the_limit() {
        var terms = terms(new Overdraft(10_00, InterestTest.percent("36.5")), 0);
        var life =
                life(
                        terms,
                        in("a", "01-01", 100),
                        out("b", "01-01", 100),
                        new Reversal(on("x", "01-10"), "a", false),
                        new Reversal(on("y", "01-10"), "a", true),
                        new Reversal(on("z", "01-11"), "a", true));
        assertThat(life.refused())
                .isEqualTo(
                        Map.of(
                                "x", TransactionRefusal.SPENT,
                                "z", TransactionRefusal.NOT_REVERSIBLE));
        var state = life.state(date("01-10"), LocalDate.MAX);
        assertThat(state.isTechnicalOverdraft()).isTrue();
        // 0.1 % a day of 10.00, not of 100.00
        assertThat(state.overdraftAccrued()).isEqualTo(10);
        assertThat(state.books(true))
                .containsEntry(SavingsRole.OVERDRAFTS, 100_00L)
                .containsEntry(SavingsRole.INTEREST_RECEIVABLE, 10L)
                .doesNotContainKey(SavingsRole.DEPOSITS);
    }

    @Test
    void posts_what_is_owed_beside_what_is_earned() {
        var terms = terms(new Overdraft(300_00, InterestTest.percent("18.25")), 0);
        var life = life(terms, in("a", "01-01", 100), out("b", "01-11", 300));
        var posting = life.state(date("01-31"), LocalDate.MAX).postings().getFirst();
        assertThat(posting).isEqualTo(new InterestPosting(date("01-31"), 10, 1, 2_10, -202_01));
    }

    @Test
    void sleeps_when_the_holder_has_not_been_seen() {
        var life = life(PLAIN, in("a", "01-05", 100), out("b", "01-20", 1));
        assertThat(life.state(date("01-14"), LocalDate.MAX).dormant()).contains(false);
        assertThat(life.state(date("01-15"), LocalDate.MAX).dormant()).contains(true);
        assertThat(life.state(date("01-20"), LocalDate.MAX).dormant()).contains(false);
        assertThat(life.state(NOW, LocalDate.MAX).dormant()).contains(true);
    }

    @Test
    void refuses_what_cannot_be() {
        var life =
                life(
                        PLAIN,
                        in("a", "01-02", 100),
                        in("a", "01-03", 100),
                        in("n", "01-03", 0),
                        new Deposit(
                                new Stamp("e", LocalDate.of(2024, 12, 31), date("01-03")), 1_00),
                        new Deposit(new Stamp("f", date("01-04"), date("01-03")), 1_00),
                        new Reversal(on("r", "01-03"), "nothing", true));
        assertThat(life.refused())
                .isEqualTo(
                        Map.of(
                                "a", TransactionRefusal.ID_TAKEN,
                                "n", TransactionRefusal.AMOUNT_NOT_POSITIVE,
                                "e", TransactionRefusal.BEFORE_OPENING,
                                "f", TransactionRefusal.FUTURE_VALUE_DATE,
                                "r", TransactionRefusal.NOT_REVERSIBLE));
    }

    private static SavingsLife life(SavingsTerms terms, SavingsTransaction... transactions) {
        return SavingsLife.of(terms, List.of(transactions));
    }

    private static SavingsTerms terms(Overdraft overdraft, long minimum) {
        var credit =
                new CreditInterest(
                        Tiers.single(InterestTest.percent("3.65")),
                        Method.DAILY,
                        CalendarPeriod.MONTHLY,
                        CalendarPeriod.MONTHLY,
                        Compounding.POSTING,
                        DayCount.ACT_365F,
                        0);
        return new SavingsTerms(
                date("01-01"),
                credit,
                overdraft,
                new AnnualRate(10, 100),
                minimum,
                OptionalInt.of(10),
                new Precision(2, Rounding.HALF_UP));
    }

    private static Deposit in(String id, String monthDay, long amount) {
        return new Deposit(on(id, monthDay), amount * 100);
    }

    private static Withdrawal out(String id, String monthDay, long amount) {
        return new Withdrawal(on(id, monthDay), amount * 100);
    }

    private static Stamp on(String id, String monthDay) {
        return new Stamp(id, date(monthDay), date(monthDay));
    }

    /** With effect from 11 January, decided on 5 February. */
    private static Stamp late(String id) {
        return new Stamp(id, date("01-11"), date("02-05"));
    }

    private static LocalDate date(String monthDay) {
        return LocalDate.parse("2025-" + monthDay);
    }
}
