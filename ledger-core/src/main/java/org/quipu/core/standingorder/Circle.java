package org.quipu.core.standingorder;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.quipu.core.Known;
import org.quipu.core.Ref;
import org.quipu.core.Refused;

/**
 * Orders whose money comes back: A pays B, B pays C, C pays A. Each day's closing would send the
 * same money round. Paused orders count, since they may go on.
 */
final class Circle {
    /** So many accounts are looked at behind the one that is paid. */
    private static final int FARTHEST = 200;

    private Circle() {}

    /** The orders of the payer, and of all accounts that are paid on from the payee, as known. */
    static Set<Ref<?>> needs(OrderTerms terms, Known known) {
        var needs = new LinkedHashSet<Ref<?>>();
        needs.add(StandingOrderKinds.ORDERS_OF.ref(terms.from()));
        for (var account : reached(terms, known)) {
            needs.add(StandingOrderKinds.ORDERS_OF.ref(account));
        }
        return needs;
    }

    /** Refuses an order whose money would come back. */
    static void refuse(OrderTerms terms, Known known) {
        var reached = reached(terms, known);
        if (reached.contains(terms.from())) {
            throw new Refused(StandingOrderRefusal.CIRCLE, "account", terms.from());
        }
        if (reached.size() >= FARTHEST) throw new Refused(StandingOrderRefusal.CHAIN_TOO_LONG);
    }

    /** Where money of the payee goes by orders, the payee first; not beyond the payer. */
    private static Set<String> reached(OrderTerms terms, Known known) {
        var reached = new LinkedHashSet<String>();
        var ahead = new ArrayDeque<>(List.of(terms.to()));
        while (!ahead.isEmpty() && reached.size() < FARTHEST) {
            var account = ahead.remove();
            if (!reached.add(account) || account.equals(terms.from())) continue;
            known.find(StandingOrderKinds.ORDERS_OF.ref(account))
                    .ifPresent(orders ->
                            orders.standing().forEach(order -> ahead.add(order.terms().to())));
        }
        return reached;
    }
}
