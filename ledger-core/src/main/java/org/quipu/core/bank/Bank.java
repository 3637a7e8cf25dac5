package org.quipu.core.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quipu.core.Command;
import org.quipu.core.Decider;
import org.quipu.core.Kind;
import org.quipu.core.Kinds;
import org.quipu.core.LedgerEvent;
import org.quipu.core.account.AccountEvent;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.approval.ApprovalBookkeeping;
import org.quipu.core.approval.ApprovalCommand;
import org.quipu.core.approval.ApprovalDecider;
import org.quipu.core.approval.ApprovalEvent;
import org.quipu.core.approval.ApprovalKinds;
import org.quipu.core.chart.ChartBookkeeping;
import org.quipu.core.chart.ChartCommand;
import org.quipu.core.chart.ChartDecider;
import org.quipu.core.chart.ChartEvent;
import org.quipu.core.chart.ChartKinds;
import org.quipu.core.client.ClientBookkeeping;
import org.quipu.core.client.ClientCommand;
import org.quipu.core.client.ClientDecider;
import org.quipu.core.client.ClientEvent;
import org.quipu.core.client.ClientKinds;
import org.quipu.core.collateral.CollateralBookkeeping;
import org.quipu.core.collateral.CollateralCommand;
import org.quipu.core.collateral.CollateralDecider;
import org.quipu.core.collateral.CollateralEvent;
import org.quipu.core.collateral.CollateralKinds;
import org.quipu.core.collection.CollectionBookkeeping;
import org.quipu.core.collection.CollectionCommand;
import org.quipu.core.collection.CollectionDecider;
import org.quipu.core.collection.CollectionEvent;
import org.quipu.core.correction.CorrectionBookkeeping;
import org.quipu.core.correction.CorrectionCommand;
import org.quipu.core.correction.CorrectionDecider;
import org.quipu.core.correction.CorrectionEvent;
import org.quipu.core.correction.CorrectionKinds;
import org.quipu.core.day.DayBookkeeping;
import org.quipu.core.day.DayCommand;
import org.quipu.core.day.DayDecider;
import org.quipu.core.day.DayEvent;
import org.quipu.core.day.DayKinds;
import org.quipu.core.deposit.DepositBookkeeping;
import org.quipu.core.deposit.DepositCommand;
import org.quipu.core.deposit.DepositDecider;
import org.quipu.core.deposit.DepositEvent;
import org.quipu.core.deposit.DepositKinds;
import org.quipu.core.earning.EarningBookkeeping;
import org.quipu.core.earning.EarningEvent;
import org.quipu.core.earning.EarningKinds;
import org.quipu.core.earning.UpkeepBookkeeping;
import org.quipu.core.earning.UpkeepEvent;
import org.quipu.core.entry.EntryBookkeeping;
import org.quipu.core.entry.EntryCommand;
import org.quipu.core.entry.EntryDecider;
import org.quipu.core.entry.EntryEvent;
import org.quipu.core.entry.EntryKinds;
import org.quipu.core.group.GroupBookkeeping;
import org.quipu.core.group.GroupCommand;
import org.quipu.core.group.GroupDecider;
import org.quipu.core.group.GroupEvent;
import org.quipu.core.group.GroupKinds;
import org.quipu.core.holiday.HolidayBookkeeping;
import org.quipu.core.holiday.HolidayCommand;
import org.quipu.core.holiday.HolidayDecider;
import org.quipu.core.holiday.HolidayEvent;
import org.quipu.core.holiday.HolidayKinds;
import org.quipu.core.journal.AccountBookkeeping;
import org.quipu.core.journal.JournalEntry;
import org.quipu.core.loan.LoanBookkeeping;
import org.quipu.core.loan.LoanCommand;
import org.quipu.core.loan.LoanDecider;
import org.quipu.core.loan.LoanEvent;
import org.quipu.core.loan.LoanKinds;
import org.quipu.core.moratorium.MoratoriumBookkeeping;
import org.quipu.core.moratorium.MoratoriumCommand;
import org.quipu.core.moratorium.MoratoriumDecider;
import org.quipu.core.moratorium.MoratoriumEvent;
import org.quipu.core.moratorium.MoratoriumKinds;
import org.quipu.core.payment.PaymentBookkeeping;
import org.quipu.core.payment.PaymentCommand;
import org.quipu.core.payment.PaymentDecider;
import org.quipu.core.payment.PaymentEvent;
import org.quipu.core.payment.PaymentKinds;
import org.quipu.core.period.PeriodBookkeeping;
import org.quipu.core.period.PeriodCommand;
import org.quipu.core.period.PeriodDecider;
import org.quipu.core.period.PeriodEvent;
import org.quipu.core.period.PeriodKinds;
import org.quipu.core.preview.PreviewDecider;
import org.quipu.core.preview.Previewed;
import org.quipu.core.product.ProductBookkeeping;
import org.quipu.core.product.ProductCommand;
import org.quipu.core.product.ProductDecider;
import org.quipu.core.product.ProductEvent;
import org.quipu.core.product.ProductKinds;
import org.quipu.core.provision.ProvisionBookkeeping;
import org.quipu.core.provision.ProvisionCommand;
import org.quipu.core.provision.ProvisionDecider;
import org.quipu.core.provision.ProvisionEvent;
import org.quipu.core.provision.ProvisionKinds;
import org.quipu.core.report.ReportBookkeeping;
import org.quipu.core.report.ReportCommand;
import org.quipu.core.report.ReportDecider;
import org.quipu.core.report.ReportEvent;
import org.quipu.core.report.ReportKinds;
import org.quipu.core.savings.SavingsBookkeeping;
import org.quipu.core.savings.SavingsCommand;
import org.quipu.core.savings.SavingsDecider;
import org.quipu.core.savings.SavingsEvent;
import org.quipu.core.settlement.SettlementBookkeeping;
import org.quipu.core.settlement.SettlementCommand;
import org.quipu.core.settlement.SettlementDecider;
import org.quipu.core.settlement.SettlementEvent;
import org.quipu.core.standingorder.StandingOrderBookkeeping;
import org.quipu.core.standingorder.StandingOrderCommand;
import org.quipu.core.standingorder.StandingOrderDecider;
import org.quipu.core.standingorder.StandingOrderEvent;
import org.quipu.core.standingorder.StandingOrderKinds;
import org.quipu.core.statement.StatementBookkeeping;
import org.quipu.core.statement.StatementCommand;
import org.quipu.core.statement.StatementDecider;
import org.quipu.core.statement.StatementEvent;
import org.quipu.core.statement.StatementKinds;
import org.quipu.core.transfer.TransferBookkeeping;
import org.quipu.core.transfer.TransferCommand;
import org.quipu.core.transfer.TransferDecider;
import org.quipu.core.transfer.TransferEvent;

