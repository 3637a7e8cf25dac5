package org.quipu.core.account;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/**
 * What an account was opened as. Nothing here changes over its life but the branch and the fund of
 * a loan that is transferred.
 *
 * @param id which account
 * @param component what its balance means, and so which role of the general ledger it has
 * @param currency the one currency it holds
 * @param client whose it is; empty for the bank's own accounts
 * @param product under whose rules it runs; empty for the bank's own accounts
 * @param branch where it is booked
 * @param openedOn the business date of opening; no value date may be before it
 * @param fund the source of funds a loan is lent from; empty where none was named
 * @param externalId the caller's own identifier of it, unique among accounts
 */
public record AccountTerms(
        String id,
        Component component,
        Currency currency,
        Optional<String> client,
        Optional<String> product,
        String branch,
        LocalDate openedOn,
        Optional<String> fund,
        Optional<String> externalId) {
    /**
     * The same in other books.
     *
     * @param grain of the same product
     * @return the terms from a transfer on
     */
    public AccountTerms in(Grain grain) {
        return new AccountTerms(
                id,
                component,
                currency,
                client,
                product,
                grain.branch(),
                openedOn,
                grain.fund(),
                externalId);
    }
}
