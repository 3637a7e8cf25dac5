package org.quipu.projections;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Function;
import org.quipu.core.Command;
import org.quipu.core.Envelope;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.correction.CorrectionCommand.ReverseTransaction;
import org.quipu.core.day.DayCommand.AdvanceBusinessDate;
import org.quipu.core.deposit.DepositCommand.CloseDeposit;
import org.quipu.core.deposit.DepositCommand.Depositor;
import org.quipu.core.deposit.DepositCommand.OpenRecurringDeposit;
import org.quipu.core.deposit.DepositCommand.OpenTermDeposit;
import org.quipu.core.deposit.DepositCommand.PayInstalment;
import org.quipu.core.deposit.DepositCommand.RecordDepositDue;
import org.quipu.core.deposit.DepositEvent.DepositClosedEarly;
import org.quipu.core.deposit.DepositEvent.FellDue;
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
import org.quipu.log.Ledger;
import org.quipu.log.catalogue.EventCodec;
import org.quipu.log.catalogue.EventNames;

/**
 * Deposits of one client at 12 % on 30/360, taxed by a tenth, six points less where they are closed
 * early. Two pay 10.00 out each month and are closed after 75 days at 12.50, which takes 7.50 back;
 * of one the closing is reversed. One of 100.00 a month runs for three months: 1 + 2 + 3 = 6.00.
 */
final class SavingYear {
    static final String NAME = "certified";

    private static final Currency KES = Currency.getInstance("KES");
    private static final Envelope TELLER = Envelope.of("teller", "tests");
    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final LocalDate CLOSED = LocalDate.of(2026, 5, 17);
    private static final EventCodec CODEC = new EventCodec(EventNames.catalogue());

    private final Ledger ledger;

    SavingYear(WriteSide writes) {
        ledger = writes.found(NAME);
        writes.deposit(ledger, "sav-1", "5000.00");
    }

    /** Answers with the last position. */
    long live() {
        ask(new AdoptTermDepositRules("fixed", "Fixed", fixed(), Optional.empty(), TELLER));
        ask(new AdoptRecurringDepositRules("each", "Each", each(), Optional.empty(), TELLER));
        ask(open("short"));
        ask(open("taken-back"));
        ask(openMonthly());
        for (var month = 1; month < 3; month++) {
            ask(new AdvanceBusinessDate(START.plusMonths(month), TELLER));
            ask(new PayInstalment("monthly", Optional.of("sav-1"), Optional.empty(), TELLER));
        }
        ask(new AdvanceBusinessDate(CLOSED, TELLER));
        ask(close("short"));
        ask(close("taken-back"));
        // What fell due before it was recorded with it: the closing stands last.
        ask(new ReverseTransaction(ledger.log().head().position(), false, TELLER));
        ask(new AdvanceBusinessDate(START.plusMonths(3).minusDays(1), TELLER));
        ask(new AdvanceBusinessDate(START.plusMonths(3), TELLER));
        return ask(new RecordDepositDue("monthly", START.plusMonths(3), TELLER));
    }

    private long ask(Command command) {
        return WriteSide.submit(ledger, command);
    }

    private static DepositInterest interest(int every, Use use) {
        return new DepositInterest(
                rate("12"),
                DayCount.THIRTY_360,
                every,
                use,
                rate("10"),
                new Precision(2, Rounding.HALF_EVEN));
    }

    private static TermDepositRules fixed() {
        return new TermDepositRules(
                KES,
                interest(1, Use.PAY_OUT),
                rate("6"),
                new Range(100_00, 10_000_00, 1_000_00),
                new Range(1, 24, 6),
                new Range(7, 700, 90));
    }

    private static RecurringDepositRules each() {
        return new RecurringDepositRules(
                KES,
                interest(0, Use.REINVEST),
                rate("6"),
                new Range(10_00, 500_00, 100_00),
                new Range(2, 24, 3),
                5);
    }

    private static AnnualRate rate(String percent) {
        return AnnualRate.percent(new BigDecimal(percent));
    }

    private static Depositor depositor(String product) {
        return new Depositor(
                "cli-1", product, Optional.empty(), Optional.of("sav-1"), Optional.empty());
    }

    private static Instruction toSavings() {
        return new Instruction(AtMaturity.PAY_OUT, Optional.of("sav-1"), Optional.empty());
    }

    private static OpenTermDeposit open(String id) {
        return new OpenTermDeposit(
                id,
                depositor("fixed"),
                Money.of(KES, "1000.00"),
                new Length(6, 0),
                Optional.empty(),
                toSavings(),
                TELLER);
    }

    private static OpenRecurringDeposit openMonthly() {
        return new OpenRecurringDeposit(
                "monthly",
                depositor("each"),
                Money.of(KES, "100.00"),
                3,
                Optional.empty(),
                toSavings(),
                TELLER);
    }

    private static CloseDeposit close(String id) {
        return new CloseDeposit(id, Optional.of("sav-1"), TELLER);
    }

    /**
     * What the events say of interest: of a term that was closed early in all, not by difference.
     */
    Money gross() {
        return sum(FellDue::gross, DepositClosedEarly::gross);
    }

    Money tax() {
        return sum(FellDue::tax, DepositClosedEarly::tax);
    }

    private Money sum(Function<FellDue, Money> due, Function<DepositClosedEarly, Money> closed) {
        var sum = new Money[] {Money.zero(KES)};
        ledger.log()
                .read(0, 10_000)
                .forEach(entry -> {
                    switch (CODEC.decode(entry.type(), entry.payload())) {
                        case FellDue it when !it.account().equals("short") ->
                                sum[0] = sum[0].plus(due.apply(it));
                        case DepositClosedEarly it when it.account().equals("short") ->
                                sum[0] = sum[0].plus(closed.apply(it));
                        default -> {}
                    }
                });
        return sum[0];
    }
}