/** All the features of the bank, for those who run them. A new feature is added here. */
public final class Bank {
    /** Every decider with the sealed interface of its commands. */
    public static final List<Desk<?>> DESKS =
            List.of(
                    new Desk<>(ClientCommand.class, new ClientDecider()),
                    new Desk<>(GroupCommand.class, new GroupDecider()),
                    new Desk<>(CollateralCommand.class, new CollateralDecider()),
                    new Desk<>(HolidayCommand.class, new HolidayDecider()),
                    new Desk<>(ProductCommand.class, new ProductDecider()),
                    new Desk<>(SettlementCommand.class, new SettlementDecider()),
                    new Desk<>(SavingsCommand.class, new SavingsDecider()),
                    new Desk<>(DepositCommand.class, new DepositDecider()),
                    new Desk<>(TransferCommand.class, new TransferDecider()),
                    new Desk<>(LoanCommand.class, new LoanDecider()),
                    new Desk<>(StandingOrderCommand.class, new StandingOrderDecider()),
                    new Desk<>(CollectionCommand.class, new CollectionDecider()),
                    new Desk<>(PaymentCommand.class, new PaymentDecider()),
                    new Desk<>(MoratoriumCommand.class, new MoratoriumDecider()),
                    new Desk<>(ProvisionCommand.class, new ProvisionDecider()),
                    new Desk<>(ChartCommand.class, new ChartDecider()),
                    new Desk<>(EntryCommand.class, new EntryDecider()),
                    new Desk<>(PeriodCommand.class, new PeriodDecider()),
                    new Desk<>(ReportCommand.class, new ReportDecider()),
                    new Desk<>(StatementCommand.class, new StatementDecider()),
                    new Desk<>(CorrectionCommand.class, new CorrectionDecider()),
                    new Desk<>(ApprovalCommand.class, new ApprovalDecider(Bank::deciderOf)),
                    new Desk<>(Previewed.class, new PreviewDecider(Bank::deciderOf)),
                    new Desk<>(DayCommand.class, new DayDecider()));

