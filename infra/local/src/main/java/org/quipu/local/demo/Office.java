package org.quipu.local.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quipu.local.auth.Identity;
import org.quipu.local.auth.TokenMint;
import org.quipu.local.http.Api;
import org.quipu.local.http.BatchLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The institution as its staff see it: asked in the name of whoever may ask, and read as it stood
 * after the last answer, so that a life that is lived once more reads the same.
 */
final class Office implements AutoCloseable {
    private final Api machine;
    private final Api accountant;
    private final Api approver;
    private final Api figures;
    private long position;

    /** The staff of an institution at the addresses of a ledger and of its figures. */
    Office(Life.Addresses addresses, TokenMint mint, String institution) {
        var address = addresses.api();
        // one token for all: signing one costs more than most requests
        var importer = mint.machine(new Identity(Identity.IMPORTER, Optional.of(institution)));
        var writes = mint.person(new Identity("accountant", Optional.of(institution)));
        var checks = mint.person(new Identity("approver", Optional.of(institution)));
        machine = new Api(address, () -> importer);
        accountant = new Api(address, () -> writes);
        approver = new Api(address, () -> checks);
        figures = new Api(addresses.projections(), () -> writes);
    }

    /** Does all of it, in order; answers what came of each. */
    List<JsonNode> post(List<BatchLine> requests) {
        var text = new StringBuilder();
        for (var each : requests) {
            text.append(JsonMapper.shared().writeValueAsString(each)).append('\n');
        }
        var answer =
                machine.postLines(
                                "/v1/batches",
                                text.toString(),
                                requests.getFirst().idempotencyKey())
                        .orFail("a batch of " + requests.size() + " lines");
        var bodies = new ArrayList<JsonNode>();
        for (var line : answer.body().strip().split("\n", -1)) {
            bodies.add(done(JsonMapper.shared().readTree(line), requests.get(bodies.size())));
        }
        return bodies;
    }

    private JsonNode done(JsonNode line, BatchLine request) {
        var status = line.path("status").asInt(0);
        if (status < 200 || status > 299) {
            throw new IllegalStateException(request + " was answered " + line);
        }
        return seen(line.path("body"));
    }

    /** Only what was written moves it: turning to a day that has begun answers where the log is. */
    private JsonNode seen(JsonNode body) {
        if (body.has("id")) {
            position = Math.max(position, body.path("position").asLong(0));
        }
        return body;
    }

    /** Does what only an accountant may. */
    JsonNode account(BatchLine request) {
        return seen(
                accountant
                        .post(request.path(), request.body(), request.idempotencyKey())
                        .orFail(request.path())
                        .json());
    }

    /** Lets a second person approve what waits. */
    void grant(JsonNode waiting) {
        var id = waiting.path("id").asString("");
        seen(
                approver.post("/v1/approvals/" + id + "/grant", Map.of(), "demo-grant-" + id)
                        .orFail("granting " + waiting)
                        .json());
    }

    /** The instalments of a loan that are due after a day, as of that day. */
    List<Row> schedule(String loan, LocalDate day) {
        var rows = new ArrayList<Row>();
        for (var row : loan(loan, day).path("figures").path("schedule")) {
            var due = LocalDate.parse(row.path("dueDate").asString(""));
            var total = decimal(row.path("unpaid").path("total"));
            if (due.isAfter(day) && total.signum() > 0) rows.add(new Row(due, total));
        }
        return rows;
    }

    /** What a borrower owes by a day, penalties and fees included. */
    BigDecimal due(String loan, LocalDate day) {
        return decimal(loan(loan, day).path("figures").path("due").path("total"));
    }

    /** Whether a loan was paid out by a day and its borrower owes something then. */
    boolean isRunning(String loan, LocalDate day) {
        var answer = machine.get(path(loan, day));
        return answer.ok()
                && decimal(answer.json().path("figures").path("principalOutstanding")).signum() > 0;
    }

    /** The portfolio at the close of a day, as known now. */
    JsonNode portfolio(LocalDate day) {
        var path = "/v1/portfolio-at-risk?asOf=%s&knownAt=%d".formatted(day, position);
        return figures.get(path).orFail(path).json();
    }

    private JsonNode loan(String loan, LocalDate day) {
        var path = path(loan, day);
        return machine.get(path).orFail(path).json();
    }

    private String path(String loan, LocalDate day) {
        return "/v1/loans/ext:%s?asOf=%s&knownAt=%d".formatted(loan, day, position);
    }

    private static BigDecimal decimal(JsonNode amount) {
        return new BigDecimal(amount.asString("0"));
    }

    /** Cuts off a day and all before it that are open; they are booked meanwhile. */
    void close(LocalDate day) {
        machine.post("/v1/business-days/" + day + "/close", Map.of(), "demo-close-" + day)
                .orFail("closing " + day);
    }

    /** Whether a day is booked. */
    boolean isBooked(LocalDate day) {
        var days = machine.get("/v1/business-days").orFail("reading the days").json();
        var through = days.path("bookedThrough").asString("");
        return !through.isEmpty() && !day.isAfter(LocalDate.parse(through));
    }

    /** Waits until a day is booked. */
    void awaitBooked(LocalDate day) {
        while (!isBooked(day)) pause();
    }

    /** Waits until a period that was asked to close is frozen. */
    void awaitFrozen(String period) {
        while (!machine.get("/v1/accounting-periods/" + period).ok()) pause();
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        machine.close();
        accountant.close();
        approver.close();
        figures.close();
    }
}
