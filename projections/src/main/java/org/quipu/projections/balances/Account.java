package org.quipu.projections.balances;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.quipu.core.account.Component;
import org.quipu.core.money.Money;

/**
 * An account as it was opened; a loan that was transferred, where it went.
 *
 * @param id which
 * @param externalId the caller's own identifier
 * @param name what people call it; settlement accounts only
 * @param component what its balance means
 * @param currency the one it holds
 * @param client whose it is; empty for the bank's own
 * @param product under whose rules it runs
 * @param branch where it is booked
 * @param openedOn when
 */
public record Account(
        String id,
        Optional<String> externalId,
        Optional<String> name,
        Component component,
        Currency currency,
        Optional<String> client,
        Optional<String> product,
        String branch,
        LocalDate openedOn) {
    Account in(String other) {
        return new Account(
                id, externalId, name, component, currency, client, product, other, openedOn);
    }

    /** A stored figure, debit positive in minor units, as the account's holder reads it. */
    Money own(long debitPositive) {
        return component.inHolderSense(new Money(currency, debitPositive));
    }
}
