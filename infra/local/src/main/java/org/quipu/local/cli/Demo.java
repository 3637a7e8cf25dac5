package org.quipu.local.cli;

import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.quipu.local.demo.Life;
import org.quipu.local.http.Institutions;
import org.quipu.local.http.Institutions.Outcome;
import org.quipu.local.run.Running;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The whole system with an institution to look at. */
@Command(
        name = "demo",
        description = {
            "Starts everything, lives two years of an institution of 1,000 clients (or --clients),",
            "and says how to use it. Interrupted, the next run goes on where it stopped."
        })
final class Demo implements Callable<Integer> {
    @Mixin Options options = new Options();

    @Option(names = "--detach", description = "Returns when all is ready; ./quipu down stops it.")
    boolean detach;

    @Option(names = "--fresh", description = "Throws the data of earlier runs away first.")
    boolean fresh;

    @Option(
            names = "--clients",
            paramLabel = "N",
            description = "How many clients it has: 10 at the least (default 1000).")
    int clients = 1_000;

    @Override
    public Integer call() {
        if (Options.hasOwnIssuer()) {
            throw new IllegalStateException("the demo needs its own issuer: unset QUIPU_ISSUER");
        }
        if (clients < Life.LEAST_CLIENTS) {
            throw new IllegalArgumentException("a demo has at least 10 clients, not " + clients);
        }
        var running = options.running().orElseGet(() -> new Starter(options).start(fresh, detach));
        live(running);
        new Welcome(options, running).print();
        if (!options.json()) {
            System.out.println(DemoExample.text(running.addresses(), options.institution()));
        }
        return detach ? 0 : Foreground.hold(options.home(), running);
    }

    private void live(Running running) {
        var api = running.addresses().api();
        var institution = options.institution();
        try (var institutions = new Institutions(api, options.mint())) {
            var zone = ZoneId.of("Africa/Nairobi");
            var outcome = institutions.create(institution, zone, Optional.of(Life.FIRST));
            if (outcome == Outcome.OTHERWISE) {
                throw new IllegalStateException(
                        institution
                                + " is there already and is no demo of this version: start over by"
                                + " --fresh, or name another by --institution");
            }
        }
        Life.live(
                new Life.Addresses(api, running.addresses().projections()),
                options.mint(),
                institution,
                clients,
                line -> System.err.println("quipu: " + line));
    }
}
