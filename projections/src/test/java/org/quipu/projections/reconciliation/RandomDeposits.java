package org.quipu.projections.reconciliation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.quipu.core.Command;
import org.quipu.core.Village;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.correction.CorrectionCommand.ReverseTransaction;
import org.quipu.core.deposit.DepositCommand.CloseDeposit;
import org.quipu.core.deposit.DepositCommand.Depositor;
import org.quipu.core.deposit.DepositCommand.OpenRecurringDeposit;
import org.quipu.core.deposit.DepositCommand.OpenTermDeposit;
import org.quipu.core.deposit.DepositCommand.PayInstalment;
import org.quipu.core.deposit.Instruction;
import org.quipu.core.deposit.Instruction.AtMaturity;
import org.quipu.core.money.Money;
import org.quipu.core.money.Precision;
import org.quipu.core.money.Rounding;
import org.quipu.core.product.ProductCommand.AdoptRecurringDepositRules;
import org.quipu.core.product.ProductCommand.AdoptTermDepositRules;
import org.quipu.core.product.Range;
import org.quipu.core.product.RecurringDepositRules;
import org.quipu.core.product.TermDepositRules;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.termdeposit.DepositInterest;
import org.quipu.core.termdeposit.DepositInterest.Use;
import org.quipu.core.termdeposit.Length;

/** Deposits for a term that two savers make by chance, close early, and take back. */
final class RandomDeposits {
    private final Random random;
    private int opened;

    /** Where accepted commands ended. */
    final List<Long> positions = new ArrayList<>();

    RandomDeposits(long seed) {
        random = new Random(seed);
    }

    /** Of two products one pays interest out, and the other one lets it join. */
    static List<Command> products() {
        return List.of(product("joins", Use.REINVEST), product("pays", Use.PAY_OUT), monthly());
    }

    private static AdoptRecurringDepositRules monthly() {
        var rules =
                new RecurringDepositRules(
                        Village.KES,
                        new DepositInterest(
                                rate("9.5"),
                                DayCount.ACT_365F,
                                2,
                                rate("10"),
                                new Precision(2, Rounding.HALF_EVEN)),
                        rate("4"),
                        new Range(1_00, 100_000_00, 1_000_00),
                        new Range(1, 12, 3),
                        7);
        return new AdoptRecurringDepositRules(
                "monthly", "Monthly", rules, Optional.empty(), Village.BY_CASHIER);
    }

    private static AdoptTermDepositRules product(String id, Use use) {
        var rules =
                new TermDepositRules(
                        Village.KES,
                        new DepositInterest(
                                rate("11.5"),
                                DayCount.ACT_365F,
                                1,
                                use,
                                rate("10"),
                                new Precision(2, Rounding.HALF_EVEN)),
                        rate("4"),
                        new Range(1_00, 100_000_00, 1_000_00),
                        new Range(1, 12, 3),
                        new Range(1, 400, 30));
        return new AdoptTermDepositRules(id, id, rules, Optional.empty(), Village.BY_CASHIER);
    }

    private static AnnualRate rate(String percent) {
        return AnnualRate.percent(new BigDecimal(percent));
    }

    Command next(LocalDate day) {
        return switch (random.nextInt(9)) {
            case 0, 1, 2 -> open(day);
            case 6 -> openMonthly();
            case 7, 8 ->
                    new PayInstalment(
                            "t" + random.nextInt(opened + 1),
                            Optional.of(random.nextBoolean() ? "a" : "b"),
                            Optional.empty(),
                            Village.BY_CASHIER);
            case 3, 4 ->
                    new CloseDeposit(
                            "t" + random.nextInt(opened + 1),
                            Optional.of(random.nextBoolean() ? "a" : "b"),
                            Village.BY_CASHIER);
            default ->
                    new ReverseTransaction(
                            positions.isEmpty()
                                    ? 1
                                    : positions.get(random.nextInt(positions.size())),
                            false,
                            Village.BY_CASHIER);
        };
    }

    private OpenRecurringDeposit openMonthly() {
        var isAmina = random.nextBoolean();
        var account = isAmina ? "a" : "b";
        return new OpenRecurringDeposit(
                "t" + opened++,
                new Depositor(
                        isAmina ? "amina" : "baraka",
                        "monthly",
                        Optional.empty(),
                        Optional.of(account),
                        Optional.empty()),
                new Money(Village.KES, 100 + random.nextInt(50_000)),
                1 + random.nextInt(4),
                Optional.empty(),
                opened % 3 == 0
                        ? new Instruction(AtMaturity.RENEW, Optional.empty(), Optional.empty())
                        : new Instruction(
                                AtMaturity.PAY_OUT, Optional.of(account), Optional.empty()),
                Village.BY_CASHIER);
    }

    private OpenTermDeposit open(LocalDate day) {
        var isAmina = random.nextBoolean();
        var account = isAmina ? "a" : "b";
        var pays = random.nextBoolean();
        var atMaturity = random.nextInt(3);
        return new OpenTermDeposit(
                "t" + opened++,
                new Depositor(
                        isAmina ? "amina" : "baraka",
                        pays ? "pays" : "joins",
                        Optional.empty(),
                        Optional.of(account),
                        Optional.empty()),
                new Money(Village.KES, 100 + random.nextInt(200_000)),
                random.nextBoolean()
                        ? new Length(1 + random.nextInt(2), 0)
                        : new Length(0, 5 + random.nextInt(60)),
                random.nextInt(4) == 0
                        ? Optional.of(day.minusDays(random.nextInt(20)))
                        : Optional.empty(),
                new Instruction(
                        List.of(AtMaturity.PAY_OUT, AtMaturity.RENEW, AtMaturity.WAIT)
                                .get(atMaturity),
                        atMaturity == 0 ? Optional.of(account) : Optional.empty(),
                        pays ? Optional.of(account) : Optional.empty()),
                Village.BY_CASHIER);
    }
}
