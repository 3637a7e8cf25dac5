package org.quipu.local.cli;

import static org.quipu.local.cli.Options.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quipu.local.http.Api;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Computes booked days once more by today's rules and says what drifted. */
@Command(
        name = "shadow-run",
        description = {
            "Computes booked days once more by the rules of this build, as known at their closing,",
            "and prints where what is recorded differs. Writes nothing."
        })
final class ShadowRun implements Callable<Integer> {
    private static final String DAYS = "/v1/business-days";

    @Mixin Options options = new Options();

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "The first day (default: the last one).")
    @Nullable LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            description = "The last day (default: the last that is booked).")
    @Nullable LocalDate to;

    @Override
    public Integer call() {
        try (var api = options.operations()) {
            var last = to != null ? to : lastBooked(api);
            var first = from != null ? from : last;
            if (first.isAfter(last)) {
                throw new IllegalArgumentException("--from " + first + " is after --to " + last);
            }
            var drifts = new ArrayList<JsonNode>();
            for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
                var drift = api.get(DAYS + "/" + day + "/drift").orFail("computing " + day).json();
                if (!options.json()) System.err.println("computed " + day);
                drifts.add(drift);
            }
            say(drifts, first, last);
        }
        return 0;
    }

    private static LocalDate lastBooked(Api api) {
        var booked = text(api.get(DAYS).orFail("reading the days").json(), "bookedThrough");
        if (booked.isEmpty()) throw new IllegalStateException("No day is booked yet.");
        return LocalDate.parse(booked);
    }

    private void say(Iterable<JsonNode> drifts, LocalDate first, LocalDate last) {
        if (options.json()) {
            drifts.forEach(Options::printJson);
            return;
        }
        var format = "%-10s %-14s %-12s %-28s %-4s %16s %8s%n";
        var isAny = false;
        for (var drift : drifts) {
            for (var line : drift.get("lines")) {
                if (!isAny) {
                    System.out.printf(
                            format, "day", "product", "branch", "account", "", "drift", "accounts");
                }
                isAny = true;
                System.out.printf(
                        format,
                        text(drift, "day"),
                        text(line, "product"),
                        text(line, "branch"),
                        text(line, "account"),
                        text(line, "currency"),
                        text(line, "amount"),
                        text(line, "count"));
            }
        }
        if (!isAny) System.out.println("No drift from " + first + " to " + last + ".");
    }
}
