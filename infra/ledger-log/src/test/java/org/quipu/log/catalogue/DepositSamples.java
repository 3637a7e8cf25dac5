package org.quipu.log.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.quipu.core.Envelope;
import org.quipu.core.LedgerEvent;
import org.quipu.core.account.AccountTerms;
import org.quipu.core.account.Component;
import org.quipu.core.account.Leg;
import org.quipu.core.account.Movement;
import org.quipu.core.account.Role;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.deposit.DepositEvent.DepositClosedEarly;
import org.quipu.core.deposit.DepositEvent.DepositCollected;
import org.quipu.core.deposit.DepositEvent.DepositFunded;
import org.quipu.core.deposit.DepositEvent.DepositMatured;
import org.quipu.core.deposit.DepositEvent.InstalmentMissed;
import org.quipu.core.deposit.DepositEvent.InstalmentPaid;
import org.quipu.core.deposit.DepositEvent.InstructionChanged;
import org.quipu.core.deposit.DepositEvent.InterestPaidOut;
import org.quipu.core.deposit.DepositEvent.InterestReinvested;
import org.quipu.core.deposit.DepositEvent.TermDepositOpened;
import org.quipu.core.deposit.DepositTerms;
import org.quipu.core.deposit.Instruction;
import org.quipu.core.deposit.Instruction.AtMaturity;
import org.quipu.core.money.Money;
import org.quipu.core.money.Precision;
import org.quipu.core.money.Rounding;
import org.quipu.core.product.ProductEvent.RecurringDepositProductVersioned;
import org.quipu.core.product.ProductEvent.TermDepositProductVersioned;
import org.quipu.core.product.Range;
import org.quipu.core.product.RecurringDepositRules;
import org.quipu.core.product.TermDepositRules;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.termdeposit.DepositInterest;
import org.quipu.core.termdeposit.DepositInterest.Use;
import org.quipu.core.termdeposit.Length;

/**
 * One event of every kind of deposits for a term.
 *
 * @param full with every optional field, or with none
 * @param envelope where they came from
 */
record DepositSamples(boolean full, Envelope envelope) {
    private static final Currency KES = Currency.getInstance("KES");
    private static final LocalDate MARCH_31 = LocalDate.of(2026, 3, 31);
    private static final String DEPOSIT = "td_3a71";

    List<LedgerEvent> events() {
        return List.of(
                new TermDepositProductVersioned(
                        "fixed", "Fixed deposit", 1, MARCH_31, rules(), MARCH_31, envelope),
                new TermDepositOpened(
                        account(), terms("1000.00"), instruction(), MARCH_31, envelope),
                new DepositFunded(
                        DEPOSIT,
                        movement(deposit("-1000.00", "-1000.00"), saver("1000.00", "-150.00"))),
                new RecurringDepositProductVersioned(
                        "monthly", "Recurring", 1, MARCH_31, recurring(), MARCH_31, envelope),
                new InstalmentPaid(
                        DEPOSIT,
                        3,
                        movement(deposit("-85.00", "-340.00"), saver("85.00", "-65.00")),
                        optional(OrderSamples.ORDERED)),
                new InstalmentMissed(
                        DEPOSIT, "instalment-missed:2026-03-31", 4, MARCH_31, MARCH_31, envelope),
                new InstructionChanged(DEPOSIT, instruction(), MARCH_31, envelope),
                new InterestReinvested(
                        DEPOSIT,
                        "interest-reinvested:2026-03-31",
                        kes("20.00"),
                        kes("0.00"),
                        movement(deposit("-20.00", "-1020.00"), payable("20.00")),
                        MARCH_31),
                new InterestPaidOut(
                        DEPOSIT,
                        "interest-paid-out:2026-03-31",
                        kes("20.00"),
                        kes("2.00"),
                        optional("sav_9f2c"),
                        movement(
                                deposit("-18.00", "-1038.00"),
                                payable("20.00"),
                                tax("-2.00"),
                                deposit("18.00", "-1020.00"),
                                saver("-18.00", "-168.00")),
                        MARCH_31),
                new DepositMatured(
                        DEPOSIT,
                        "deposit-matured:2026-03-31",
                        kes("20.00"),
                        kes("4.00"),
                        optional("sav_9f2c"),
                        optional(terms("1016.00")),
                        movement(deposit("-16.00", "-1016.00"), payable("20.00"), tax("-4.00")),
                        MARCH_31),
                new DepositClosedEarly(
                        DEPOSIT,
                        rate("5"),
                        kes("12.50"),
                        kes("1.25"),
                        kes("7.50"),
                        kes("1004.25"),
                        movement(
                                deposit("1012.00", "0.00"),
                                payable("-7.50"),
                                tax("-0.25"),
                                saver("-1004.25", "-1172.25"))),
                new DepositCollected(
                        DEPOSIT,
                        movement(deposit("1016.00", "0.00"), saver("-1016.00", "-1184.00"))));
    }

