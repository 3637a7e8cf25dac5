package org.quipu.local.cli;

import static org.quipu.local.cli.Options.text;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.quipu.local.http.Api;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A person accepts that a log lost what was acknowledged. */
@Command(
        name = "accept-lost-tail",
        description = {
            "Accepts that a ledger's log lost its tail: an older backup was put back, or a replica",
            "promoted that missed something. What was acknowledged behind it stays lost, a new branch",
            "of the log begins, and the ledger is led again. Name the positions as ledger-api's log",
            "and health tell them; with other ones nothing is done and the answer tells them too."
        })
final class AcceptLostTail implements Callable<Integer> {
    @Mixin Options options = new Options();

    @Parameters(paramLabel = "NAME", description = "Whose log lost its tail.")
    String name = "";

    @Option(
            names = "--after",
            required = true,
            paramLabel = "POSITION",
            description = "The last position that is kept.")
    long after;

    @Option(
            names = "--through",
            required = true,
            paramLabel = "POSITION",
            description = "The newest position that is lost.")
    long through;

    @Override
    public Integer call() {
        var mint = options.mint();
        var loss = Map.of("institution", name, "after", after, "through", through);
        try (var api = new Api(options.addresses().api(), mint::operator)) {
            var branch =
                    api.post("/v1/lost-tails", loss, "loss-" + UUID.randomUUID())
                            .orFail("accepting what is lost")
                            .json();
            if (options.json()) {
                Options.printJson(branch);
            } else {
                System.out.printf(
                        "%s: what was acknowledged after %s and through %s is lost; the log goes on"
                                + " behind %s, from epoch %s%n",
                        name,
                        text(branch, "after"),
                        text(branch, "through"),
                        text(branch, "position"),
                        text(branch, "epoch"));
            }
            return 0;
        }
    }
}
