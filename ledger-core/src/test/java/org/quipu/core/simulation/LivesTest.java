package org.quipu.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.Village.JAN_1;
import static org.quipu.core.Village.deposit;
import static org.quipu.core.Village.kes;
import static org.quipu.core.Village.village;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.quipu.core.History;
import org.quipu.core.account.Account;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.account.Component;
import org.quipu.core.account.Leg;
import org.quipu.core.account.Movement;
import org.quipu.core.money.Money;
import org.quipu.core.savings.SavingsEvent.Withdrawn;

/** Random lives of accounts. {@code -Dquipu.lives=10000} lives more of them. */
class LivesTest {
    private static final int LIVES = Integer.getInteger("quipu.lives", 500);
    private static final long FIRST_SEED = 20_260_101;

    @Test
    void every_life_keeps_its_books() {
        var accepted = 0;
        var refused = 0;
        var forced = 0;
        var reasons = new TreeMap<String, Integer>();
        for (var seed = FIRST_SEED; seed < FIRST_SEED + LIVES; seed++) {
            var life = new Life(seed);
            try {
                life.live(200);
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("Seed " + seed, broken);
            }
            accepted += life.accepted();
            refused += life.refused();
            forced += life.forced();
            life.reasons().forEach((reason, times) -> reasons.merge(reason, times, Integer::sum));
        }
        System.out.println(
                LIVES
                        + " lives: "
                        + accepted
                        + " accepted, "
                        + forced
                        + " reversals forced, "
                        + refused
                        + " refused: "
                        + reasons);
        assertThat(accepted).isGreaterThan(50 * LIVES);
        assertThat(refused).isGreaterThan(10 * LIVES);
        assertThat(forced).isPositive();
    }

    @Test
    void a_withdrawal_that_nobody_checked_is_caught() {
        var history = village().asked(deposit("a", "10.00"), deposit("b", "10.00")).history();
        assertThatThrownBy(() -> append(history, "12.00", "2.00", JAN_1))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void a_withdrawal_backdated_to_before_the_money_came_is_caught() {
        var history = village().history();
        history.turnTo(JAN_1.plusDays(1));
        history.ask(deposit("a", "10.00"));
        assertThatThrownBy(() -> append(history, "10.00", "0.00", JAN_1))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void a_wrong_balance_after_breaks_the_history() {
        var history = village().asked(deposit("a", "10.00")).history();
        assertThatThrownBy(() -> append(history, "1.00", "-8.00", JAN_1))
                .isInstanceOf(IllegalStateException.class);
    }

    /** Withdraws without asking the rules. */
    private static void append(
            History history, String amount, String debitAfter, LocalDate valueDate) {
        var ledgers = new Ledgers(0);
        var till = history.state(AccountKinds.ACCOUNT.ref("till"));
        var cash = ((Account.Open) till).balance();
        history.append(
                new Withdrawn(
                        new Movement(
                                valueDate,
                                history.businessDate(),
                                List.of(
                                        leg("a", Component.DEPOSIT, kes(amount), kes(debitAfter)),
                                        leg(
                                                "till",
                                                Component.TILL,
                                                kes(amount).negated(),
                                                cash.minus(kes(amount)))),
                                BY_CASHIER)));
        history.events().forEach(ledgers::take);
        ledgers.requireAgreement(history);
    }

    private static Leg leg(String account, Component component, Money amount, Money after) {
        return new Leg.OfAccount(account, component, amount, after, Optional.empty());
    }
}
