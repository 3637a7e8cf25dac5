package org.quipu.log.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Superseded;
import org.quipu.core.account.AccountEvent;
import org.quipu.core.approval.ApprovalEvent;
import org.quipu.core.chart.ChartEvent;
import org.quipu.core.client.ClientEvent;
import org.quipu.core.collateral.CollateralEvent;
import org.quipu.core.collection.CollectionEvent;
import org.quipu.core.correction.CorrectionEvent;
import org.quipu.core.day.ChunkBookedV1;
import org.quipu.core.day.DayEvent;
import org.quipu.core.deposit.DepositEvent;
import org.quipu.core.earning.EarningEvent;
import org.quipu.core.earning.UpkeepEvent;
import org.quipu.core.entry.EntryEvent;
import org.quipu.core.group.GroupEvent;
import org.quipu.core.holiday.HolidayEvent;
import org.quipu.core.loan.LoanEvent;
import org.quipu.core.moratorium.MoratoriumEvent;
import org.quipu.core.payment.PaymentEvent;
import org.quipu.core.period.PeriodEvent;
import org.quipu.core.product.ProductEvent;
import org.quipu.core.provision.ProvisionEvent;
import org.quipu.core.report.ReportEvent;
import org.quipu.core.savings.SavingsEvent;
import org.quipu.core.settlement.SettlementEvent;
import org.quipu.core.standingorder.StandingOrderEvent;
import org.quipu.core.statement.StatementEvent;
import org.quipu.core.transfer.TransferEvent;

/**
 * The names under which events are stored, for ever. A class may be renamed; a name here may not. A
 * changed event gets the next version, and the old one stays readable.
 */
