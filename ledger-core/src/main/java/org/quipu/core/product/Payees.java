package org.quipu.core.product;

import java.util.Currency;
import org.quipu.core.Known;
import org.quipu.core.Refused;
import org.quipu.core.account.Account;
import org.quipu.core.account.AccountKinds;

/** The third parties that charges are collected for, by the accounts that collect for them. */
public final class Payees {
    private Payees() {}

    /**
     * Refuses a third party whose money has no place.
     *
     * @param payee an account that is known
     * @param currency of the charge
     * @param known what is known
     * @throws Refused for {@link ProductRefusal#PAYEE_UNKNOWN} unless it is an open settlement
     *     account in the currency
     */
    public static void check(String payee, Currency currency, Known known) {
        if (known.get(AccountKinds.ACCOUNT.ref(payee)) instanceof Account.Open open
                && open.terms().component().isSettlement()
                && open.terms().currency().equals(currency)) {
            return;
        }
        throw new Refused(ProductRefusal.PAYEE_UNKNOWN, "payee", payee);
    }
}
