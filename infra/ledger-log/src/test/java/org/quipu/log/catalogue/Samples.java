package org.quipu.log.catalogue;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.quipu.core.Envelope;
import org.quipu.core.LedgerEvent;
import org.quipu.core.account.AccountEvent.AccountBlocked;
import org.quipu.core.account.AccountEvent.AccountClosed;
import org.quipu.core.account.AccountEvent.AccountDormant;
import org.quipu.core.account.AccountEvent.AccountReactivated;
import org.quipu.core.account.AccountEvent.AccountUnblocked;
import org.quipu.core.account.AccountEvent.BalancePledged;
import org.quipu.core.account.AccountEvent.HoldCaptured;
import org.quipu.core.account.AccountEvent.HoldExpired;
import org.quipu.core.account.AccountEvent.HoldPlaced;
import org.quipu.core.account.AccountEvent.HoldReleased;
import org.quipu.core.account.AccountEvent.PledgeReleased;
import org.quipu.core.account.AccountTerms;
import org.quipu.core.account.Block;
import org.quipu.core.account.Component;
import org.quipu.core.account.Grain;
import org.quipu.core.account.Leg;
import org.quipu.core.account.Movement;
import org.quipu.core.account.Role;
import org.quipu.core.approval.Approvable;
import org.quipu.core.approval.ApprovalEvent.ApprovalGranted;
import org.quipu.core.approval.ApprovalEvent.ApprovalRefused;
import org.quipu.core.approval.ApprovalEvent.ApprovalRequested;
import org.quipu.core.calendar.CalendarPeriod;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.calendar.Frequency;
import org.quipu.core.calendar.HolidayRule;
import org.quipu.core.client.ClientEvent.ClientDimensionChanged;
import org.quipu.core.client.ClientEvent.ClientRegistered;
import org.quipu.core.collateral.CollateralEvent.CollateralRegistered;
import org.quipu.core.collateral.CollateralEvent.CollateralReleased;
import org.quipu.core.collateral.CollateralEvent.GuarantorAdded;
import org.quipu.core.collateral.CollateralEvent.GuarantorReleased;
import org.quipu.core.correction.CorrectionCommand.ReverseTransaction;
import org.quipu.core.correction.CorrectionEvent.FeeWaived;
import org.quipu.core.correction.CorrectionEvent.PostingMoved;
import org.quipu.core.correction.CorrectionEvent.TransactionReversed;
import org.quipu.core.day.BookedLine;
import org.quipu.core.day.DateMode;
import org.quipu.core.day.DayEvent.BusinessDateAdvanced;
import org.quipu.core.day.DayEvent.BusinessDayClosed;
import org.quipu.core.day.DayEvent.ChunkBooked;
import org.quipu.core.day.DayEvent.DayBooked;
import org.quipu.core.day.DayEvent.DayClosing;
import org.quipu.core.day.DayEvent.DueWorkAdvanced;
import org.quipu.core.day.DayEvent.InstitutionFounded;
import org.quipu.core.day.DayEvent.OrderWorkAdvanced;
import org.quipu.core.day.DayEvent.SavingsJoined;
import org.quipu.core.day.Measured;
import org.quipu.core.day.Sheet;
import org.quipu.core.earning.EarningEvent.InterestPosted;
import org.quipu.core.earning.EarningEvent.InterestRestated;
import org.quipu.core.earning.UpkeepEvent.FeeFellDue;
import org.quipu.core.earning.UpkeepEvent.FeeRestated;
import org.quipu.core.group.Arrangement;
import org.quipu.core.group.Arrangement.Every;
import org.quipu.core.group.Arrangement.Meeting;
import org.quipu.core.group.GroupEvent.GroupDissolved;
import org.quipu.core.group.GroupEvent.GroupFormed;
import org.quipu.core.group.GroupEvent.GroupRearranged;
import org.quipu.core.group.GroupEvent.MemberJoined;
import org.quipu.core.group.GroupEvent.MemberLeft;
import org.quipu.core.group.GroupTerms;
import org.quipu.core.holiday.HolidayEvent.CalendarChanged;
import org.quipu.core.holiday.HolidayEvent.HolidayDeclared;
import org.quipu.core.holiday.HolidayEvent.HolidayWithdrawn;
import org.quipu.core.interest.CreditInterest;
import org.quipu.core.interest.Tiers;
import org.quipu.core.money.Money;
import org.quipu.core.money.Precision;
import org.quipu.core.money.Rounding;
import org.quipu.core.moratorium.Deferral;
import org.quipu.core.moratorium.MoratoriumCommand.DeclareMoratorium;
import org.quipu.core.moratorium.MoratoriumEvent.LoanRefused;
import org.quipu.core.moratorium.MoratoriumEvent.MoratoriumAdvanced;
import org.quipu.core.moratorium.MoratoriumEvent.MoratoriumCompleted;
import org.quipu.core.moratorium.MoratoriumEvent.MoratoriumDeclared;
import org.quipu.core.moratorium.MoratoriumTerms;
import org.quipu.core.moratorium.Scope;
import org.quipu.core.moratorium.Tally;
import org.quipu.core.product.Charge;
import org.quipu.core.product.LoanCalculation;
import org.quipu.core.product.LoanCalculation.DueDates;
import org.quipu.core.product.LoanControls;
import org.quipu.core.product.LoanControls.CycleLimit;
import org.quipu.core.product.LoanControls.FourEyes;
import org.quipu.core.product.LoanControls.FourEyesOn;
import org.quipu.core.product.LoanLimits;
import org.quipu.core.product.LoanLimits.ByRate;
import org.quipu.core.product.LoanLimits.DateLimits;
import org.quipu.core.product.LoanLimits.GraceLimits;
import org.quipu.core.product.LoanRules;
import org.quipu.core.product.ProductEvent.LoanProductVersioned;
import org.quipu.core.product.ProductEvent.ProductVersioned;
import org.quipu.core.product.Range;
import org.quipu.core.product.SavingsConditions;
import org.quipu.core.product.SavingsConditions.Inactivity;
import org.quipu.core.product.SavingsConditions.LockIn;
import org.quipu.core.product.SavingsConditions.Unit;
import org.quipu.core.product.SavingsInterest;
import org.quipu.core.product.SavingsRules;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.savings.SavingsEvent.AccountOpened;
import org.quipu.core.savings.SavingsEvent.Deposited;
import org.quipu.core.savings.SavingsEvent.FeeCharged;
import org.quipu.core.savings.SavingsEvent.Withdrawn;
import org.quipu.core.schedule.AnnuityBasis;
import org.quipu.core.schedule.Fee;
import org.quipu.core.schedule.Grace;
import org.quipu.core.schedule.Method;
import org.quipu.core.schedule.Proceeds;
import org.quipu.core.schedule.Timing;
import org.quipu.core.servicing.AllocationRule;
import org.quipu.core.servicing.ArrearsRule;
import org.quipu.core.servicing.DebtComponent;
import org.quipu.core.servicing.LateFee;
import org.quipu.core.servicing.PenaltyRule;
import org.quipu.core.servicing.ServicingTerms;
import org.quipu.core.servicing.SettlementInterest;
import org.quipu.core.settlement.SettlementEvent.SettlementAccountOpened;
import org.quipu.core.statement.StatementEvent.StatementIssued;
import org.quipu.core.transfer.TransferEvent.Transferred;

