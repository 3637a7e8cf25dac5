package org.quipu.local.cli;

import static org.quipu.local.cli.Options.text;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quipu.local.http.Api;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Closes a day and waits until it is booked. */
@Command(
        name = "close-day",
        description = {
            "Cuts off a day, and all before it that are open, and waits until each is closed and",
            "booked. Interrupted anywhere it goes on by itself; closing a day twice does nothing."
        })
final class CloseDay implements Callable<Integer> {
    private static final String DAYS = "/v1/business-days";
    private static final long LOOK_MS = 200;

    @Mixin Options options = new Options();

    @Parameters(
            paramLabel = "DATE",
            arity = "0..1",
            description = "The last day to close (default: the business date).")
    @Nullable LocalDate day;

    @Override
    public Integer call() throws InterruptedException {
        try (var api = options.operations()) {
            var last = day != null ? day : LocalDate.parse(text(standing(api), "businessDate"));
            api.post(DAYS + "/" + last + "/close", Map.of(), "close-day-" + UUID.randomUUID())
                    .orFail("closing " + last);
            say(finished(api, last), last, api);
        }
        return 0;
    }

    private JsonNode finished(Api api, LocalDate last) throws InterruptedException {
        var booked = "";
        while (true) {
            var standing = standing(api);
            var through = text(standing, "bookedThrough");
            if (!options.json() && !through.equals(booked) && !through.isEmpty()) {
                System.err.println("booked through " + through);
            }
            booked = through;
            if (!through.isEmpty() && !LocalDate.parse(through).isBefore(last)) return standing;
            Thread.sleep(LOOK_MS);
        }
    }

    private void say(JsonNode standing, LocalDate last, Api api) {
        var booking = api.get(DAYS + "/" + last + "/booking").orFail("reading the booking").json();
        if (options.json()) {
            Options.printJson(booking);
            return;
        }
        System.out.println(
                last
                        + " is closed and booked; the business date is "
                        + text(standing, "businessDate"));
        if (booking.get("lines").isEmpty()) {
            System.out.println("Nothing moved in the books but what was posted.");
            return;
        }
        System.out.printf(
                "%-14s %-12s %-28s %-4s %16s %16s %8s%n",
                "product", "branch", "account", "", "own", "restated", "accounts");
        for (var line : booking.get("lines")) {
            System.out.printf(
                    "%-14s %-12s %-28s %-4s %16s %16s %8s%n",
                    text(line, "product"),
                    text(line, "branch"),
                    text(line, "account"),
                    text(line, "currency"),
                    text(line, "own"),
                    text(line, "restated"),
                    text(line, "count"));
        }
    }

    private static JsonNode standing(Api api) {
        return api.get(DAYS).orFail("reading the days").json();
    }
}
