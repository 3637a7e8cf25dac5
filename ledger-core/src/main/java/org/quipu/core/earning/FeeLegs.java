package org.quipu.core.earning;

import java.util.List;
import org.quipu.core.account.Leg;
import org.quipu.core.account.Role;

/** The legs by which a fee leaves a balance, or comes back. */
public final class FeeLegs {
    private FeeLegs() {}

    /**
     * Both.
     *
     * @param own the account's
     * @return it comes first, then the bank's income
     */
    public static List<Leg> of(Leg.OfAccount own) {
        return List.of(own, new Leg.OfRole(Role.FEE_INCOME, own.amount().negated()));
    }
}
