package org.quipu.projections.arrears;

import java.util.Map;
import java.util.TreeMap;

/**
 * Which loans are looked at: those that have every value asked for.
 *
 * @param values by what they are told apart by; an empty value is of those that have none
 */
public record Filter(Map<By, String> values) {
    /** All of them. */
    public static final Filter ALL = new Filter(Map.of());

    /** Keeps a copy, in the order of names, so that the same filter is always asked the same. */
    public Filter {
        var sorted = new TreeMap<By, String>(java.util.Comparator.comparing(By::name));
        sorted.putAll(values);
        values = java.util.Collections.unmodifiableMap(sorted);
    }
}