    /** Every kind of thing that is remembered. */
    public static final List<Kind<?>> ALL_KINDS =
            List.of(
                    AccountKinds.ACCOUNT,
                    AccountKinds.ACCOUNT_HISTORY,
                    AccountKinds.PLEDGES,
                    AccountKinds.EXTERNAL_ACCOUNT,
                    AccountKinds.EXTERNAL_TRANSACTION,
                    EarningKinds.EARNED,
                    DepositKinds.DEPOSIT,
                    ProductKinds.PRODUCT,
                    ClientKinds.CLIENT,
                    ClientKinds.NATIONAL_ID,
                    ClientKinds.EXTERNAL_CLIENT,
                    ClientKinds.DIMENSION,
                    GroupKinds.GROUP,
                    GroupKinds.EXTERNAL_GROUP,
                    CollateralKinds.SECURITY,
                    HolidayKinds.CALENDAR,
                    LoanKinds.LOAN,
                    LoanKinds.BORROWER,
                    LoanKinds.LOANS_OF,
                    LoanKinds.BRANCH,
                    StandingOrderKinds.ORDER,
                    StandingOrderKinds.ORDERS_OF,
                    StandingOrderKinds.CHUNK,
                    StandingOrderKinds.ORDERS,
                    PaymentKinds.FILE,
                    MoratoriumKinds.MORATORIUM,
                    MoratoriumKinds.UNDER_WAY,
                    ProvisionKinds.TABLES,
                    ChartKinds.CHARTS,
                    EntryKinds.ENTRY,
                    PeriodKinds.ALL,
                    PeriodKinds.TAPE,
                    ReportKinds.REPORT,
                    StatementKinds.STATEMENTS,
                    CorrectionKinds.TRANSACTION,
                    ApprovalKinds.APPROVAL,
                    ApprovalKinds.QUEUE,
                    DayKinds.INSTITUTION,
                    DayKinds.DAYS,
                    DayKinds.BOOKING,
                    DayKinds.CHUNK);

    /** {@link #ALL_KINDS}, found by tag. */
    public static final Kinds KINDS = new Kinds(ALL_KINDS);

    /** Every event there is. */
    public static final List<Class<? extends LedgerEvent>> EVENTS =
            leaves(
                    List.of(
                            AccountEvent.class,
                            ProductEvent.class,
                            ClientEvent.class,
                            GroupEvent.class,
                            CollateralEvent.class,
                            HolidayEvent.class,
                            SettlementEvent.class,
                            SavingsEvent.class,
                            EarningEvent.class,
                            UpkeepEvent.class,
                            DepositEvent.class,
                            TransferEvent.class,
                            LoanEvent.class,
                            StandingOrderEvent.class,
                            CollectionEvent.class,
                            PaymentEvent.class,
                            MoratoriumEvent.class,
                            ProvisionEvent.class,
                            ChartEvent.class,
                            EntryEvent.class,
                            PeriodEvent.class,
                            ReportEvent.class,
                            StatementEvent.class,
                            CorrectionEvent.class,
                            ApprovalEvent.class,
                            DayEvent.class));

