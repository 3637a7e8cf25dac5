package org.quipu.core.correction;

import org.quipu.core.Command;
import org.quipu.core.Envelope;
import org.quipu.core.approval.Approvable;

/** What may be asked of a past transaction. */
public sealed interface CorrectionCommand extends Command {
    /**
     * Which transaction.
     *
     * @return the position of its event
     */
    long transaction();

    /** What a transaction as a whole can be asked for, whatever it was. */
    sealed interface OfTransaction extends CorrectionCommand {}

    /**
     * Take it back as a whole.
     *
     * @param transaction the position of its event
     * @param force even where a customer's account would fall below its overdraft; waits for a
     *     second person then
     * @param envelope where it comes from
     */
    record ReverseTransaction(long transaction, boolean force, Envelope envelope)
            implements OfTransaction, Approvable {}

    /**
     * Put what it posted on one account onto another.
     *
     * @param transaction the position of its event
     * @param from the account that has it
     * @param to the account it was meant for
     * @param envelope where it comes from
     */
    record MovePosting(long transaction, String from, String to, Envelope envelope)
            implements OfTransaction {}

    /**
     * Give back a fee that was taken of a savings account, as if it had never been.
     *
     * @param account which account
     * @param transaction the position of the event that took it
     * @param envelope where it comes from, with the reason
     */
    record WaiveFee(String account, long transaction, Envelope envelope)
            implements CorrectionCommand {}
}
