package org.quipu.local.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts the whole system without data. */
@Command(
        name = "up",
        description = "Starts PostgreSQL, Kafka, the authorization server and both applications.")
final class Up implements Callable<Integer> {
    @Mixin Options options = new Options();

    @Option(names = "--detach", description = "Returns when all is ready; ./quipu down stops it.")
    boolean detach;

    @Option(names = "--fresh", description = "Throws the data of earlier runs away first.")
    boolean fresh;

    @Override
    public Integer call() {
        var running = new Starter(options).start(fresh, detach);
        new Welcome(options, running).print();
        return detach ? 0 : Foreground.hold(options.home(), running);
    }
}
