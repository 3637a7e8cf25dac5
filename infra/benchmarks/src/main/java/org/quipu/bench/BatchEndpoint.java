package org.quipu.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.quipu.bench.BatchLoad.Line;
import org.quipu.local.http.Api;
import org.quipu.log.Hash;
import org.quipu.log.IdempotencyKey;
import org.quipu.log.Ledger;
import org.quipu.log.Outcome;
import org.quipu.log.Request;

/**
 * Transfers through the batch endpoint, beside the same batches handed to a pipeline in this JVM:
 * the difference is HTTP, JSON, access and the answers' text.
 */
final class BatchEndpoint implements Benchmark {
    private static final Shape SHAPE = new Shape("saver", 10_000);
    private static final Pattern CREATED = Pattern.compile("\"status\":201,");

    @Override
    public String name() {
        return "batch";
    }

    @Override
    public List<Figure> run(Rounds rounds, Consumer<String> progress) {
        var endpoint = new ArrayList<Double>();
        var bare = new ArrayList<Double>();
        try (var server = Server.start()) {
            progress.accept("writing the past of two institutions");
            LedgerUnderTest.write(server, "endpoint", BatchEndpoint::past);
            BatchLoad throughApi;
            try (var under = LedgerUnderTest.open(server, "bare", BatchEndpoint::past);
                    var process = new ApiProcess(server, "endpoint")) {
                throughApi = new BatchLoad(SHAPE, lines -> send(lines, process.api));
                var direct = new BatchLoad(SHAPE, lines -> send(lines, under.ledger));
                progress.accept("warming up");
                throughApi.touchAll();
                direct.touchAll();
                throughApi.run(rounds.warmUp().multipliedBy(3)); // a whole web server gets warm
                direct.run(rounds.warmUp());
                for (var round = 1; round <= rounds.count(); round++) {
                    endpoint.add(throughApi.run(rounds.each()));
                    bare.add(direct.run(rounds.each()));
                    progress.accept(
                            "round %d: endpoint %,.0f/s, pipeline %,.0f/s"
                                    .formatted(round, endpoint.getLast(), bare.getLast()));
                }
                progress.accept(LogCheck.of(under, direct.acknowledged()));
            }
            try (var after = LedgerUnderTest.reopen(server, "endpoint")) {
                progress.accept(LogCheck.of(after, throughApi.acknowledged()));
            }
        }
        return List.of(figure(endpoint, bare));
    }

    private Figure figure(List<Double> endpoint, List<Double> bare) {
        var what = "%d x %,d lines, bare pipeline".formatted(BatchLoad.SENDERS, BatchLoad.LINES);
        return Figure.beside(
                name(),
                what,
                Rounds.median(endpoint, Double::doubleValue),
                "postings/s",
                Rounds.median(bare, Double::doubleValue));
    }

    private static void past(History history) {
        history.savers(SHAPE.name(), SHAPE.accounts());
    }

    private static void send(List<Line> lines, Api api) {
        var text = new StringBuilder();
        for (var line : lines) text.append(json(line)).append('\n');
        var answer = api.postLines("/v1/batches", text.toString(), lines.getFirst().key());
        var done = CREATED.matcher(answer.orFail("a batch").body()).results().count();
        if (done != lines.size()) throw new IllegalStateException(answer.body());
    }

    private static String json(Line line) {
        return """
        {"path":"/v1/transfers","body":{"from":"%1$s-%2$d","to":"%1$s-%3$d","amount":"%4$s"},\
        "idempotencyKey":"%5$s"}\
        """
                .formatted(
                        SHAPE.name(), line.from(), line.to(), line.amount().decimal(), line.key());
    }

    private static void send(List<Line> lines, Ledger ledger) {
        var requests = lines.stream().map(BatchEndpoint::request).toList();
        for (var outcome : ledger.submitInOrder(requests)) {
            if (!(outcome.join() instanceof Outcome.Accepted accepted) || accepted.replayed()) {
                throw new IllegalStateException(outcome.join().toString());
            }
        }
    }

    private static Request request(Line line) {
        var command = History.transfer(SHAPE.name(), line.from(), line.to(), line.amount());
        var digest = Hash.of(Load.sha256().digest(json(line).getBytes(StandardCharsets.UTF_8)));
        return new Request(
                command,
                Optional.of(new IdempotencyKey("bench", line.key(), digest)),
                Request.Lane.BULK,
                "bench",
                false,
                List.of());
    }
}
