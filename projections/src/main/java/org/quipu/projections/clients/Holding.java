package org.quipu.projections.clients;

import java.util.Optional;
import org.quipu.core.money.Money;
import org.quipu.core.servicing.Standing;
import org.quipu.projections.balances.Account;
import org.quipu.projections.balances.Balance;
import org.quipu.projections.balances.Status;

/**
 * An account or a loan of a client.
 *
 * @param balance as its holder reads it; of a loan the principal
 * @param standing what is owed; empty of an account, and of a loan that was not paid out
 */
public record Holding(Balance balance, Optional<Standing> standing) {
    /**
     * Which it is.
     *
     * @return as it was opened
     */
    public Account account() {
        return balance.account();
    }

    /**
     * An amount of its currency.
     *
     * @param minor minor units
     * @return the money
     */
    public Money money(long minor) {
        return new Money(account().currency(), minor);
    }

    /**
     * Whether anything can be paid on it: a savings account that is open, a loan that is owed.
     *
     * @return false of what is closed or not paid out
     */
    public boolean isOpen() {
        return account().component().isLoan()
                ? standing.filter(it -> it.state() != Standing.State.CLOSED).isPresent()
                : (balance.status() != Status.CLOSED && balance.status() != Status.NOT_OPENED);
    }
}
