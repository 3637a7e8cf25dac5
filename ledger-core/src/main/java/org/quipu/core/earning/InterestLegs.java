package org.quipu.core.earning;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.quipu.core.account.Leg;
import org.quipu.core.account.Role;
import org.quipu.core.money.Money;

/**
 * The legs by which interest joins a balance: what was accrued goes to the holder, less the tax.
 *
 * @param currency of the account
 * @param interest a posting, or a difference of one
 */
public record InterestLegs(Currency currency, Interest interest) {
    /**
     * What the account moves by.
     *
     * @return debit positive
     */
    public Money change() {
        return money(-interest.net());
    }

    /**
     * Credit interest.
     *
     * @return before tax
     */
    public Money gross() {
        return money(interest.gross());
    }

    /**
     * What is withheld of it.
     *
     * @return the tax
     */
    public Money tax() {
        return money(interest.tax());
    }

    /**
     * Interest on what was missing.
     *
     * @return what is charged
     */
    public Money overdraft() {
        return money(interest.overdraft());
    }

    /**
     * All legs.
     *
     * @param own the account's
     * @return it comes first
     */
    public List<Leg> with(Leg.OfAccount own) {
        var legs = new ArrayList<Leg>();
        legs.add(own);
        legs.add(new Leg.OfRole(Role.INTEREST_PAYABLE, gross()));
        if (interest.tax() != 0) legs.add(new Leg.OfRole(Role.TAX_PAYABLE, tax().negated()));
        if (interest.overdraft() != 0) {
            legs.add(new Leg.OfRole(Role.INTEREST_RECEIVABLE, overdraft().negated()));
        }
        return legs;
    }

    private Money money(long minor) {
        return new Money(currency, minor);
    }
}
