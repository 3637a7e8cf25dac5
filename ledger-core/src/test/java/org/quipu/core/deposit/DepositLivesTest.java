package org.quipu.core.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.Village.JAN_1;
import static org.quipu.core.Village.KES;
import static org.quipu.core.deposit.Depositors.amina;
import static org.quipu.core.deposit.Depositors.open;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.quipu.core.Chance;
import org.quipu.core.Given;
import org.quipu.core.account.Account;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.account.Role;
import org.quipu.core.bank.Bank;
import org.quipu.core.booking.DepositMeasuring;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.correction.CorrectionCommand.ReverseTransaction;
import org.quipu.core.day.Recorded;
import org.quipu.core.deposit.Deposit.Held;
import org.quipu.core.deposit.DepositEvent.DepositClosedEarly;
import org.quipu.core.money.Money;
import org.quipu.core.money.Precision;
import org.quipu.core.money.Rounding;
import org.quipu.core.termdeposit.DepositInterest;
import org.quipu.core.termdeposit.DepositInterest.Use;
import org.quipu.core.termdeposit.FixedDeposit;
import org.quipu.core.termdeposit.Length;

/** Random deposits live through the deciders: what is recorded is what the calculation says. */
class DepositLivesTest {
    private static final int LIVES = Boolean.getBoolean("quipu.long") ? 5_000 : 200;

    /** A life: what is agreed, when it is closed if it is, how often somebody looks. */
    private record Life(Random random, DepositInterest interest, Length length, long principal) {
        static Life of(long seed) {
            var random = Chance.of(seed);
            var pays = random.nextBoolean();
            var compound = pays ? 1 + random.nextInt(6) : random.nextInt(7);
            var counts = DayCount.values();
            var interest =
                    new DepositInterest(
                            Depositors.percent(random.nextInt(2_000) / 100 + ".5"),
                            counts[random.nextInt(counts.length)],
                            compound,
                            pays ? Use.PAY_OUT : Use.REINVEST,
                            Depositors.percent(Integer.toString(random.nextInt(30))),
                            new Precision(
                                    2,
                                    random.nextBoolean() ? Rounding.HALF_EVEN : Rounding.HALF_UP));
            var length =
                    random.nextBoolean()
                            ? new Length(1 + random.nextInt(24), 0)
                            : new Length(0, 7 + random.nextInt(500));
            return new Life(random, interest, length, 100_00 + random.nextInt(400_000));
        }

        FixedDeposit deposit() {
            return new FixedDeposit(
                    principal,
                    JAN_1,
                    length.from(JAN_1),
                    interest,
                    Depositors.percent("3").percent());
        }

        Given opened() {
            return Depositors.given(Depositors.rules(interest))
                    .asked(
                            open(
                                    amina(Optional.of("a")),
                                    new Money(KES, principal).decimal(),
                                    length,
                                    Depositors.payTo("a"),
                                    BY_CASHIER));
        }
    }

    private static long paid(Given given) {
        var state = given.history().state(AccountKinds.ACCOUNT.ref("a"));
        return ((Account.Open) state).own() - 5_000_00;
    }

    private static Held held(Given given) {
        return (Held) given.history().state(DepositKinds.DEPOSIT.ref("t"));
    }

    private static long ledger(Given given, Role role) {
        return given.history().events().stream()
                .flatMap(event -> Bank.journal(event).stream())
                .flatMap(entry -> entry.lines().stream())
                .filter(line -> line.role() == role)
                .mapToLong(line -> line.amount().minor())
                .sum();
    }

