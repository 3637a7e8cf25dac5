package org.quipu.core.standingorder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The orders of one account that have not ended, in the order in which they were given.
 *
 * @param standing each
 */
public record OrdersOf(List<Order> standing) {
    /** The most an account may have. */
    public static final int MOST = 20;

    /** None. */
    static final OrdersOf NONE = new OrdersOf(List.of());

    /**
     * One of them.
     *
     * @param id which
     * @param terms what is ordered
     */
    public record Order(String id, OrderTerms terms) {}

    /** Keeps its own copy. */
    public OrdersOf {
        standing = List.copyOf(standing);
    }

    OrdersOf with(String id, OrderTerms terms) {
        var all = new ArrayList<>(standing);
        for (var at = 0; at < all.size(); at++) {
            if (all.get(at).id().equals(id)) {
                all.set(at, new Order(id, terms));
                return new OrdersOf(all);
            }
        }
        all.add(new Order(id, terms));
        return new OrdersOf(all);
    }

    OrdersOf without(String id) {
        return new OrdersOf(standing.stream().filter(each -> !each.id().equals(id)).toList());
    }

    /** Another sweep in force on some day on which these terms are. */
    Optional<Order> overlapping(OrderTerms sweep, String but) {
        return standing.stream()
                .filter(each -> each.terms().pays().isSweep() && !each.id().equals(but))
                .filter(each -> each.terms().overlaps(sweep))
                .findFirst();
    }
}
