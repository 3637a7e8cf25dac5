package org.quipu.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Looks for the shortest scenario in which something of the same kind goes wrong. */
final class Shrinking {
    private static final int TRIES = 300;

    private final Wiring wiring;
    private Scenario shortest;
    private Simulation.Verdict verdict;
    private final String kind;
    private int tries;

    private Shrinking(Scenario scenario, Simulation.Verdict verdict, Wiring wiring) {
        this.shortest = scenario;
        this.verdict = verdict;
        this.wiring = wiring;
        this.kind = kindOf(verdict.defects().getFirst());
    }

    /** What it says, without its figures. */
    private static String kindOf(String defect) {
        var colon = defect.indexOf(':');
        return (colon < 0 ? defect : defect.substring(0, colon)).replaceAll("[0-9]+", "");
    }

    /** What went wrong, the shortest form found, its story, and how to run it again. */
    static String report(Scenario scenario, Simulation.Verdict verdict, Wiring wiring) {
        var shrinking = new Shrinking(scenario, verdict, wiring);
        shrinking.shrink();
        var found = Simulation.run(shrinking.shortest, wiring, true);
        var report = new ArrayList<String>();
        report.add("Seed %d: %s".formatted(scenario.seed(), verdict.defects()));
        report.add("Shortest form: " + found.defects());
        report.addAll(found.story());
        report.add(
                "Again: ./mvnw -pl infra/simulator -am test -Dtest=SimulatorTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dquipu.simulate="
                        + shrinking.shortest);
        return String.join("\n", report);
    }

    /** Without telling: the shortest scenario alone. */
    static Scenario shortest(Scenario scenario, Simulation.Verdict verdict, Wiring wiring) {
        var shrinking = new Shrinking(scenario, verdict, wiring);
        shrinking.shrink();
        return shrinking.shortest;
    }

    private void shrink() {
        for (var clients = 1; clients < shortest.clients(); clients++) {
            if (fails(shortest.with(clients, shortest.requests()))) break;
        }
        for (var requests = 1; requests < shortest.requests(); requests++) {
            if (fails(shortest.with(shortest.clients(), requests))) break;
        }
        if (fails(shortest.only(Set.of()))) return;
        fails(shortest.only(verdict.faults()));
        for (var size = Math.max(1, verdict.faults().size() / 2); size >= 1; size /= 2) {
            leaveOut(size);
        }
    }

    private void leaveOut(int size) {
        var all = List.copyOf(shortest.faults());
        for (var from = 0; from < all.size(); from += size) {
            var fewer = new TreeSet<>(shortest.faults());
            fewer.removeAll(all.subList(from, Math.min(all.size(), from + size)));
            fails(shortest.only(fewer));
        }
    }

    private boolean fails(Scenario scenario) {
        if (tries++ > TRIES) return false;
        var other = Simulation.run(scenario, wiring, false);
        if (other.defects().stream().noneMatch(it -> kindOf(it).equals(kind))) return false;
        shortest = scenario;
        verdict = other;
        return true;
    }
}
