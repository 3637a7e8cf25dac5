package org.quipu.core.settlement;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.quipu.core.Command;
import org.quipu.core.Envelope;
import org.quipu.core.account.Component;
import org.quipu.core.account.Role;
import org.quipu.core.approval.Approvable;
import org.quipu.core.money.Money;

/** What may be asked of settlement accounts. */
public sealed interface SettlementCommand extends Command {
    /**
     * Open a till, vault, bank, float or suspense account.
     *
     * @param account its id, chosen by people: {@code till-1}
     * @param component what it is
     * @param currency what it holds
     * @param branch where it is
     * @param name what people call it
     * @param externalId the caller's own identifier
     * @param envelope where it comes from
     */
    record OpenSettlementAccount(
            String account,
            Component component,
            Currency currency,
            String branch,
            String name,
            Optional<String> externalId,
            Envelope envelope)
            implements SettlementCommand {}

    /**
     * Pay or receive the bank's own money, such as rent, a tax, a lender's or an owner's sum. A
     * second person must approve.
     *
     * @param account the settlement account it goes from, or comes to
     * @param purpose what it is for: an account of the general ledger that is no sub-ledger's sum
     * @param amount what the settlement account moves by: positive for a receipt, negative for a
     *     payment
     * @param valueDate when it takes effect; the business date where absent
     * @param envelope where it comes from
     */
    record MoveOwnMoney(
            String account,
            Role purpose,
            Money amount,
            Optional<LocalDate> valueDate,
            Envelope envelope)
            implements SettlementCommand, Approvable {}
}
