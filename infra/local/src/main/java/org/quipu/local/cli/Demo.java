package org.quipu.local.cli;

import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.quipu.local.http.Institutions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The whole system with an institution to look at. */
@Command(
        name = "demo",
        description = "Starts everything, makes a small institution and says how to use it.")
final class Demo implements Callable<Integer> {
    @Mixin Options options = new Options();

    @Option(names = "--detach", description = "Returns when all is ready; ./quipu down stops it.")
    boolean detach;

    @Option(names = "--fresh", description = "Throws the data of earlier runs away first.")
    boolean fresh;

    @Override
    public Integer call() {
        if (Options.hasOwnIssuer()) {
            throw new IllegalStateException("the demo needs its own issuer: unset QUIPU_ISSUER");
        }
        var running = options.running().orElseGet(() -> new Starter(options).start(fresh, detach));
        var mint = options.mint();
        var institution = options.institution();
        try (var institutions = new Institutions(running.addresses().api(), mint)) {
            institutions.create(institution, ZoneId.of("Africa/Nairobi"), Optional.empty());
        }
        new DemoData(running.addresses().api(), mint, institution).fill();
        new Welcome(options, running).print();
        if (!options.json()) System.out.println(DemoData.example(running.addresses(), institution));
        return detach ? 0 : Foreground.hold(options.home(), running);
    }
}
