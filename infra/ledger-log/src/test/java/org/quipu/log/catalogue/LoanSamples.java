package org.quipu.log.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.quipu.core.Envelope;
import org.quipu.core.LedgerEvent;
import org.quipu.core.account.AccountTerms;
import org.quipu.core.account.Component;
import org.quipu.core.account.Grain;
import org.quipu.core.account.Leg;
import org.quipu.core.account.Movement;
import org.quipu.core.account.Role;
import org.quipu.core.approval.Approvable;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.calendar.Frequency;
import org.quipu.core.collection.CollectionEvent.CollectionSheetPosted;
import org.quipu.core.loan.ContactOutcome;
import org.quipu.core.loan.ContactWay;
import org.quipu.core.loan.LoanCommand.Applicant;
import org.quipu.core.loan.LoanCommand.DisburseLoan;
import org.quipu.core.loan.LoanCommand.DisburseTranche;
import org.quipu.core.loan.LoanCommand.Origin;
import org.quipu.core.loan.LoanCommand.RefundCredit;
import org.quipu.core.loan.LoanCommand.Renewal;
import org.quipu.core.loan.LoanCommand.RescheduleLoan;
import org.quipu.core.loan.LoanCommand.RestructureLoan;
import org.quipu.core.loan.LoanCommand.StopAccrual;
import org.quipu.core.loan.LoanCommand.TakeOverLoan;
import org.quipu.core.loan.LoanCommand.Target;
import org.quipu.core.loan.LoanCommand.TopUpLoan;
import org.quipu.core.loan.LoanCommand.TransferLoan;
import org.quipu.core.loan.LoanCommand.WaiveDue;
import org.quipu.core.loan.LoanCommand.WriteOffLoan;
import org.quipu.core.loan.LoanEvent.AccrualResumed;
import org.quipu.core.loan.LoanEvent.AccrualStopped;
import org.quipu.core.loan.LoanEvent.AllocationsRestated;
import org.quipu.core.loan.LoanEvent.ApplicationWithdrawn;
import org.quipu.core.loan.LoanEvent.BorrowerContacted;
import org.quipu.core.loan.LoanEvent.Carried;
import org.quipu.core.loan.LoanEvent.CreditApplied;
import org.quipu.core.loan.LoanEvent.CreditRefunded;
import org.quipu.core.loan.LoanEvent.DecisionReversed;
import org.quipu.core.loan.LoanEvent.DisbursementFailed;
import org.quipu.core.loan.LoanEvent.DisbursementInstructed;
import org.quipu.core.loan.LoanEvent.DueWaived;
import org.quipu.core.loan.LoanEvent.Instalment;
import org.quipu.core.loan.LoanEvent.InterestCapitalised;
import org.quipu.core.loan.LoanEvent.LoanApplied;
import org.quipu.core.loan.LoanEvent.LoanApproved;
import org.quipu.core.loan.LoanEvent.LoanClosed;
import org.quipu.core.loan.LoanEvent.LoanDisbursed;
import org.quipu.core.loan.LoanEvent.LoanFeeCharged;
import org.quipu.core.loan.LoanEvent.LoanMigrated;
import org.quipu.core.loan.LoanEvent.LoanRejected;
import org.quipu.core.loan.LoanEvent.LoanReopened;
import org.quipu.core.loan.LoanEvent.LoanRescheduled;
import org.quipu.core.loan.LoanEvent.LoanRestructured;
import org.quipu.core.loan.LoanEvent.LoanSettled;
import org.quipu.core.loan.LoanEvent.LoanTransferred;
import org.quipu.core.loan.LoanEvent.LoanWrittenOff;
import org.quipu.core.loan.LoanEvent.MoratoriumGranted;
import org.quipu.core.loan.LoanEvent.OfficerChanged;
import org.quipu.core.loan.LoanEvent.PaymentPromised;
import org.quipu.core.loan.LoanEvent.RecoveryReceived;
import org.quipu.core.loan.LoanEvent.RepaymentReceived;
import org.quipu.core.loan.LoanEvent.Restated;
import org.quipu.core.loan.LoanEvent.Share;
import org.quipu.core.loan.LoanEvent.SmallBalanceForgiven;
import org.quipu.core.loan.LoanEvent.TrancheDisbursed;
import org.quipu.core.money.Money;
import org.quipu.core.money.Precision;
import org.quipu.core.money.Rounding;
import org.quipu.core.product.LoanContract;
import org.quipu.core.product.TermsAsked;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.schedule.Accrual;
import org.quipu.core.schedule.AnnuityBasis;
import org.quipu.core.schedule.Fee;
import org.quipu.core.schedule.Fees;
import org.quipu.core.schedule.Grace;
import org.quipu.core.schedule.Interest;
import org.quipu.core.schedule.LoanTerms;
import org.quipu.core.schedule.Method;
import org.quipu.core.schedule.Proceeds;
import org.quipu.core.schedule.Timing;
import org.quipu.core.servicing.Debt;
import org.quipu.core.servicing.DebtComponent;
import org.quipu.core.servicing.Handover;
import org.quipu.core.servicing.Handover.HandedRow;
import org.quipu.core.servicing.LoanAccount;
import org.quipu.core.servicing.LoanTransaction.ArrearsTreatment;
import org.quipu.core.servicing.LoanTransaction.Treatment;
import org.quipu.core.servicing.ServicingTerms;
import org.quipu.core.servicing.Standing.Restructured;
import org.quipu.core.servicing.TermsChange;

