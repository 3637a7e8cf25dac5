package org.quipu.core.savings;

import java.time.LocalDate;
import java.util.Optional;
import org.quipu.core.Command;
import org.quipu.core.Envelope;
import org.quipu.core.account.Block;
import org.quipu.core.money.Money;

/** What may be asked of a savings account. */
public sealed interface SavingsCommand extends Command {
    /**
     * Which account.
     *
     * @return the id, made at the edge
     */
    String account();

    /**
     * Open an account, empty.
     *
     * @param account the new id
     * @param client whose it is
     * @param product under whose rules it runs
     * @param branch where it is booked; the client's where absent
     * @param externalId the caller's own identifier
     * @param envelope where it comes from
     */
    record OpenSavingsAccount(
            String account,
            String client,
            String product,
            Optional<String> branch,
            Optional<String> externalId,
            Envelope envelope)
            implements SavingsCommand {}

    /**
     * Take money in.
     *
     * @param account which account
     * @param amount positive
     * @param valueDate when it takes effect; the business date where absent
     * @param envelope names the settlement account on the other side
     */
    record Deposit(String account, Money amount, Optional<LocalDate> valueDate, Envelope envelope)
            implements SavingsCommand {}

    /**
     * Pay money out.
     *
     * @param account which account
     * @param amount positive
     * @param valueDate when it takes effect; the business date where absent
     * @param envelope names the settlement account on the other side
     */
    record Withdraw(String account, Money amount, Optional<LocalDate> valueDate, Envelope envelope)
            implements SavingsCommand {}

    /**
     * Charge a fee that the product knows.
     *
     * @param account which account
     * @param fee its name
     * @param amount positive
     * @param valueDate when it takes effect; the business date where absent
     * @param envelope where it comes from
     */
    record ChargeFee(
            String account,
            String fee,
            Money amount,
            Optional<LocalDate> valueDate,
            Envelope envelope)
            implements SavingsCommand {}

    /**
     * Reserve a part of what is available.
     *
     * @param account which account
     * @param hold the new hold's id, made at the edge
     * @param amount positive
     * @param expiresOn the first day on which it reserves nothing; empty for no end
     * @param envelope where it comes from
     */
    record PlaceHold(
            String account,
            String hold,
            Money amount,
            Optional<LocalDate> expiresOn,
            Envelope envelope)
            implements SavingsCommand {}

    /**
     * Give a reserved part back.
     *
     * @param account which account
     * @param hold which hold
     * @param envelope where it comes from
     */
    record ReleaseHold(String account, String hold, Envelope envelope) implements SavingsCommand {}

    /**
     * Pay a reserved part, or some of it, to what it was reserved for.
     *
     * @param account which account
     * @param hold which hold
     * @param amount positive, at most what is held
     * @param to another account; the envelope's settlement account where absent
     * @param keepRest whether what is left stays reserved; otherwise it is released
     * @param valueDate when it takes effect; the business date where absent
     * @param envelope where it comes from
     */
    record CaptureHold(
            String account,
            String hold,
            Money amount,
            Optional<String> to,
            boolean keepRest,
            Optional<LocalDate> valueDate,
            Envelope envelope)
            implements SavingsCommand {}

    /**
     * Stop the account.
     *
     * @param account which account
     * @param scope from debits or from everything
     * @param envelope where it comes from
     */
    record BlockAccount(String account, Block scope, Envelope envelope) implements SavingsCommand {}

    /**
     * Let the account go again.
     *
     * @param account which account
     * @param envelope where it comes from
     */
    record UnblockAccount(String account, Envelope envelope) implements SavingsCommand {}

    /**
     * Record what fell due, interest, fees or dormancy, and nothing else.
     *
     * @param account which account
     * @param envelope who asked for the closing of the day
     */
    record RecordInterest(String account, Envelope envelope) implements SavingsCommand {}

    /**
     * End the account.
     *
     * @param account which account
     * @param envelope where it comes from; with a settlement account the whole balance is paid out
     *     of it first
     */
    record CloseAccount(String account, Envelope envelope) implements SavingsCommand {}
}
