package org.quipu.local.cli;

import static org.quipu.local.cli.Options.text;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.quipu.local.http.Api;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Builds all figures once more from the log and waits until they are read. */
@Command(
        name = "rebuild",
        description = {
            "Builds all balances, arrears and books once more from the log, beside those that are",
            "read, compares the two at the same position, and swaps them. Nobody who reads notices.",
            "Where they differ it says how and swaps nothing."
        })
final class RebuildCommand implements Callable<Integer> {
    private static final String REBUILD = "/v1/rebuild";
    private static final long LOOK_MS = 500;

    @Mixin Options options = new Options();

    @Option(
            names = "--accept-differences",
            description = "Swap also what differs: the log is right.")
    boolean accepting;

    @Override
    public Integer call() throws InterruptedException {
        try (var api = options.operations(options.addresses().projections())) {
            var path = REBUILD + "?acceptDifferences=" + accepting;
            api.post(path, Map.of(), "rebuild-" + UUID.randomUUID()).orFail("beginning");
            return say(ended(api));
        }
    }

    private JsonNode ended(Api api) throws InterruptedException {
        var told = "";
        while (true) {
            var standing = api.get(REBUILD).orFail("looking").json();
            var now = progress(standing);
            if (!options.json() && !now.equals(told)) System.err.println(now);
            told = now;
            if (!isRunning(standing)) return standing;
            Thread.sleep(LOOK_MS);
        }
    }

    private static boolean isRunning(JsonNode standing) {
        var stage = text(standing, "stage");
        return stage.equals("building") || stage.equals("comparing");
    }

    private static String progress(JsonNode standing) {
        return "%s: %,d of %,d events"
                .formatted(
                        text(standing, "stage"),
                        standing.get("position").asLong(),
                        standing.get("head").asLong());
    }

    private int say(JsonNode standing) {
        var stage = text(standing, "stage");
        if (options.json()) {
            Options.printJson(standing);
        } else {
            for (var difference : standing.get("differences")) {
                System.out.println(text(difference, "table") + " is not what the log says:");
                difference.get("live").forEach(row -> System.out.println("  - " + row.asString()));
                difference
                        .get("rebuilt")
                        .forEach(row -> System.out.println("  + " + row.asString()));
            }
            System.out.println(
                    switch (stage) {
                        case "swapped" -> "What is read now was built from the log.";
                        case "differs" ->
                                "Nothing was swapped. To swap nevertheless: ./quipu rebuild"
                                        + " --accept-differences";
                        default -> "Nothing was swapped: " + text(standing, "why");
                    });
        }
        return stage.equals("swapped") ? 0 : 1;
    }
}