/**
 * One event of every kind that can happen to a loan.
 *
 * @param full with every optional field, or with none
 * @param servicing a product's
 * @param envelope where all of it came from
 */
record LoanSamples(boolean full, ServicingTerms servicing, Envelope envelope) {
    private static final String LOAN = "loan_51c0";
    private static final Currency KES = Currency.getInstance("KES");
    private static final LocalDate MARCH_30 = LocalDate.of(2026, 3, 30);
    private static final LocalDate MARCH_31 = LocalDate.of(2026, 3, 31);

    List<LedgerEvent> events() {
        return List.of(
                new LoanApplied(
                        new AccountTerms(
                                LOAN,
                                Component.PRINCIPAL,
                                KES,
                                optional("cli_7"),
                                optional("biashara"),
                                "north",
                                MARCH_30,
                                optional("fund-1"),
                                optional("LN-17")),
                        asked(),
                        optional("officer-3"),
                        optional("grp_2"),
                        MARCH_30,
                        envelope),
                new LoanApproved(LOAN, asked(), MARCH_31, envelope),
                new LoanRejected(LOAN, MARCH_31, envelope),
                new ApplicationWithdrawn(LOAN, MARCH_31, envelope),
                new DisbursementInstructed(LOAN, MARCH_31, envelope),
                new DisbursementFailed(LOAN, MARCH_31, envelope),
                disbursed(),
                migrated(),
                new RepaymentReceived(
                        LOAN,
                        kes("300.00"),
                        paid("300.00", "-700.00"),
                        optional(OrderSamples.ORDERED)),
                new LoanSettled(LOAN, kes("300.00"), paid("300.00", "-400.00")),
                new RecoveryReceived(
                        LOAN,
                        kes("50.00"),
                        movement(role(Role.RECOVERY_INCOME, "-50.00"), saver("50.00", "-350.00"))),
                new CreditRefunded(
                        LOAN,
                        kes("20.00"),
                        movement(
                                own(Component.CREDIT, "20.00", "0.00"),
                                saver("-20.00", "-370.00"))),
                new DueWaived(
                        LOAN,
                        DebtComponent.PENALTY,
                        kes("4.88"),
                        movement(
                                own(Component.PENALTY, "-4.88", "-4.88"),
                                role(Role.PENALTY_INCOME, "4.88"))),
                new LoanWrittenOff(
                        LOAN,
                        movement(
                                own(Component.PRINCIPAL, "-1738.21", "0.00"),
                                role(Role.LOSS_ALLOWANCE, "1738.21"))),
                new LoanRestructured(
                        LOAN,
                        renewal(),
                        MARCH_30,
                        optional(
                                movement(
                                        own(Component.PRINCIPAL, "25.21", "1763.42"),
                                        own(Component.INTEREST, "-25.21", "-58.54"))),
                        MARCH_31,
                        envelope),
                new LoanRescheduled(
                        LOAN,
                        optional(rate("18")),
                        optional(MARCH_31.plusMonths(2)),
                        "moratorium",
                        MARCH_30,
                        MARCH_31,
                        envelope),
                new MoratoriumGranted(
                        LOAN,
                        "flood-2026",
                        MARCH_31.plusMonths(2),
                        true,
                        "flood",
                        MARCH_30,
                        MARCH_31,
                        envelope),
                new TrancheDisbursed(
                        LOAN,
                        kes("500.00"),
                        movement(
                                own(Component.PRINCIPAL, "500.00", "2238.21"),
                                saver("-500.00", "-870.00"))),
                new LoanFeeCharged(
                        LOAN,
                        "visit",
                        kes("15.00"),
                        optional(new Proceeds(optional("suspense-insurer"), rate("16"))),
                        MARCH_30,
                        MARCH_31,
                        envelope),
                new PaymentPromised(LOAN, kes("521.01"), MARCH_31.plusDays(7), MARCH_31, envelope),
                new BorrowerContacted(
                        LOAN,
                        ContactWay.VISIT,
                        ContactOutcome.THIRD_PARTY,
                        MARCH_30,
                        optional("otieno"),
                        MARCH_31,
                        envelope),
                new OfficerChanged(
                        LOAN, optional("otieno"), "wanjiru", MARCH_30, MARCH_31, envelope),
                new LoanTransferred(
                        LOAN,
                        new Grain("north", "biashara", optional("fund-1")),
                        new Grain("south", "biashara", optional("fund-2")),
                        List.of(
                                new Carried(Role.LOAN_PORTFOLIO, kes("1512.32")),
                                new Carried(Role.LOSS_ALLOWANCE, kes("-15.12")),
                                new Carried(Role.MEMO_INTEREST, kes("4.20"))),
                        MARCH_31,
                        envelope),
                new AccrualStopped(LOAN, "disaster", MARCH_30, MARCH_31, envelope),
                new AccrualResumed(LOAN, MARCH_30, MARCH_31, envelope),
                new CreditApplied(
                        LOAN,
                        "credit-applied:2026-03-30",
                        movement(
                                own(Component.PRINCIPAL, "-20.00", "1718.21"),
                                own(Component.CREDIT, "20.00", "0.00")),
                        MARCH_30),
                new InterestCapitalised(
                        LOAN,
                        "capitalised:2026-03-30",
                        movement(
                                own(Component.PRINCIPAL, "33.33", "2033.33"),
                                own(Component.INTEREST, "-33.33", "-33.33")),
                        MARCH_30),
                new SmallBalanceForgiven(
                        LOAN,
                        "forgiven:2026-03-30",
                        movement(
                                own(Component.PRINCIPAL, "-0.40", "0.00"),
                                role(Role.IMPAIRMENT_EXPENSE, "0.40")),
                        MARCH_30),
                restated(),
                new DecisionReversed(LOAN, 48_213, MARCH_31, envelope),
                new LoanClosed(LOAN, MARCH_31, envelope),
                new LoanReopened(LOAN, MARCH_31, envelope),
                new CollectionSheetPosted(
                        "grp_2", MARCH_30, 2, Set.of("cli_9"), kes("75.00"), MARCH_31, envelope));
    }