    private Bank() {}

    /**
     * One decider and what may be asked of it.
     *
     * @param commands the sealed interface of its commands
     * @param decider who answers
     * @param <C> what may be asked
     */
    public record Desk<C extends Command>(Class<C> commands, Decider<C> decider) {
        /**
         * Every command class of this desk.
         *
         * @return the records
         */
        public List<Class<? extends C>> each() {
            return leaves(List.of(commands));
        }
    }

    /**
     * Finds who answers a command.
     *
     * @param command what is asked
     * @param <C> what may be asked of the decider
     * @return the decider
     * @throws IllegalArgumentException if nobody does
     */
    @SuppressWarnings("unchecked") // a desk's decider answers every command of its interface
    public static <C extends Command> Decider<C> deciderOf(C command) {
        for (var desk : DESKS) {
            if (desk.commands().isInstance(command)) return (Decider<C>) desk.decider();
        }
        throw new IllegalArgumentException("Nobody answers " + command.getClass());
    }

    /**
     * Books an event.
     *
     * @param event what happened
     * @return its journal; empty for what is listed as moving no money
     * @throws IllegalArgumentException if no feature books it
     */
    public static Optional<JournalEntry> journal(LedgerEvent event) {
        return switch (event) {
            case SavingsEvent own -> SavingsBookkeeping.journal(own);
            case UpkeepEvent own -> UpkeepBookkeeping.journal(own);
            case EarningEvent own -> EarningBookkeeping.journal(own);
            case DepositEvent own -> DepositBookkeeping.journal(own);
            case TransferEvent own -> TransferBookkeeping.journal(own);
            case LoanEvent own -> LoanBookkeeping.journal(own);
            case StandingOrderEvent own -> StandingOrderBookkeeping.journal(own);
            case CollectionEvent own -> CollectionBookkeeping.journal(own);
            case PaymentEvent own -> PaymentBookkeeping.journal(own);
            case AccountEvent own -> AccountBookkeeping.journal(own);
            case MoratoriumEvent own -> MoratoriumBookkeeping.journal(own);
            case ProvisionEvent own -> ProvisionBookkeeping.journal(own);
            case ChartEvent own -> ChartBookkeeping.journal(own);
            case EntryEvent own -> EntryBookkeeping.journal(own);
            case PeriodEvent own -> PeriodBookkeeping.journal(own);
            case StatementEvent own -> StatementBookkeeping.journal(own);
            case ReportEvent own -> ReportBookkeeping.journal(own);
            case CorrectionEvent own -> CorrectionBookkeeping.journal(own);
            case SettlementEvent own -> SettlementBookkeeping.journal(own);
            case ClientEvent own -> ClientBookkeeping.journal(own);
            case GroupEvent own -> GroupBookkeeping.journal(own);
            case CollateralEvent own -> CollateralBookkeeping.journal(own);
            case HolidayEvent own -> HolidayBookkeeping.journal(own);
            case ProductEvent own -> ProductBookkeeping.journal(own);
            case ApprovalEvent own -> ApprovalBookkeeping.journal(own);
            case DayEvent own -> DayBookkeeping.journal(own);
            default -> throw new IllegalArgumentException("Nobody books " + event.getClass());
        };
    }

    @SuppressWarnings("unchecked") // permitted subclasses of a sealed interface are its subclasses
    private static <T> List<Class<? extends T>> leaves(List<Class<? extends T>> interfaces) {
        var leaves = new ArrayList<Class<? extends T>>();
        for (var each : interfaces) {
            if (each.isSealed()) {
                for (var permitted : each.getPermittedSubclasses()) {
                    leaves.addAll(leaves(List.of((Class<? extends T>) permitted)));
                }
            } else {
                leaves.add(each);
            }
        }
        return List.copyOf(leaves);
    }
}