/**
 * One event of every kind, all of one small story. A new event is added here, and fails the tests
 * of this package until it is.
 *
 * @param full with every optional field, or with none
 */
record Samples(boolean full) {
    private static final Currency KES = Currency.getInstance("KES");
    private static final LocalDate MARCH_30 = LocalDate.of(2026, 3, 30);
    private static final LocalDate MARCH_31 = LocalDate.of(2026, 3, 31);

    List<LedgerEvent> events() {
        var events = new ArrayList<>(ownEvents());
        events.addAll(new LoanSamples(full, servicing(), envelope()).events());
        events.addAll(new BooksSamples(full, envelope()).events());
        events.addAll(new PaymentSamples(full, envelope()).events());
        events.addAll(new DepositSamples(full, envelope()).events());
        events.addAll(new OrderSamples(full, envelope()).events());
        return events;
    }

    private List<LedgerEvent> ownEvents() {
        return List.of(
                new InstitutionFounded(
                        "demo", ZoneId.of("Africa/Nairobi"), DateMode.CLOCK, MARCH_30, envelope()),
                new BusinessDateAdvanced(MARCH_30, MARCH_31, envelope()),
                new DayClosing(MARCH_30, MARCH_31, envelope()),
                new DueWorkAdvanced(MARCH_30, 7, MARCH_31, envelope()),
                new OrderWorkAdvanced(MARCH_30, 2, MARCH_31, envelope()),
                new BusinessDayClosed(MARCH_30, MARCH_31, envelope()),
                new ChunkBooked(
                        MARCH_30,
                        6,
                        List.of("loan_51c0"),
                        48_213,
                        Sheet.of(
                                List.of(
                                        new Measured(
                                                "loan_51c0",
                                                biashara(),
                                                List.of(
                                                        figure(
                                                                Role.INTEREST_RECEIVABLE,
                                                                "1.05",
                                                                "-0.35"),
                                                        figure(
                                                                Role.INTEREST_INCOME,
                                                                "-1.05",
                                                                "0.35"))))),
                        optional(new SavingsJoined(List.of("sav_9f2c"), 48_212)),
                        MARCH_31,
                        envelope()),
                new DayBooked(
                        MARCH_30,
                        48_211,
                        List.of(
                                booked(Role.INTEREST_RECEIVABLE, "1.05", "-0.35"),
                                booked(Role.INTEREST_INCOME, "-1.05", "0.35")),
                        1,
                        MARCH_31,
                        envelope()),
                new ClientRegistered(
                        "cli_7",
                        hash('p'),
                        optional(
                                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
                        "north",
                        optional("C-17"),
                        MARCH_31,
                        envelope()),
                new ClientDimensionChanged(
                        "cli_7", "region", "turkana", MARCH_30, MARCH_31, envelope()),
                new GroupFormed(
                        "grp_3",
                        new GroupTerms("umoja-3", "north", true, optional("G-3")),
                        arrangement(),
                        MARCH_30,
                        MARCH_31,
                        envelope()),
                new GroupRearranged("grp_3", arrangement(), MARCH_31, MARCH_31, envelope()),
                new MemberJoined("grp_3", "cli_7", MARCH_30, MARCH_31, envelope()),
                new MemberLeft("grp_3", "cli_7", MARCH_31, MARCH_31, envelope()),
                new GroupDissolved("grp_3", MARCH_31, MARCH_31, envelope()),
                new CollateralRegistered(
                        "loan_5",
                        "col_1",
                        "motorcycle",
                        kes("90000.00"),
                        optional(hash('d')),
                        MARCH_31,
                        envelope()),
                new CollateralReleased("loan_5", "col_1", MARCH_31, envelope()),
                new GuarantorAdded("loan_5", "cli_7", kes("5000.00"), MARCH_31, envelope()),
                new GuarantorReleased("loan_5", "cli_7", MARCH_31, envelope()),
                new CalendarChanged(
                        optional("north"),
                        Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                        MARCH_30,
                        MARCH_31,
                        envelope()),
                new HolidayDeclared(
                        optional("north"),
                        LocalDate.of(2026, 6, 1),
                        "madaraka-day",
                        MARCH_31,
                        envelope()),
                new HolidayWithdrawn(
                        optional("north"), LocalDate.of(2026, 6, 1), MARCH_31, envelope()),
                new ProductVersioned(
                        "basic", "Basic savings", 2, MARCH_31, rules(), MARCH_31, envelope()),
                new SettlementAccountOpened(
                        new AccountTerms(
                                "float-mpesa",
                                Component.FLOAT,
                                KES,
                                Optional.empty(),
                                Optional.empty(),
                                "north",
                                MARCH_30,
                                optional("fund-1"),
                                optional("FLOAT-1")),
                        "M-Pesa float",
                        MARCH_30,
                        envelope()),
                new AccountOpened(
                        new AccountTerms(
                                "sav_9f2c",
                                Component.DEPOSIT,
                                KES,
                                optional("cli_7"),
                                optional("basic"),
                                "north",
                                MARCH_30,
                                optional("fund-1"),
                                optional("ACC-17")),
                        MARCH_30,
                        envelope()),
                new Deposited(movement(saver("-250.00", "-1250.00"), mpesa("250.00", "9000.00"))),
                new Withdrawn(movement(saver("100.00", "-1150.00"), mpesa("-100.00", "8900.00"))),
                new FeeCharged(
                        "statement",
                        movement(
                                saver("0.05", "-1149.95"),
                                new Leg.OfRole(Role.FEE_INCOME, kes("-0.05")))),
                new InterestPosted(
                        "sav_9f2c",
                        InterestPosted.due(MARCH_30),
                        kes("3.10"),
                        kes("0.31"),
                        kes("0.10"),
                        movement(
                                saver("-2.69", "-1152.64"),
                                new Leg.OfRole(Role.INTEREST_PAYABLE, kes("3.10")),
                                new Leg.OfRole(Role.TAX_PAYABLE, kes("-0.31")),
                                new Leg.OfRole(Role.INTEREST_RECEIVABLE, kes("-0.10"))),
                        MARCH_30),
                new InterestRestated(
                        "sav_9f2c",
                        kes("-0.20"),
                        kes("-0.02"),
                        kes("0.05"),
                        movement(
                                saver("0.23", "-1152.41"),
                                new Leg.OfRole(Role.INTEREST_PAYABLE, kes("-0.20")),
                                new Leg.OfRole(Role.TAX_PAYABLE, kes("0.02")),
                                new Leg.OfRole(Role.INTEREST_RECEIVABLE, kes("-0.05")))),
                new FeeFellDue(
                        "sav_9f2c",
                        FeeFellDue.due("monthly", MARCH_30),
                        "monthly",
                        kes("0.05"),
                        movement(
                                saver("0.05", "-1152.36"),
                                new Leg.OfRole(Role.FEE_INCOME, kes("-0.05"))),
                        MARCH_30),
                new FeeRestated(
                        "sav_9f2c",
                        "monthly",
                        kes("-0.05"),
                        movement(
                                saver("-0.05", "-1152.41"),
                                new Leg.OfRole(Role.FEE_INCOME, kes("0.05")))),
                new FeeWaived(
                        "statement",
                        48_214,
                        movement(
                                saver("-0.05", "-1152.46"),
                                new Leg.OfRole(Role.FEE_INCOME, kes("0.05")))),
                new BalancePledged(
                        "sav_9f2c",
                        "plg_1",
                        kes("200.00"),
                        "ln_1",
                        kes("780.00"),
                        MARCH_31,
                        envelope()),
                new PledgeReleased(
                        "sav_9f2c",
                        "plg_1",
                        kes("150.00"),
                        kes("50.00"),
                        "ln_1",
                        PledgeReleased.Why.CALLED,
                        kes("930.00"),
                        MARCH_31,
                        envelope()),
                new StatementIssued(
                        "sav_9f2c",
                        3,
                        MARCH_30,
                        MARCH_31,
                        kes("1000.00"),
                        kes("1250.00"),
                        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                        MARCH_31,
                        envelope()),
                new AccountDormant(
                        "sav_9f2c", AccountDormant.due(MARCH_30), MARCH_30, MARCH_31, envelope()),
                new AccountReactivated("sav_9f2c", MARCH_31, envelope()),
                new Transferred(
                        movement(saver("49.95", "-1100.00"), other("-49.95", "-149.95")),
                        optional(OrderSamples.ORDERED)),
                new HoldPlaced(
                        "sav_9f2c",
                        "hold_1",
                        kes("200.00"),
                        optional(MARCH_31.plusDays(7)),
                        kes("900.00"),
                        MARCH_31,
                        envelope()),
                new HoldCaptured(
                        "sav_9f2c",
                        "hold_1",
                        kes("120.00"),
                        kes("30.00"),
                        kes("50.00"),
                        movement(saver("120.00", "-980.00"), mpesa("-120.00", "8780.00"))),
                new HoldReleased(
                        "sav_9f2c", "hold_1", kes("30.00"), kes("980.00"), MARCH_31, envelope()),
                new HoldExpired("sav_9f2c", "hold_2", kes("10.00"), MARCH_30, MARCH_31, envelope()),
                new AccountBlocked("sav_9f2c", Block.DEBITS, MARCH_31, envelope()),
                new AccountUnblocked("sav_9f2c", MARCH_31, envelope()),
                new TransactionReversed(
                        48_213,
                        optional(48_102L),
                        optional("loan_51c0"),
                        optional("so_5b21"),
                        movement(saver("250.00", "-730.00"), mpesa("-250.00", "8530.00"))),
                new PostingMoved(
                        48_213,
                        "sav_9f2c",
                        "sav_77aa",
                        movement(saver("250.00", "-480.00"), other("-250.00", "-399.95"))),
                new AccountClosed("sav_9f2c", MARCH_31, envelope()),
                new LoanProductVersioned(
                        "biashara", "Business loan", 3, MARCH_31, lending(), MARCH_31, envelope()),
                new MoratoriumDeclared(
                        "flood-2026",
                        moratorium(),
                        MARCH_30,
                        optional("baraka"),
                        MARCH_31,
                        envelope()),
                new MoratoriumAdvanced(
                        "flood-2026",
                        48_102,
                        new Tally(160, 39, 1),
                        List.of(new LoanRefused("loan_51c0", "loan/not-later")),
                        MARCH_31,
                        envelope()),
                new MoratoriumCompleted("flood-2026", new Tally(410, 120, 1), MARCH_31, envelope()),
                new ApprovalRequested(
                        commands().getFirst(),
                        "correction/needs-four-eyes",
                        optional(kes("250.00")),
                        MARCH_31),
                new ApprovalGranted(48_220, MARCH_31, envelope()),
                new ApprovalRefused(48_220, MARCH_31, envelope()));
    }

    /** One command of every kind that may wait for a second person. */
    List<Approvable> commands() {
        var commands = new ArrayList<Approvable>();
        commands.add(new ReverseTransaction(48_213, true, envelope()));
        commands.add(
                new DeclareMoratorium(
                        "flood-2026", moratorium(), optional(MARCH_30), true, envelope()));
        commands.addAll(new LoanSamples(full, servicing(), envelope()).commands());
        commands.addAll(new BooksSamples(full, envelope()).commands());
        commands.addAll(new PaymentSamples(full, envelope()).commands());
        return commands;
    }

    /** Both shapes of a scope and of a deferral. */
    private MoratoriumTerms moratorium() {
        return full
                ? new MoratoriumTerms(
                        new Scope.OfDimension("region", "north"),
                        new Deferral.Until(MARCH_31.plusMonths(3)),
                        true,
                        "flood")
                : new MoratoriumTerms(
                        new Scope.OfBranch("north"), new Deferral.ByMonths(3), false, "flood");
    }

    private Arrangement arrangement() {
        return new Arrangement(
                optional("officer-2"), optional(new Meeting(DayOfWeek.TUESDAY, Every.WEEKLY)));
    }

    private Movement movement(Leg... legs) {
        return new Movement(MARCH_30, MARCH_31, List.of(legs), envelope());
    }

    private Leg saver(String amount, String balanceAfter) {
        return customer("sav_9f2c", amount, balanceAfter);
    }

    private Leg other(String amount, String balanceAfter) {
        return customer("sav_77aa", amount, balanceAfter);
    }

    private Leg customer(String account, String amount, String balanceAfter) {
        var balance = kes(balanceAfter);
        return new Leg.OfAccount(
                account, Component.DEPOSIT, kes(amount), balance, optional(balance.negated()));
    }

    private static Leg mpesa(String amount, String balanceAfter) {
        return new Leg.OfAccount(
                "float-mpesa", Component.FLOAT, kes(amount), kes(balanceAfter), Optional.empty());
    }

    private SavingsRules rules() {
        return new SavingsRules(
                KES,
                kes("50.00"),
                optional(kes("100000.00")),
                Money.zero(KES),
                Set.of("statement"),
                optional(interest()),
                optional(conditions()));
    }

    private SavingsConditions conditions() {
        return new SavingsConditions(
                optional(new LockIn(3, Unit.MONTHS)),
                optional(kes("100.00")),
                optional(kes("10.00")),
                optional(kes("2.50")),
                optional(new Inactivity(kes("5.00"), 90)),
                optional(kes("50.00")),
                full ? OptionalInt.of(180) : OptionalInt.empty());
    }

    private static SavingsInterest interest() {
        var tiers =
                new Tiers(
                        List.of(new Tiers.Step(0, rate("2")), new Tiers.Step(50_000, rate("3.5"))),
                        Tiers.Style.MARGINAL);
        var credit =
                new CreditInterest(
                        tiers,
                        CreditInterest.Method.AVERAGE,
                        CalendarPeriod.MONTHLY,
                        CalendarPeriod.QUARTERLY,
                        CreditInterest.Compounding.POSTING,
                        DayCount.ACT_360,
                        10_000);
        return new SavingsInterest(
                credit, rate("18.25"), rate("10"), new Precision(2, Rounding.HALF_EVEN));
    }

    private LoanRules lending() {
        return new LoanRules(
                KES,
                new Precision(2, Rounding.HALF_EVEN, 100),
                limits(),
                new LoanCalculation(
                        Method.ANNUITY,
                        DayCount.ACT_365F,
                        AnnuityBasis.EXACT,
                        new DueDates(true, HolidayRule.FOLLOWING, Timing.Accrual.UNADJUSTED),
                        new Charge(percent("2.5"), optional("suspense-insurer"), rate("16")),
                        new Charge(new Fee.Flat(5_000), optional("suspense-insurer"), rate("0"))),
                servicing(),
                new LoanControls(
                        List.of(new CycleLimit(1, 2_000_000), new CycleLimit(3, 5_000_000)),
                        rate("10"),
                        List.of(
                                new FourEyes(
                                        FourEyesOn.DISBURSEMENT,
                                        full
                                                ? OptionalLong.of(1_000_000)
                                                : OptionalLong.empty()))));
    }

    private LoanLimits limits() {
        return new LoanLimits(
                new Range(100_000, 10_000_000, 1_000_000),
                new ByRate(rate("18"), rate("36.5"), rate("24")),
                new Range(1, 24, 12),
                new GraceLimits(
                        new Range(0, 3, 0),
                        Range.only(0),
                        Grace.Mode.DEFER,
                        Set.of(Grace.Mode.DEFER, Grace.Mode.CAPITALISE)),
                new DateLimits(List.of(Frequency.of("monthly"), Frequency.of("2W")), 45));
    }

    private ServicingTerms servicing() {
        return new ServicingTerms(
                new AllocationRule(
                        List.of(DebtComponent.values()),
                        AllocationRule.Mode.HORIZONTAL,
                        new AllocationRule.ReducePrincipal(AllocationRule.After.SMALLER, 1)),
                new PenaltyRule(
                        rate("12"),
                        PenaltyRule.Base.PRINCIPAL_INTEREST,
                        DayCount.ACT_365F,
                        3,
                        optional(rate("50"))),
                new LateFee(
                        20_000,
                        5,
                        optional(new Proceeds(optional("suspense-insurer"), rate("16")))),
                new ArrearsRule(
                        percent("1"),
                        Set.of(DebtComponent.PRINCIPAL, DebtComponent.INTEREST),
                        90,
                        6),
                SettlementInterest.REFUND_UNEARNED);
    }

    private static Fee percent(String rate) {
        return new Fee.Percent(new BigDecimal(rate));
    }

    private static AnnualRate rate(String percent) {
        return AnnualRate.percent(new BigDecimal(percent));
    }

    private Envelope envelope() {
        return new Envelope(
                "amina",
                "branch-app",
                optional("north"),
                optional("mobile"),
                optional("float-mpesa"),
                optional("MP8842"),
                optional("R-100"),
                optional(hash('a')),
                optional(hash('b')),
                optional(hash('c')),
                optional("fund-1"));
    }

    private <T> Optional<T> optional(T value) {
        return full ? Optional.of(value) : Optional.empty();
    }

    /** The form of a salted hash: 32 bytes in base64url. */
    private static String hash(char fill) {
        return String.valueOf(fill).repeat(43);
    }

    private Grain biashara() {
        return new Grain("north", "biashara", optional("fund-1"));
    }

    private static Measured.Figure figure(Role role, String own, String restated) {
        return new Measured.Figure(role, kes(own), kes(restated));
    }

    private BookedLine booked(Role role, String own, String restated) {
        return new BookedLine(biashara(), role, kes(own), kes(restated), 1);
    }

    private static Money kes(String amount) {
        return Money.of(KES, amount);
    }
}
