package org.quipu.core.approval;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.quipu.core.Refused;
import org.quipu.core.money.Money;

/**
 * By what right somebody approves.
 *
 * @param person whether it is a human; a machine's eyes do not count
 * @param unlimited whether any amount may be approved
 * @param limits the highest amount of each currency otherwise; nothing of a currency that is not
 *     listed
 */
public record Checker(boolean person, boolean unlimited, List<Money> limits) {
    /** A person who may approve everything. */
    public static final Checker UNLIMITED = new Checker(true, true, List.of());

    /** Keeps its own copy. */
    public Checker {
        limits = List.copyOf(limits);
    }

    /** Refuses an amount above the limit of its currency. */
    void requireMayApprove(Money amount) {
        if (unlimited) return;
        var limit =
                limits.stream()
                        .filter(each -> each.currency().equals(amount.currency()))
                        .max(Comparator.naturalOrder())
                        .orElse(amount.zero());
        if (amount.compareTo(limit) <= 0) return;
        var figures = new LinkedHashMap<String, String>();
        figures.put("amount", amount.decimal());
        figures.put("limit", limit.decimal());
        figures.put("currency", amount.currency().getCurrencyCode());
        throw new Refused(ApprovalRefusal.OVER_LIMIT, figures);
    }
}
