package org.quipu.core.deposit;

import java.time.LocalDate;
import java.util.Optional;
import org.quipu.core.Command;
import org.quipu.core.Envelope;
import org.quipu.core.account.Ordered;
import org.quipu.core.money.Money;
import org.quipu.core.termdeposit.Length;

/** What may be asked of deposits for a term. */
public sealed interface DepositCommand extends Command {
    /**
     * Which deposit.
     *
     * @return the account's id, made at the edge
     */
    String account();

    /**
     * Who lays money down, and where.
     *
     * @param client whose it is
     * @param product under whose rules
     * @param branch where it is booked; the client's where absent
     * @param from the savings account it comes from; through a settlement account where absent
     * @param externalId the caller's own identifier of the account
     */
    record Depositor(
            String client,
            String product,
            Optional<String> branch,
            Optional<String> from,
            Optional<String> externalId) {}

    /**
     * Lay a sum down for a term.
     *
     * @param account the new id
     * @param depositor who
     * @param principal how much
     * @param length for how long
     * @param start the first day that earns; the business date where absent
     * @param instruction what becomes of it
     * @param envelope where it comes from
     */
    record OpenTermDeposit(
            String account,
            Depositor depositor,
            Money principal,
            Length length,
            Optional<LocalDate> start,
            Instruction instruction,
            Envelope envelope)
            implements DepositCommand {}

    /**
     * Lay the same sum down each month, the first at once.
     *
     * @param account the new id
     * @param depositor who
     * @param instalment how much each month
     * @param months how many times
     * @param start the day of the first; the business date where absent
     * @param instruction what becomes of it
     * @param envelope where the first comes from
     */
    record OpenRecurringDeposit(
            String account,
            Depositor depositor,
            Money instalment,
            int months,
            Optional<LocalDate> start,
            Instruction instruction,
            Envelope envelope)
            implements DepositCommand {}

    /**
     * Pay the next instalment.
     *
     * @param account which deposit
     * @param from the savings account of the holder; through a settlement account where absent
     * @param valueDate when it takes effect; the business date where absent
     * @param ordered by which standing order; empty where somebody pays
     * @param envelope where it comes from
     */
    record PayInstalment(
            String account,
            Optional<String> from,
            Optional<LocalDate> valueDate,
            Optional<Ordered> ordered,
            Envelope envelope)
            implements DepositCommand {
        /**
         * Somebody pays.
         *
         * @param account which deposit
         * @param from the savings account of the holder; through a settlement account where absent
         * @param valueDate when it takes effect; the business date where absent
         * @param envelope where it comes from
         */
        public PayInstalment(
                String account,
                Optional<String> from,
                Optional<LocalDate> valueDate,
                Envelope envelope) {
            this(account, from, valueDate, Optional.empty(), envelope);
        }
    }

    /**
     * Wish otherwise, from now on.
     *
     * @param account which deposit
     * @param instruction what becomes of it
     * @param envelope where it comes from
     */
    record ChangeInstruction(String account, Instruction instruction, Envelope envelope)
            implements DepositCommand {}

    /**
     * Pay it out: before its maturity at a lowered rate, afterwards what waits to be collected.
     *
     * @param account which deposit
     * @param to the savings account of the holder; through a settlement account where absent
     * @param envelope where it comes from
     */
    record CloseDeposit(String account, Optional<String> to, Envelope envelope)
            implements DepositCommand {}

    /**
     * Record what fell due on a deposit that nobody touched.
     *
     * @param account which deposit
     * @param through the last day
     * @param envelope on whose behalf
     */
    record RecordDepositDue(String account, LocalDate through, Envelope envelope)
            implements DepositCommand {}
}