public final class EventNames {
    private static final Map<Class<? extends LedgerEvent>, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put(DayEvent.InstitutionFounded.class, "day.institution-founded.v1");
        NAMES.put(DayEvent.BusinessDateAdvanced.class, "day.business-date-advanced.v1");
        NAMES.put(DayEvent.DayClosing.class, "day.closing.v1");
        NAMES.put(DayEvent.DueWorkAdvanced.class, "day.due-work-advanced.v1");
        NAMES.put(DayEvent.OrderWorkAdvanced.class, "day.order-work-advanced.v1");
        NAMES.put(DayEvent.BusinessDayClosed.class, "day.business-day-closed.v1");
        NAMES.put(DayEvent.ChunkBooked.class, "day.chunk-booked.v2");
        NAMES.put(DayEvent.DayBooked.class, "day.booked.v1");
        NAMES.put(DayEvent.BookingCorrected.class, "day.booking-corrected.v1");
        NAMES.put(ClientEvent.ClientRegistered.class, "client.registered.v1");
        NAMES.put(ClientEvent.ClientDimensionChanged.class, "client.dimension-changed.v1");
        NAMES.put(GroupEvent.GroupFormed.class, "group.formed.v1");
        NAMES.put(GroupEvent.GroupRearranged.class, "group.rearranged.v1");
        NAMES.put(GroupEvent.MemberJoined.class, "group.member-joined.v1");
        NAMES.put(GroupEvent.MemberLeft.class, "group.member-left.v1");
        NAMES.put(GroupEvent.GroupDissolved.class, "group.dissolved.v1");
        NAMES.put(CollateralEvent.CollateralRegistered.class, "collateral.registered.v1");
        NAMES.put(CollateralEvent.CollateralReleased.class, "collateral.released.v1");
        NAMES.put(CollateralEvent.GuarantorAdded.class, "collateral.guarantor-added.v1");
        NAMES.put(CollateralEvent.GuarantorReleased.class, "collateral.guarantor-released.v1");
        NAMES.put(HolidayEvent.CalendarChanged.class, "holiday.calendar-changed.v1");
        NAMES.put(HolidayEvent.HolidayDeclared.class, "holiday.declared.v1");
        NAMES.put(HolidayEvent.HolidayWithdrawn.class, "holiday.withdrawn.v1");
        NAMES.put(ProductEvent.ProductVersioned.class, "product.versioned.v1");
        NAMES.put(ProductEvent.LoanProductVersioned.class, "product.loan-versioned.v1");
        NAMES.put(
                ProductEvent.TermDepositProductVersioned.class,
                "product.term-deposit-versioned.v1");
        NAMES.put(
                ProductEvent.RecurringDepositProductVersioned.class,
                "product.recurring-deposit-versioned.v1");
        NAMES.put(SettlementEvent.SettlementAccountOpened.class, "settlement.account-opened.v1");
        NAMES.put(SettlementEvent.OwnMoneyMoved.class, "settlement.own-money-moved.v1");
        NAMES.put(AccountEvent.HoldPlaced.class, "account.hold-placed.v1");
        NAMES.put(AccountEvent.HoldReleased.class, "account.hold-released.v1");
        NAMES.put(AccountEvent.HoldExpired.class, "account.hold-expired.v1");
        NAMES.put(AccountEvent.HoldCaptured.class, "account.hold-captured.v1");
        NAMES.put(AccountEvent.AccountBlocked.class, "account.blocked.v1");
        NAMES.put(AccountEvent.AccountUnblocked.class, "account.unblocked.v1");
        NAMES.put(AccountEvent.BalancePledged.class, "account.balance-pledged.v1");
        NAMES.put(AccountEvent.PledgeReleased.class, "account.pledge-released.v1");
        NAMES.put(AccountEvent.AccountDormant.class, "account.dormant.v1");
        NAMES.put(AccountEvent.AccountReactivated.class, "account.reactivated.v1");
        NAMES.put(AccountEvent.AccountClosed.class, "account.closed.v1");
        NAMES.put(SavingsEvent.AccountOpened.class, "savings.account-opened.v1");
        NAMES.put(SavingsEvent.Deposited.class, "savings.deposited.v1");
        NAMES.put(SavingsEvent.Withdrawn.class, "savings.withdrawn.v1");
        NAMES.put(SavingsEvent.FeeCharged.class, "savings.fee-charged.v1");
        NAMES.put(EarningEvent.InterestPosted.class, "savings.interest-posted.v1");
        NAMES.put(EarningEvent.InterestRestated.class, "savings.interest-restated.v1");
        NAMES.put(UpkeepEvent.FeeFellDue.class, "savings.fee-fell-due.v1");
        NAMES.put(UpkeepEvent.FeeRestated.class, "savings.fee-restated.v1");
        NAMES.put(DepositEvent.TermDepositOpened.class, "deposit.term-opened.v1");
        NAMES.put(DepositEvent.DepositFunded.class, "deposit.funded.v1");
        NAMES.put(DepositEvent.InstalmentPaid.class, "deposit.instalment-paid.v1");
        NAMES.put(DepositEvent.InstalmentMissed.class, "deposit.instalment-missed.v1");
        NAMES.put(DepositEvent.InstructionChanged.class, "deposit.instruction-changed.v1");
        NAMES.put(DepositEvent.InterestReinvested.class, "deposit.interest-reinvested.v1");
        NAMES.put(DepositEvent.InterestPaidOut.class, "deposit.interest-paid-out.v1");
        NAMES.put(DepositEvent.DepositMatured.class, "deposit.matured.v1");
        NAMES.put(DepositEvent.DepositClosedEarly.class, "deposit.closed-early.v1");
        NAMES.put(DepositEvent.DepositCollected.class, "deposit.collected.v1");
        NAMES.put(TransferEvent.Transferred.class, "transfer.made.v1");
        NAMES.put(LoanEvent.LoanApplied.class, "loan.applied.v1");
        NAMES.put(LoanEvent.LoanApproved.class, "loan.approved.v1");
        NAMES.put(LoanEvent.LoanRejected.class, "loan.rejected.v1");
        NAMES.put(LoanEvent.ApplicationWithdrawn.class, "loan.application-withdrawn.v1");
        NAMES.put(LoanEvent.DisbursementInstructed.class, "loan.disbursement-instructed.v1");
        NAMES.put(LoanEvent.DisbursementFailed.class, "loan.disbursement-failed.v1");
        NAMES.put(LoanEvent.LoanDisbursed.class, "loan.disbursed.v1");
        NAMES.put(LoanEvent.LoanMigrated.class, "loan.migrated.v1");
        NAMES.put(LoanEvent.RepaymentReceived.class, "loan.repayment-received.v1");
        NAMES.put(LoanEvent.LoanSettled.class, "loan.settled.v1");
        NAMES.put(LoanEvent.RecoveryReceived.class, "loan.recovery-received.v1");
        NAMES.put(LoanEvent.CreditRefunded.class, "loan.credit-refunded.v1");
        NAMES.put(LoanEvent.DueWaived.class, "loan.due-waived.v1");
        NAMES.put(LoanEvent.LoanWrittenOff.class, "loan.written-off.v1");
        NAMES.put(LoanEvent.LoanRestructured.class, "loan.restructured.v1");
        NAMES.put(LoanEvent.LoanRescheduled.class, "loan.rescheduled.v1");
        NAMES.put(LoanEvent.MoratoriumGranted.class, "loan.moratorium-granted.v1");
        NAMES.put(LoanEvent.TrancheDisbursed.class, "loan.tranche-disbursed.v1");
        NAMES.put(LoanEvent.LoanFeeCharged.class, "loan.fee-charged.v1");
        NAMES.put(LoanEvent.PaymentPromised.class, "loan.payment-promised.v1");
        NAMES.put(LoanEvent.BorrowerContacted.class, "loan.borrower-contacted.v1");
        NAMES.put(LoanEvent.OfficerChanged.class, "loan.officer-changed.v1");
        NAMES.put(LoanEvent.LoanTransferred.class, "loan.transferred.v1");
        NAMES.put(LoanEvent.AccrualStopped.class, "loan.accrual-stopped.v1");
        NAMES.put(LoanEvent.AccrualResumed.class, "loan.accrual-resumed.v1");
        NAMES.put(LoanEvent.CreditApplied.class, "loan.credit-applied.v1");
        NAMES.put(LoanEvent.InterestCapitalised.class, "loan.interest-capitalised.v1");
        NAMES.put(LoanEvent.SmallBalanceForgiven.class, "loan.small-balance-forgiven.v1");
        NAMES.put(LoanEvent.AllocationsRestated.class, "loan.allocations-restated.v1");
        NAMES.put(LoanEvent.DecisionReversed.class, "loan.decision-reversed.v1");
        NAMES.put(LoanEvent.LoanClosed.class, "loan.closed.v1");
        NAMES.put(LoanEvent.LoanReopened.class, "loan.reopened.v1");
        NAMES.put(StandingOrderEvent.StandingOrderSet.class, "order.set.v1");
        NAMES.put(StandingOrderEvent.StandingOrderChanged.class, "order.changed.v1");
        NAMES.put(StandingOrderEvent.StandingOrderPaused.class, "order.paused.v1");
        NAMES.put(StandingOrderEvent.StandingOrderResumed.class, "order.resumed.v1");
        NAMES.put(StandingOrderEvent.StandingOrderTried.class, "order.tried.v1");
        NAMES.put(StandingOrderEvent.StandingOrderEnded.class, "order.ended.v1");
        NAMES.put(MoratoriumEvent.MoratoriumDeclared.class, "moratorium.declared.v1");
        NAMES.put(MoratoriumEvent.MoratoriumAdvanced.class, "moratorium.advanced.v1");
        NAMES.put(MoratoriumEvent.MoratoriumCompleted.class, "moratorium.completed.v1");
        NAMES.put(CollectionEvent.CollectionSheetPosted.class, "collection.sheet-posted.v1");
        NAMES.put(PaymentEvent.PaymentFileTaken.class, "payment.file-taken.v1");
        NAMES.put(PaymentEvent.PaymentMatched.class, "payment.matched.v1");
        NAMES.put(PaymentEvent.PaymentSuspended.class, "payment.suspended.v1");
        NAMES.put(PaymentEvent.PaymentRefused.class, "payment.refused.v1");
        NAMES.put(PaymentEvent.PaymentAssigned.class, "payment.assigned.v1");
        NAMES.put(PaymentEvent.PaymentReturned.class, "payment.returned.v1");
        NAMES.put(ProvisionEvent.ProvisionTableAdopted.class, "provision.table-adopted.v1");
        NAMES.put(
                ProvisionEvent.ExpectedLossTableAdopted.class,
                "provision.expected-loss-table-adopted.v1");
        NAMES.put(ChartEvent.ChartChanged.class, "chart.changed.v1");
        NAMES.put(ChartEvent.MappingChanged.class, "chart.mapping-changed.v1");
        NAMES.put(EntryEvent.JournalEntryPosted.class, "journal.entry-posted.v1");
        NAMES.put(EntryEvent.RecurringEntryPosted.class, "journal.recurring-entry-posted.v1");
        NAMES.put(EntryEvent.RecurringEntryStopped.class, "journal.recurring-entry-stopped.v1");
        NAMES.put(PeriodEvent.PeriodClosing.class, "period.closing.v1");
        NAMES.put(PeriodEvent.LoansTaped.class, "period.loans-taped.v1");
        NAMES.put(PeriodEvent.PeriodClosed.class, "period.closed.v1");
        NAMES.put(PeriodEvent.PeriodReopened.class, "period.reopened.v1");
        NAMES.put(StatementEvent.StatementIssued.class, "statement.issued.v1");
        NAMES.put(ReportEvent.ReportIssued.class, "report.issued.v1");
        NAMES.put(CorrectionEvent.TransactionReversed.class, "correction.transaction-reversed.v1");
        NAMES.put(CorrectionEvent.PostingMoved.class, "correction.posting-moved.v1");
        NAMES.put(CorrectionEvent.FeeWaived.class, "correction.fee-waived.v1");
        NAMES.put(ApprovalEvent.ApprovalRequested.class, "approval.requested.v1");
        NAMES.put(ApprovalEvent.ApprovalGranted.class, "approval.granted.v1");
        NAMES.put(ApprovalEvent.ApprovalRefused.class, "approval.refused.v1");
    }

    private static final Map<String, Class<? extends Superseded>> SUPERSEDED =
            Map.of("day.chunk-booked.v1", ChunkBookedV1.class);

    private EventNames() {}

    /**
     * The catalogue of every event of the bank.
     *
     * @return names and classes
     */
    public static EventCatalogue catalogue() {
        return new EventCatalogue(NAMES, SUPERSEDED);
    }
}
