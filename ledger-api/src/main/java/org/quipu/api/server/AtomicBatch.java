package org.quipu.api.server;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.quipu.api.operation.Counter;
import org.quipu.api.operation.Desk;
import org.quipu.api.operation.Patience;
import org.quipu.api.operation.Reply;
import org.quipu.api.problem.Problem;
import org.quipu.api.problem.ProblemType;
import org.quipu.log.Outcome;

/**
 * A batch whose lines are done in one commit, or none of them.
 *
 * @param counter where to
 * @param reader reads its lines
 * @param measured where commands are counted
 */
record AtomicBatch(Counter counter, BatchReader reader, Measured measured) {
    List<Reply> run(List<String> texts) {
        var started = System.nanoTime();
        var lines = read(texts);
        for (var line : lines) if (line.request() == null) return noneBecauseOfBadLines(lines);
        var requests = lines.stream().map(line -> requireNonNull(line.request())).toList();
        var outcomes = Patience.await(counter.ledger().submitAtomically(requests));
        var replies = new ArrayList<Reply>(lines.size());
        for (var i = 0; i < lines.size(); i++) {
            var reply = reply(lines, outcomes, i);
            var write = requireNonNull(lines.get(i).sent()).write();
            measured.command(counter.ledger().name(), write, reply, System.nanoTime() - started);
            replies.add(reply);
        }
        return replies;
    }

    private List<BatchLine> read(List<String> texts) {
        new LookAhead(counter.lookup()).over(texts);
        var ahead = new Ahead(counter.lookup());
        var here = new Counter(counter.ledger(), ahead);
        var lines = new ArrayList<BatchLine>(texts.size());
        for (var text : texts) {
            var line = reader.line(lines.size() + 1, text, here);
            var request = line.request();
            if (request != null) ahead.note(request.command());
            lines.add(line);
        }
        return lines;
    }

    /** Outcomes end with the one that was rejected, if one was. */
    private Reply reply(List<BatchLine> lines, List<Outcome> outcomes, int i) {
        var rejected = outcomes.getLast() instanceof Outcome.Rejected;
        if (rejected && i != outcomes.size() - 1) return notDone();
        var line = lines.get(i);
        return Desk.reply(
                requireNonNull(line.sent()),
                requireNonNull(line.request()).dryRun(),
                outcomes.get(i),
                counter.ledger());
    }

    private static List<Reply> noneBecauseOfBadLines(List<BatchLine> lines) {
        return lines.stream()
                .map(line -> line.reply() == null ? notDone() : requireNonNull(line.reply()))
                .toList();
    }

    private static Reply notDone() {
        return new Reply.Failed(
                Problem.of(
                        ProblemType.NOT_DONE_WITH_THE_OTHERS,
                        "Another line of this atomic batch was not done, so nothing was."));
    }
}
