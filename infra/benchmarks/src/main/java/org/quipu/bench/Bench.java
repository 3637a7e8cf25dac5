package org.quipu.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** The benchmarks' main class: measures, prints, and says by its exit code whether it could. */
@Command(
        name = "bench",
        description = "Measures the product beside what it is compared with, on this machine.",
        mixinStandardHelpOptions = true)
public final class Bench implements Callable<Integer> {
    enum Output {
        TEXT,
        JSON
    }

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description =
                    "Which one: write-path, replay, batch, heap, loans, arrears, worklist, books,"
                            + " trial-balance, interest, rebuild, stream. All of them where absent.")
    @Nullable String name;

    @Option(
            names = "--output",
            paramLabel = "text|json",
            description = "A table for people (default), or a JSON row each.")
    Output output = Output.TEXT;

    @Option(names = "--quick", description = "Shorter rounds: a first look, not a measurement.")
    boolean quick;

    @Option(
            names = "--full",
            description =
                    "A million loans or accounts instead of a hundred thousand: arrears,"
                            + " worklist, books, interest, rebuild.")
    boolean full;

    /**
     * Runs and exits.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String[] arguments) {
        var line = new CommandLine(new Bench()).setCaseInsensitiveEnumValuesAllowed(true);
        System.exit(line.execute(arguments));
    }

    private static List<Benchmark> all() {
        return List.of(
                new WritePath(),
                Replay.ofBalances(),
                new BatchEndpoint(),
                new WarmAccounts(),
                new Loans(),
                new ArrearsSpeed(),
                new WorklistSpeed(),
                new DayClosingSpeed(),
                new TrialBalanceSpeed(),
                new InterestSpeed(),
                Replay.ofLoans(),
                new StreamLatency());
    }

    @Override
    public Integer call() {
        var chosen = all().stream().filter(each -> name == null || each.name().equals(name));
        var benchmarks = chosen.toList();
        if (benchmarks.isEmpty()) {
            System.err.println("No benchmark of that name: " + name);
            return CommandLine.ExitCode.USAGE;
        }
        var figures = new ArrayList<Figure>();
        for (var benchmark : benchmarks) {
            figures.addAll(
                    benchmark.run(
                            rounds(), line -> System.err.println(benchmark.name() + ": " + line)));
        }
        if (output == Output.JSON) printRows(figures);
        else System.out.print(Table.of(figures));
        return CommandLine.ExitCode.OK;
    }

    private Rounds rounds() {
        if (quick) return Rounds.QUICK;
        return full ? Rounds.FULL : Rounds.USUAL;
    }

    private static void printRows(List<Figure> figures) {
        var mapper = JsonMapper.shared();
        for (var figure : figures) System.out.println(mapper.writeValueAsString(figure));
    }
}
