package org.quipu.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** How much of the heap a million accounts take while the ledger holds them ready to decide on. */
final class WarmAccounts implements Benchmark {
    private static final int ACCOUNTS = 1_000_000;
    private static final double MIB = 1 << 20;

    @Override
    public String name() {
        return "heap";
    }

    @Override
    public List<Figure> run(Rounds rounds, Consumer<String> progress) {
        var accounts = rounds.of(ACCOUNTS);
        var measured = new ArrayList<Double>();
        try (var server = Server.start()) {
            progress.accept("writing %,d accounts with a deposit each".formatted(accounts));
            LedgerUnderTest.write(server, "heap", history -> history.savers("warm", accounts));
            for (var round = 1; round <= rounds.count(); round++) {
                measured.add(bytes(server, accounts));
                progress.accept(
                        "round %d: %,.0f bytes an account"
                                .formatted(round, measured.getLast() / accounts));
            }
        }
        var median = Rounds.median(measured, Double::doubleValue);
        return List.of(
                Figure.forTheRecord(
                        name(), "%,d warm accounts".formatted(accounts), median / MIB, "MiB"),
                Figure.forTheRecord(name(), "one warm account", median / accounts, "bytes"));
    }

    private static double bytes(Server server, int accounts) {
        try (var under = LedgerUnderTest.reopen(server, "heap")) {
            var before = live();
            under.warm("warm", accounts);
            var after = live();
            var held = under.ledger.load().residents();
            if (held < accounts) throw new IllegalStateException("Only " + held + " are warm");
            return after - before;
        }
    }

    /** What is still reachable, in bytes. */
    private static double live() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }
}
