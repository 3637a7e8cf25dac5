package org.quipu.core.loan;

import static org.quipu.core.Village.AT_TILL;
import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.Village.KES;
import static org.quipu.core.Village.kes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.quipu.core.Given;
import org.quipu.core.History;
import org.quipu.core.Village;
import org.quipu.core.account.Component;
import org.quipu.core.account.Leg;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.calendar.Frequency;
import org.quipu.core.loan.Loan.Lent;
import org.quipu.core.loan.LoanCommand.Applicant;
import org.quipu.core.loan.LoanCommand.ApplyForLoan;
import org.quipu.core.loan.LoanCommand.ApproveLoan;
import org.quipu.core.loan.LoanCommand.DisburseLoan;
import org.quipu.core.loan.LoanCommand.RepayLoan;
import org.quipu.core.money.Precision;
import org.quipu.core.money.Rounding;
import org.quipu.core.product.Charge;
import org.quipu.core.product.LoanCalculation;
import org.quipu.core.product.LoanControls;
import org.quipu.core.product.LoanLimits;
import org.quipu.core.product.LoanRules;
import org.quipu.core.product.ProductCommand.AdoptLoanRules;
import org.quipu.core.product.ProductCommand.AdoptSavingsRules;
import org.quipu.core.product.Range;
import org.quipu.core.product.SavingsRules;
import org.quipu.core.product.TermsAsked;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.schedule.AnnuityBasis;
import org.quipu.core.schedule.Fee;
import org.quipu.core.schedule.Method;
import org.quipu.core.servicing.AllocationRule;
import org.quipu.core.servicing.AllocationRule.Overpayment;
import org.quipu.core.servicing.ArrearsRule;
import org.quipu.core.servicing.DebtComponent;
import org.quipu.core.servicing.LateFee;
import org.quipu.core.servicing.LoanAccount;
import org.quipu.core.servicing.PenaltyRule;
import org.quipu.core.servicing.ServicingTerms;
import org.quipu.core.servicing.SettlementInterest;

/**
 * The village's bank lends: 2,000.00 at 20 % in four months from 10 March, three instalments of
 * 521.01 and one of 520.99; being late costs 36.5 % a year of the overdue principal.
 */
public final class LoanVillage {
    public static final LocalDate MAR_10 = LocalDate.of(2025, 3, 10);

    private LoanVillage() {}

    /** Money in the float, clients with savings accounts, and a loan product. */
    public static Given village(Overpayment overpayment) {
        return village(rules(overpayment));
    }

    static AdoptLoanRules product(LoanRules rules) {
        return new AdoptLoanRules("biashara", "Business", rules, Optional.empty(), BY_CASHIER);
    }

    /** The same with another loan product. */
    public static Given village(LoanRules rules) {
        return Given.given(MAR_10)
                .asked(
                        Village.settlement("till", Component.TILL),
                        Village.settlement("float", Component.FLOAT),
                        Village.settlement("suspense", Component.SUSPENSE),
                        new AdoptSavingsRules(
                                "plain",
                                "Plain",
                                SavingsRules.plain(KES),
                                Optional.empty(),
                                BY_CASHIER),
                        product(rules),
                        Village.client("amina"),
                        Village.client("baraka"),
                        Village.account("a", "amina"),
                        Village.account("b", "baraka"));
    }

    public static LoanRules rules(Overpayment overpayment) {
        var rate = AnnualRate.percent(new BigDecimal("20"));
        return new LoanRules(
                KES,
                new Precision(2, Rounding.HALF_EVEN),
                new LoanLimits(
                        new Range(10_000, 1_000_000, 200_000),
                        new LoanLimits.ByRate(
                                AnnualRate.ZERO, AnnualRate.percent(new BigDecimal("60")), rate),
                        new Range(1, 24, 4),
                        LoanLimits.GraceLimits.NONE,
                        new LoanLimits.DateLimits(List.of(Frequency.of("monthly")), 60)),
                new LoanCalculation(
                        Method.ANNUITY,
                        DayCount.THIRTY_360,
                        AnnuityBasis.NOMINAL,
                        LoanCalculation.DueDates.PLAIN,
                        Charge.of(new Fee.Percent(BigDecimal.ONE)),
                        Charge.NONE),
                new ServicingTerms(
                        new AllocationRule(
                                List.of(DebtComponent.values()),
                                AllocationRule.Mode.HORIZONTAL,
                                overpayment),
                        new PenaltyRule(
                                AnnualRate.percent(new BigDecimal("36.5")),
                                PenaltyRule.Base.PRINCIPAL,
                                DayCount.ACT_365F,
                                0,
                                Optional.empty()),
                        LateFee.NONE,
                        new ArrearsRule(
                                Fee.none(),
                                Set.of(DebtComponent.PRINCIPAL, DebtComponent.INTEREST),
                                90,
                                6),
                        SettlementInterest.KEEP_PAID),
                LoanControls.NONE);
    }

    /** The same, with what a product asks for beside the terms. */
    public static LoanRules rules(LoanControls controls) {
        var plain = rules(new AllocationRule.NextInstalments());
        return new LoanRules(
                plain.currency(),
                plain.precision(),
                plain.limits(),
                plain.calculation(),
                plain.servicing(),
                controls);
    }

    public static ApplyForLoan apply(String loan, String client, String principal) {
        return new ApplyForLoan(
                loan,
                new Applicant(
                        client,
                        "biashara",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("officer-1"),
                        Optional.empty(),
                        Optional.empty()),
                TermsAsked.usual(kes(principal)),
                BY_CASHIER);
    }

    public static ApproveLoan approve(String loan) {
        return new ApproveLoan(loan, Optional.empty(), BY_CASHIER);
    }

    public static DisburseLoan disburse(String loan) {
        return new DisburseLoan(
                loan,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                BY_CASHIER.withSettlementAccount("float"));
    }

    /** A loan of 2,000.00 paid out on 10 March from the float. */
    public static Given lent(Overpayment overpayment) {
        return village(overpayment)
                .asked(apply("L", "amina", "2000.00"), approve("L"), disburse("L"));
    }

    public static RepayLoan repay(String amount) {
        return new RepayLoan("L", kes(amount), Optional.empty(), Optional.empty(), AT_TILL);
    }

    public static RepayLoan repay(String amount, LocalDate value) {
        return new RepayLoan("L", kes(amount), Optional.of(value), Optional.empty(), AT_TILL);
    }

    public static Lent loan(History history, String loan) {
        return (Lent) history.state(LoanKinds.LOAN.ref(loan));
    }

    /** What stands on an account of a loan's books. */
    public static String books(History history, LoanAccount account) {
        var lent = loan(history, "L");
        return lent.money(lent.books().balance(account)).decimal();
    }

    /** A leg in words, without its account. */
    static String text(Leg leg) {
        var name =
                switch (leg) {
                    case Leg.OfAccount own -> own.component().name();
                    case Leg.OfRole own -> own.role().name();
                };
        return name.toLowerCase(Locale.ROOT) + " " + leg.amount().decimal();
    }

    /** The rules with another calculation of schedules. */
    static LoanRules rules(UnaryOperator<LoanCalculation> calculation) {
        var plain = rules(new AllocationRule.NextInstalments());
        return new LoanRules(
                plain.currency(),
                plain.precision(),
                plain.limits(),
                calculation.apply(plain.calculation()),
                plain.servicing(),
                plain.controls());
    }

    public static LocalDate day(int month, int day) {
        return LocalDate.of(2025, month, day);
    }
}