    /** One command of every kind that may wait for a second person. */
    List<Approvable> commands() {
        var day = optional(MARCH_30);
        var savings = optional("sav_9f2c");
        return List.of(
                new DisburseLoan(LOAN, day, savings, optional("sav_77aa"), envelope),
                new TakeOverLoan(
                        LOAN,
                        new Applicant(
                                "cli_7",
                                "biashara",
                                optional("north"),
                                optional("LN-17"),
                                optional("officer-3"),
                                optional("grp_2"),
                                optional("fund-1")),
                        new Origin(asked(), MARCH_30.minusMonths(5), "T24-000815"),
                        handover(),
                        envelope),
                new DisburseTranche(LOAN, kes("500.00"), day, savings, envelope),
                new RefundCredit(LOAN, kes("20.00"), day, savings, envelope),
                new WaiveDue(LOAN, DebtComponent.PENALTY, kes("4.88"), day, envelope),
                new WriteOffLoan(LOAN, day, envelope),
                new RestructureLoan(LOAN, renewal(), day, envelope),
                new RescheduleLoan(
                        LOAN,
                        optional(rate("18")),
                        optional(MARCH_31.plusMonths(2)),
                        "moratorium",
                        day,
                        envelope),
                new StopAccrual(LOAN, "disaster", day, envelope),
                new TransferLoan(
                        LOAN,
                        new Target(optional("south"), optional("fund-2"), false),
                        full ? OptionalInt.of(3) : OptionalInt.empty(),
                        envelope),
                new TopUpLoan(LOAN, "loan_40aa", "sav_9f2c", envelope));
    }

    private Renewal renewal() {
        return new Renewal(
                change(),
                new ArrearsTreatment(Treatment.CAPITALISE, Treatment.CARRY, Treatment.WAIVE),
                optional(MARCH_31.plusYears(1)));
    }

    private TermsAsked asked() {
        return new TermsAsked(
                kes("2000.00"),
                new TermsAsked.PriceAsked(optional(rate("20")), optional(kes("100.00"))),
                new TermsAsked.DatesAsked(
                        optional(MARCH_30.plusMonths(1)),
                        optional(Frequency.of("monthly")),
                        full ? OptionalInt.of(4) : OptionalInt.empty()),
                optional(Grace.NONE));
    }