    private AccountTerms account() {
        return new AccountTerms(
                DEPOSIT,
                Component.TERM_DEPOSIT,
                KES,
                optional("cli_7"),
                optional("fixed"),
                "north",
                MARCH_31,
                optional("fund-1"),
                optional("TD-17"));
    }

    private DepositTerms terms(String principal) {
        var length = full ? new Length(12, 0) : new Length(0, 90);
        return new DepositTerms(
                1,
                kes(principal),
                optional(10L),
                optional(kes("619.06")),
                length,
                MARCH_31,
                length.from(MARCH_31),
                interest(),
                rate("3"));
    }

    private static DepositInterest interest() {
        return new DepositInterest(
                rate("8"),
                DayCount.THIRTY_360,
                3,
                Use.PAY_OUT,
                rate("10"),
                new Precision(2, Rounding.HALF_EVEN));
    }

    private static RecurringDepositRules recurring() {
        return new RecurringDepositRules(
                KES,
                interest(),
                rate("3"),
                new Range(10_00, 10_000_00, 100_00),
                new Range(6, 60, 12),
                10);
    }

    private TermDepositRules rules() {
        return new TermDepositRules(
                KES,
                interest(),
                rate("3"),
                new Range(100_00, 1_000_000_00, 1_000_00),
                new Range(3, 60, 12),
                full ? new Range(30, 365, 90) : Range.only(0));
    }

    private Instruction instruction() {
        return full
                ? new Instruction(
                        AtMaturity.PAY_OUT, Optional.of("sav_9f2c"), Optional.of("sav_9f2c"))
                : new Instruction(AtMaturity.RENEW, Optional.empty(), Optional.empty());
    }

    private Movement movement(Leg... legs) {
        return new Movement(MARCH_31, MARCH_31, List.of(legs), envelope);
    }

    private Leg deposit(String amount, String balanceAfter) {
        return new Leg.OfAccount(
                DEPOSIT,
                Component.TERM_DEPOSIT,
                kes(amount),
                kes(balanceAfter),
                optional(kes("0.00")));
    }

    private Leg saver(String amount, String balanceAfter) {
        var balance = kes(balanceAfter);
        return new Leg.OfAccount(
                "sav_9f2c", Component.DEPOSIT, kes(amount), balance, optional(balance.negated()));
    }

    private static Leg payable(String amount) {
        return new Leg.OfRole(Role.INTEREST_PAYABLE, kes(amount));
    }

    private static Leg tax(String amount) {
        return new Leg.OfRole(Role.TAX_PAYABLE, kes(amount));
    }

    private static AnnualRate rate(String percent) {
        return AnnualRate.percent(new BigDecimal(percent));
    }

    private static Money kes(String amount) {
        return Money.of(KES, amount);
    }

    private <T> Optional<T> optional(T value) {
        return full ? Optional.of(value) : Optional.empty();
    }
}
