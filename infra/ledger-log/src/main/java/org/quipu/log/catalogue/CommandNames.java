package org.quipu.log.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.quipu.core.approval.Approvable;
import org.quipu.core.correction.CorrectionCommand;
import org.quipu.core.day.DayCommand;
import org.quipu.core.entry.EntryCommand;
import org.quipu.core.loan.LoanCommand;
import org.quipu.core.moratorium.MoratoriumCommand;
import org.quipu.core.payment.PaymentCommand;
import org.quipu.core.period.PeriodCommand;
import org.quipu.core.settlement.SettlementCommand;

/**
 * The names under which commands are stored while they wait for a second person, for ever. As with
 * events a class may be renamed, a name here may not, and a changed command gets the next version.
 */
public final class CommandNames {
    private static final Map<Class<? extends Approvable>, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put(CorrectionCommand.ReverseTransaction.class, "correction.reverse-transaction.v1");
        NAMES.put(LoanCommand.DisburseLoan.class, "loan.disburse.v1");
        NAMES.put(LoanCommand.TakeOverLoan.class, "loan.take-over.v1");
        NAMES.put(LoanCommand.DisburseTranche.class, "loan.disburse-tranche.v1");
        NAMES.put(LoanCommand.RefundCredit.class, "loan.refund-credit.v1");
        NAMES.put(LoanCommand.WaiveDue.class, "loan.waive-due.v1");
        NAMES.put(LoanCommand.WriteOffLoan.class, "loan.write-off.v1");
        NAMES.put(LoanCommand.RestructureLoan.class, "loan.restructure.v1");
        NAMES.put(LoanCommand.RescheduleLoan.class, "loan.reschedule.v1");
        NAMES.put(EntryCommand.PostJournalEntry.class, "journal.post-entry.v1");
        NAMES.put(EntryCommand.ReverseJournalEntry.class, "journal.reverse-entry.v1");
        NAMES.put(EntryCommand.PostRecurringEntry.class, "journal.post-recurring-entry.v1");
        NAMES.put(EntryCommand.StopRecurringEntry.class, "journal.stop-recurring-entry.v1");
        NAMES.put(SettlementCommand.MoveOwnMoney.class, "settlement.move-own-money.v1");
        NAMES.put(PaymentCommand.ReturnPayment.class, "payment.return.v1");
        NAMES.put(PeriodCommand.ClosePeriod.class, "period.close.v1");
        NAMES.put(PeriodCommand.ReopenPeriod.class, "period.reopen.v1");
        NAMES.put(DayCommand.CorrectBooking.class, "day.correct-booking.v1");
        NAMES.put(MoratoriumCommand.DeclareMoratorium.class, "moratorium.declare.v1");
        NAMES.put(LoanCommand.StopAccrual.class, "loan.stop-accrual.v1");
        NAMES.put(LoanCommand.TransferLoan.class, "loan.transfer.v1");
        NAMES.put(LoanCommand.TopUpLoan.class, "loan.top-up.v1");
    }

    private CommandNames() {}

    /**
     * The stored name of every command that may wait.
     *
     * @return names by class
     */
    public static Map<Class<? extends Approvable>, String> all() {
        return Map.copyOf(NAMES);
    }

    /**
     * A command's stored name.
     *
     * @param command what waits
     * @return for example {@code correction.reverse-transaction.v1}
     * @throws IllegalStateException if it has none
     */
    public static String of(Approvable command) {
        var name = NAMES.get(command.getClass());
        if (name == null) throw new IllegalStateException("Not in the catalogue: " + command);
        return name;
    }
}
