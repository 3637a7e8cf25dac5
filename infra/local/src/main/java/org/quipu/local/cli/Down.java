package org.quipu.local.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops what a detached start left running. */
@Command(name = "down", description = "Stops everything in order; the data stay.")
final class Down implements Callable<Integer> {
    @Mixin Options options = new Options();

    @Override
    public Integer call() {
        var ran = Starter.stop(options.home());
        if (options.json()) {
            Options.printJson(Map.of("stopped", ran));
        } else {
            System.out.println(ran ? "stopped" : "nothing ran");
        }
        return 0;
    }
}
