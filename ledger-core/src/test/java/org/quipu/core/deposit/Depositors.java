package org.quipu.core.deposit;

import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.Village.KES;
import static org.quipu.core.Village.deposit;
import static org.quipu.core.Village.kes;
import static org.quipu.core.Village.settlement;
import static org.quipu.core.Village.village;

import java.math.BigDecimal;
import java.util.Optional;
import org.quipu.core.Envelope;
import org.quipu.core.Given;
import org.quipu.core.account.Component;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.deposit.DepositCommand.CloseDeposit;
import org.quipu.core.deposit.DepositCommand.Depositor;
import org.quipu.core.deposit.DepositCommand.OpenTermDeposit;
import org.quipu.core.deposit.DepositCommand.RecordDepositDue;
import org.quipu.core.deposit.Instruction.AtMaturity;
import org.quipu.core.money.Precision;
import org.quipu.core.money.Rounding;
import org.quipu.core.product.ProductCommand.AdoptTermDepositRules;
import org.quipu.core.product.Range;
import org.quipu.core.product.TermDepositRules;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.termdeposit.DepositInterest;
import org.quipu.core.termdeposit.DepositInterest.Use;
import org.quipu.core.termdeposit.Length;

/** Products and commands of deposits for a term, to test with. */
final class Depositors {
    /** It stands at maturity. */
    static final Instruction WAIT =
            new Instruction(AtMaturity.WAIT, Optional.empty(), Optional.empty());

    /** It begins again. */
    static final Instruction RENEW =
            new Instruction(AtMaturity.RENEW, Optional.empty(), Optional.empty());

    private Depositors() {}

    /** A village with a product; Amina has 5,000.00 on her account. */
    static Given given(TermDepositRules rules) {
        return village()
                .asked(settlement("bank", Component.BANK), adopt(rules), deposit("a", "5000.00"));
    }

    static AdoptTermDepositRules adopt(TermDepositRules rules) {
        return new AdoptTermDepositRules("fixed", "Fixed", rules, Optional.empty(), BY_CASHIER);
    }

    /** 8 % on 30/360, three points less for early closure, a tax of 10 %. */
    static TermDepositRules rules(int compoundMonths, Use use) {
        return rules(
                new DepositInterest(
                        percent("8"),
                        DayCount.THIRTY_360,
                        compoundMonths,
                        use,
                        percent("10"),
                        new Precision(2, Rounding.HALF_EVEN)));
    }

    static TermDepositRules rules(DepositInterest interest) {
        return new TermDepositRules(
                KES,
                interest,
                percent("3"),
                new Range(100_00, 10_000_00, 1_000_00),
                new Range(1, 24, 12),
                new Range(7, 700, 90));
    }

    static AnnualRate percent(String percent) {
        return AnnualRate.percent(new BigDecimal(percent));
    }

    static Instruction payTo(String account) {
        return new Instruction(AtMaturity.PAY_OUT, Optional.of(account), Optional.empty());
    }

    static Instruction settle(String account) {
        return new Instruction(AtMaturity.SETTLE, Optional.of(account), Optional.empty());
    }

    static Depositor amina(Optional<String> from) {
        return new Depositor("amina", "fixed", Optional.empty(), from, Optional.empty());
    }

    /** Amina lays 1,000.00 down for a year, from her account. */
    static OpenTermDeposit open(Instruction instruction) {
        return open(amina(Optional.of("a")), "1000.00", new Length(12, 0), instruction, BY_CASHIER);
    }

    static OpenTermDeposit open(
            Depositor depositor,
            String principal,
            Length length,
            Instruction instruction,
            Envelope envelope) {
        return new OpenTermDeposit(
                "t", depositor, kes(principal), length, Optional.empty(), instruction, envelope);
    }

    static CloseDeposit close() {
        return new CloseDeposit("t", Optional.of("a"), BY_CASHIER);
    }

    static RecordDepositDue due(Given given) {
        return new RecordDepositDue("t", given.history().businessDate(), BY_CASHIER);
    }
}
