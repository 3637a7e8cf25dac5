package org.quipu.core.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.quipu.core.account.Role;

/**
 * The institution's chart of accounts, and what is booked where. It begins as the chart of
 * domain.md section 9 (CGAP and SEEP style); accounts are added and renamed, never taken away, so
 * that every line ever written keeps its account.
 *
 * @param version how often it was changed
 * @param accounts by code, the default ones included
 * @param mappings what goes elsewhere than to its default account, in the order they were made
 */
public record Chart(int version, SortedMap<String, ChartAccount> accounts, List<Mapping> mappings) {
    /** The most accounts of a chart. */
    public static final int ACCOUNTS = 2_000;

    /** The most mappings of a chart. */
    public static final int MAPPINGS = 2_000;

    /** The chart that every institution begins with. */
    public static final Chart DEFAULT = new Chart(0, defaults(), List.of());

    /** Keeps its own copies. */
    public Chart {
        accounts = Collections.unmodifiableSortedMap(new TreeMap<>(accounts));
        mappings = List.copyOf(mappings);
    }

    private static SortedMap<String, ChartAccount> defaults() {
        var accounts = new TreeMap<String, ChartAccount>();
        put(accounts, 2130, "Deferred fees", AccountType.LIABILITY);
        for (var role : Role.values()) {
            put(accounts, role.code(), name(role), AccountType.of(role));
        }
        put(accounts, 2050, "Interest payable on deposits", AccountType.LIABILITY);
        return accounts;
    }

    private static void put(
            SortedMap<String, ChartAccount> accounts, int number, String name, AccountType type) {
        var code = Integer.toString(number);
        accounts.put(code, new ChartAccount(code, name, type, false));
    }

    private static String name(Role role) {
        var words = role.text().replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /**
     * Finds an account.
     *
     * @param code its code
     * @return the account; empty where the chart has none
     */
    public Optional<ChartAccount> find(String code) {
        return Optional.ofNullable(accounts.get(code));
    }

    /**
     * Where something is booked. The most precise mapping that holds decides, of equally precise
     * ones the one that holds since later; without any the role's default account.
     *
     * @param role what is booked
     * @param where of which product, fund and channel
     * @param on the booking date
     * @return the code of the account
     */
    public String accountOf(Role role, Mapping.Where where, LocalDate on) {
        return mappings.stream()
                .filter(mapping -> mapping.holds(role, where, on))
                .max(
                        Comparator.comparingInt((Mapping mapping) -> mapping.where().precision())
                                .thenComparing(Mapping::validFrom))
                .map(Mapping::account)
                .orElseGet(() -> Integer.toString(role.code()));
    }

    /**
     * What is, was or will be booked to an account through its meaning.
     *
     * @param code the account
     * @return none where only entries by hand reach it
     */
    public Set<Role> rolesOf(String code) {
        var roles = EnumSet.noneOf(Role.class);
        for (var role : Role.values()) {
            if (Integer.toString(role.code()).equals(code)) roles.add(role);
        }
        for (var mapping : mappings) {
            if (mapping.account().equals(code)) roles.add(mapping.role());
        }
        return roles;
    }

    /**
     * The chart after something happened to it.
     *
     * @param event what happened
     * @return the chart from then on
     */
    public Chart after(ChartEvent event) {
        return switch (event) {
            case ChartEvent.ChartChanged changed -> with(changed.version(), changed.accounts());
            case ChartEvent.MappingChanged changed -> with(changed.mapping());
        };
    }

    /** This chart with accounts added or changed. */
    private Chart with(int other, Collection<ChartAccount> changed) {
        var all = new TreeMap<>(accounts);
        for (var account : changed) all.put(account.code(), account);
        return new Chart(other, all, mappings);
    }

    /** This chart with a mapping, in the place of one for the same from the same day. */
    private Chart with(Mapping mapping) {
        var all = new ArrayList<>(mappings);
        all.removeIf(mapping::replaces);
        all.add(mapping);
        return new Chart(version, accounts, all);
    }
}