    @Test
    void at_maturity_the_holder_has_what_the_calculation_says() {
        for (var seed = 0; seed < LIVES; seed++) {
            var life = Life.of(seed);
            var given = life.opened();
            var maturity = life.deposit().maturity();
            for (var day = JAN_1; day.isBefore(maturity); ) {
                day = day.plusDays(1 + life.random().nextInt(200));
                given.on(day).when(Depositors.due(given));
            }
            var outcome = life.deposit().matured();
            assertThat(paid(given)).as("seed %d", seed).isEqualTo(outcome.gross() - outcome.tax());
            assertThat(ledger(given, Role.INTEREST_PAYABLE))
                    .as("seed %d", seed)
                    .isEqualTo(outcome.gross());
            assertThat(ledger(given, Role.TAX_PAYABLE))
                    .as("seed %d", seed)
                    .isEqualTo(-outcome.tax());
        }
    }

    @Test
    void closed_early_the_holder_has_what_the_calculation_says_and_reversed_what_was_agreed() {
        for (var seed = 0; seed < LIVES; seed++) {
            var life = Life.of(seed);
            var given = life.opened();
            var days = (int) (life.deposit().maturity().toEpochDay() - JAN_1.toEpochDay());
            var day = JAN_1.plusDays(life.random().nextInt(days));
            given.on(day).when(Depositors.close());
            var outcome = life.deposit().closed(day);
            assertThat(paid(given)).as("seed %d", seed).isEqualTo(outcome.gross() - outcome.tax());
            assertThat(held(given).earned(day, day)).as("seed %d", seed).isEqualTo(outcome.gross());
            given.on(day.plusDays(life.random().nextInt(40)));
            var at = given.history().head();
            assertThat(given.history().events().getLast()).isInstanceOf(DepositClosedEarly.class);
            given.when(new ReverseTransaction(at, false, BY_CASHIER))
                    .on(life.deposit().maturity().plusDays(50));
            given.when(Depositors.due(given));
            var matured = life.deposit().matured();
            assertThat(paid(given)).as("seed %d", seed).isEqualTo(matured.gross() - matured.tax());
        }
    }

    /** Day by day, own and restated together come to what is earned; nothing is left at the end. */
    @Test
    void what_is_booked_day_by_day_is_what_was_earned_and_is_paid() {
        for (var seed = 0; seed < LIVES / 4; seed++) {
            var life = Life.of(seed);
            var given = life.opened();
            var recorded = new EnumMap<Role, Long>(Role.class);
            var end = life.deposit().maturity();
            var closing =
                    life.random().nextBoolean() ? JAN_1.plusDays(life.random().nextInt(200)) : end;
            for (var day = JAN_1; !day.isAfter(end); day = day.plusDays(1)) {
                given.on(day).when(Depositors.due(given));
                if (day.equals(closing) && closing.isBefore(end)) given.when(Depositors.close());
                book(held(given), day, recorded);
                var earned = held(given).earned(day, day);
                assertThat(recorded.getOrDefault(Role.INTEREST_EXPENSE, 0L)).isEqualTo(earned);
                var payable = ledger(given, Role.INTEREST_PAYABLE) - earned;
                if (!closing.isBefore(end)) assertThat(payable).isNotPositive();
            }
            assertThat(ledger(given, Role.INTEREST_PAYABLE))
                    .as("seed %d", seed)
                    .isEqualTo(recorded.getOrDefault(Role.INTEREST_EXPENSE, 0L));
        }
    }

    private static void book(Held held, LocalDate day, Map<Role, Long> recorded) {
        DepositMeasuring.of(held, day, recorded(recorded, day))
                .ifPresent(measured -> {
                    for (var figure : measured.figures()) {
                        recorded.merge(
                                figure.role(),
                                figure.own().plus(figure.restated()).minor(),
                                Math::addExact);
                    }
                });
    }

    private static Recorded recorded(Map<Role, Long> roles, LocalDate day) {
        if (day.equals(JAN_1)) return Recorded.NONE;
        var accounts = new TreeMap<String, Map<Role, Long>>();
        accounts.put("t", Map.copyOf(roles));
        return new Recorded(accounts, new TreeSet<>(), Optional.empty());
    }
}
