package org.quipu.core.collateral;

import org.quipu.core.Fold;
import org.quipu.core.Kind;
import org.quipu.core.LedgerEvent;
import org.quipu.core.account.Movement;
import org.quipu.core.collateral.CollateralEvent.CollateralRegistered;
import org.quipu.core.collateral.CollateralEvent.CollateralReleased;
import org.quipu.core.collateral.CollateralEvent.GuarantorAdded;
import org.quipu.core.collateral.CollateralEvent.GuarantorReleased;
import org.quipu.core.collateral.Security.Guarantee;
import org.quipu.core.collateral.Security.Item;

/** What the bank remembers of what secures its loans. */
public final class CollateralKinds {
    /** What secures a loan, by the loan's id. */
    public static final Kind<Security> SECURITY =
            new Kind<>("security", Movement.ACCOUNT, new Securities());

    private CollateralKinds() {}

    private record Securities() implements Fold<Security> {
        @Override
        public Security initial() {
            return Security.NONE;
        }

        @Override
        public Security evolve(Security state, LedgerEvent event) {
            if (!(event instanceof CollateralEvent own)) return state;
            return switch (own) {
                case CollateralRegistered(_, var item, var kind, var value, var words, var on, _) ->
                        state.with(item, new Item(kind, value, words, on));
                case CollateralReleased released -> state.withoutItem(released.item());
                case GuarantorAdded(_, var client, var upTo, var on, _) ->
                        state.with(client, new Guarantee(upTo, on));
                case GuarantorReleased released -> state.withoutGuarantor(released.client());
            };
        }
    }
}
