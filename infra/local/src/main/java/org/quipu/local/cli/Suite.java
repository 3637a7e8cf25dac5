package org.quipu.local.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The test suite: the launcher script runs it, since it builds; here it is only described. */
@Command(
        name = "test",
        description =
                "Builds everything and runs the whole suite; says at the end what was skipped.")
final class Suite implements Callable<Integer> {
    @Mixin Options options = new Options();

    @Option(names = "--long", description = "The larger counts too.")
    boolean longer;

    @Override
    public Integer call() {
        throw new IllegalStateException("run it by the script: ./quipu test");
    }

    /** The benchmarks, likewise run by the script. */
    @Command(name = "bench", description = "Runs the side-by-side benchmarks, or one of them.")
    static final class Bench implements Callable<Integer> {
        @Mixin Options options = new Options();

        @Parameters(
                arity = "0..1",
                paramLabel = "NAME",
                description =
                        "write-path, replay, batch, heap, loans, arrears, worklist, books,"
                                + " trial-balance or rebuild; all of them where absent.")
        @Nullable String name;

        @Option(names = "--quick", description = "Shorter rounds: a first look, no measurement.")
        boolean quick;

        @Option(
                names = "--full",
                description = "A million loans instead of a hundred thousand, where there are any.")
        boolean full;

        @Override
        public Integer call() {
            throw new IllegalStateException("run it by the script: ./quipu bench");
        }
    }

    /** Cases of loans and deposits, answered by the script without starting anything. */
    @Command(
            name = "simulate",
            description = "Answers cases: one JSON object a line from standard input, one out.")
    static final class Simulate implements Callable<Integer> {
        @Mixin Options options = new Options();

        @Override
        public Integer call() {
            throw new IllegalStateException("run it by the script: ./quipu simulate");
        }
    }
}
