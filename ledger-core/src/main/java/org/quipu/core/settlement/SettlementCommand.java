package org.quipu.core.settlement;

import java.util.Currency;
import java.util.Optional;
import org.quipu.core.Command;
import org.quipu.core.Envelope;
import org.quipu.core.account.Component;

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
}
