package org.quipu.core.collateral;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.quipu.core.money.Money;

/**
 * What secures a loan now. What was released is forgotten here and stays in the log.
 *
 * @param items what is pledged, by item id; at most {@link #MOST}
 * @param guarantees who answers, by client; at most {@link #MOST}
 */
public record Security(SortedMap<String, Item> items, SortedMap<String, Guarantee> guarantees) {
    /** The most things pledged, and the most guarantors, of one loan at a time. */
    public static final int MOST = 50;

    /** Nothing secures the loan. */
    public static final Security NONE = new Security(new TreeMap<>(), new TreeMap<>());

    /** Keeps its own copies. */
    public Security {
        items = Collections.unmodifiableSortedMap(new TreeMap<>(items));
        guarantees = Collections.unmodifiableSortedMap(new TreeMap<>(guarantees));
    }

    /**
     * A thing pledged for a loan.
     *
     * @param kind what it is, a code such as {@code motorcycle}
     * @param value what it was taken for; above zero
     * @param description hash of words about it, which lie outside the log
     * @param since the business date it was registered on
     */
    public record Item(String kind, Money value, Optional<String> description, LocalDate since) {}

    /**
     * A client's promise to pay where the borrower does not.
     *
     * @param upTo the most that is promised; above zero
     * @param since the business date it was given on
     */
    public record Guarantee(Money upTo, LocalDate since) {}

    Security with(String item, Item it) {
        return new Security(plus(items, item, it), guarantees);
    }

    Security withoutItem(String item) {
        return new Security(minus(items, item), guarantees);
    }

    Security with(String client, Guarantee it) {
        return new Security(items, plus(guarantees, client, it));
    }

    Security withoutGuarantor(String client) {
        return new Security(items, minus(guarantees, client));
    }

    private static <T> SortedMap<String, T> plus(Map<String, T> all, String key, T it) {
        var more = new TreeMap<>(all);
        more.put(key, it);
        return more;
    }

    private static <T> SortedMap<String, T> minus(Map<String, T> all, String key) {
        var less = new TreeMap<>(all);
        less.remove(key);
        return less;
    }
}
