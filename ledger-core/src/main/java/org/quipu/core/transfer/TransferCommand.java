package org.quipu.core.transfer;

import java.time.LocalDate;
import java.util.Optional;
import org.quipu.core.Command;
import org.quipu.core.Envelope;
import org.quipu.core.money.Money;

/** What may be asked of two accounts at once. */
public sealed interface TransferCommand extends Command {
    /**
     * Move money from one account to another.
     *
     * @param from the account asked of, in whose branch it is booked
     * @param to the other account
     * @param amount positive
     * @param valueDate when it takes effect; the business date where absent
     * @param envelope where it comes from
     */
    record Transfer(
            String from, String to, Money amount, Optional<LocalDate> valueDate, Envelope envelope)
            implements TransferCommand {}
}