    private LoanDisbursed disbursed() {
        var terms =
                new LoanTerms(
                        200_000,
                        new Interest(
                                Method.FLAT,
                                rate("20"),
                                full ? OptionalLong.of(10_000) : OptionalLong.empty(),
                                DayCount.THIRTY_360,
                                AnnuityBasis.EXACT),
                        new Timing(
                                MARCH_30,
                                optional(MARCH_30.plusMonths(1)),
                                Frequency.of("monthly"),
                                2,
                                false,
                                Timing.Shift.NONE),
                        Grace.NONE,
                        new Fees(
                                new Fee.Percent(BigDecimal.ONE),
                                Fee.none(),
                                optional(new Proceeds(optional("suspense-insurer"), rate("0"))),
                                optional(new Proceeds(optional("suspense-tax"), rate("16")))),
                        new Precision(2, Rounding.HALF_EVEN));
        return new LoanDisbursed(
                LOAN,
                "cli_7",
                3,
                1,
                optional("sav_9f2c"),
                new LoanContract(terms, servicing),
                List.of(
                        new Instalment(
                                1,
                                MARCH_30.plusMonths(1),
                                kes("1000.00"),
                                kes("50.00"),
                                kes("0.00"))),
                movement(
                        own(Component.PRINCIPAL, "2000.00", "2000.00"),
                        role(Role.FEE_INCOME, "-20.00"),
                        saver("-1980.00", "-2000.00")));
    }

    private LoanMigrated migrated() {
        return new LoanMigrated(
                LOAN,
                "cli_7",
                asked(),
                "T24-000815",
                3,
                1,
                disbursed().contract(),
                handover(),
                movement(
                        own(Component.PRINCIPAL, "1000.00", "1000.00"),
                        own(Component.INTEREST, "50.00", "50.00"),
                        own(Component.PENALTY, "4.88", "4.88"),
                        role(Role.MIGRATION, "-1054.88")));
    }

    /** One instalment is a month late, one to come earns what a grace had put off. */
    private Handover handover() {
        var february = MARCH_30.minusMonths(1);
        var late =
                new HandedRow(
                        4,
                        february,
                        february.minusMonths(1),
                        february,
                        new Debt(488, 0, 5_000, 60_000),
                        List.of(),
                        new Debt(0, 0, 0, 10_000),
                        Debt.NONE);
        var toCome =
                new HandedRow(
                        5,
                        MARCH_30.plusMonths(1),
                        MARCH_30,
                        MARCH_30.plusMonths(1),
                        new Debt(0, 200, 7_000, 50_000),
                        full ? List.of(new Accrual(february, MARCH_30, 2_000)) : List.of(),
                        Debt.NONE,
                        new Debt(0, 0, 2_000, 0));
        return new Handover(
                MARCH_30,
                List.of(late, toCome),
                new Handover.Past(110_000, 10_000, 600),
                full ? 1_500 : 0,
                full,
                optional(new Restructured(true, 12)));
    }

    private AllocationsRestated restated() {
        return new AllocationsRestated(
                LOAN,
                List.of(
                        new Restated(
                                "48213",
                                MARCH_30,
                                List.of(share(LoanAccount.CASH, "300.00")),
                                List.of(
                                        share(LoanAccount.CASH, "300.00"),
                                        share(LoanAccount.LOAN_PORTFOLIO, "-300.00")))),
                optional(
                        movement(
                                own(Component.PRINCIPAL, "-13.00", "1725.21"),
                                own(Component.INTEREST, "13.00", "-20.33"))),
                MARCH_31,
                envelope);
    }

    private TermsChange change() {
        return new TermsChange(
                new TermsChange.InterestChange(
                        optional(Method.ANNUITY),
                        optional(rate("18")),
                        full ? OptionalLong.of(10_000) : OptionalLong.empty(),
                        optional(DayCount.ACT_365F),
                        optional(AnnuityBasis.EXACT)),
                new TermsChange.DatesChange(
                        optional(MARCH_31.plusMonths(1)),
                        optional(Frequency.of("2W")),
                        full ? OptionalInt.of(6) : OptionalInt.empty(),
                        optional(true),
                        optional(Timing.Shift.NONE)),
                Grace.NONE,
                optional(new Fee.Flat(100)),
                full ? OptionalLong.of(5) : OptionalLong.empty());
    }

    private Movement paid(String amount, String balanceAfter) {
        return movement(
                own(Component.PRINCIPAL, "-261.79", "1738.21"),
                own(Component.INTEREST, "-33.33", "-33.33"),
                own(Component.PENALTY, "-4.88", "-4.88"),
                saver(amount, balanceAfter));
    }

    private Movement movement(Leg... legs) {
        return new Movement(MARCH_30, MARCH_31, Arrays.asList(legs), envelope);
    }

    private static Leg own(Component component, String amount, String after) {
        return new Leg.OfAccount(LOAN, component, kes(amount), kes(after), Optional.empty());
    }

    private static Leg role(Role role, String amount) {
        return new Leg.OfRole(role, kes(amount));
    }

    private Leg saver(String amount, String after) {
        var balance = kes(after);
        return new Leg.OfAccount(
                "sav_9f2c", Component.DEPOSIT, kes(amount), balance, optional(balance.negated()));
    }

    private static Share share(LoanAccount account, String amount) {
        return new Share(account, kes(amount));
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
