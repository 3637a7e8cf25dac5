package org.quipu.simulator;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is run: the same scenario is the same run.
 *
 * @param seed draws everything
 * @param clients how many ask
 * @param requests how often each of them asks
 * @param faults which of the faults drawn come true, by number; empty for all of them
 * @param allFaults whether all of them do
 */
record Scenario(long seed, int clients, int requests, Set<Integer> faults, boolean allFaults) {
    static Scenario of(long seed) {
        return new Scenario(seed, 4, 8, Set.of(), true);
    }

    Scenario with(int otherClients, int otherRequests) {
        return new Scenario(seed, otherClients, otherRequests, faults, allFaults);
    }

    Scenario only(Set<Integer> others) {
        return new Scenario(seed, clients, requests, others, false);
    }

    boolean comesTrue(int fault) {
        return allFaults || faults.contains(fault);
    }

    /** Reads what {@link #toString} wrote. */
    static Scenario parse(String text) {
        var parts = text.split("/", -1);
        var all = parts[3].equals("all");
        var faults =
                all || parts[3].isEmpty()
                        ? Set.<Integer>of()
                        : Set.of(parts[3].split(",")).stream()
                                .map(Integer::valueOf)
                                .collect(Collectors.toSet());
        return new Scenario(
                Long.parseLong(parts[0]),
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]),
                faults,
                all);
    }

    @Override
    public String toString() {
        var named =
                allFaults
                        ? "all"
                        : new TreeSet<>(faults)
                                .stream().map(String::valueOf).collect(Collectors.joining(","));
        return seed + "/" + clients + "/" + requests + "/" + named;
    }
}
