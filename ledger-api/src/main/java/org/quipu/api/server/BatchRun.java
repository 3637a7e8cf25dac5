package org.quipu.api.server;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.quipu.api.operation.Counter;
import org.quipu.api.operation.Desk;
import org.quipu.api.operation.Lookup;
import org.quipu.api.operation.Patience;
import org.quipu.api.operation.Reply;
import org.quipu.api.problem.ProblemException;
import org.quipu.api.problem.ProblemType;
import org.quipu.log.NotDone;
import org.quipu.log.Outcome;
import org.quipu.log.Request;

/**
 * A batch whose lines stand each alone: handed over in order, without waiting for one another
 * unless a line names what an earlier one makes. Used by one request.
 */
final class BatchRun {
    private final Counter counter;
    private final Lookup lookup;
    private final BatchReader reader;
    private final Measured measured;
    private final long started = System.nanoTime();
    private final List<BatchLine> lines = new ArrayList<>();
    private final List<@Nullable CompletableFuture<Outcome>> outcomes = new ArrayList<>();
    private boolean timeIsUp;

    BatchRun(Counter counter, BatchReader reader, Measured measured) {
        this.lookup = counter.lookup();
        this.counter =
                new Counter(
                        counter.ledger(), new AfterEarlierLines(counter.lookup(), this::settle));
        this.reader = reader;
        this.measured = measured;
    }

    List<Reply> run(List<String> texts) {
        new LookAhead(lookup).over(texts);
        for (var text : texts) lines.add(reader.line(lines.size() + 1, text, counter));
        submit();
        var replies = new ArrayList<Reply>(lines.size());
        for (var i = 0; i < lines.size(); i++) replies.add(reply(lines.get(i), outcomes.get(i)));
        return replies;
    }

    /** Hands over what was read since the last time. */
    private void submit() {
        var ready = new ArrayList<Request>();
        for (var line : lines.subList(outcomes.size(), lines.size())) {
            if (line.request() != null) ready.add(line.request());
        }
        var asked = counter.ledger().submitInOrder(ready).iterator();
        for (var line : lines.subList(outcomes.size(), lines.size())) {
            outcomes.add(line.request() == null ? null : asked.next());
        }
    }

    /** Waits until all that was read is decided; false where that is so already. */
    private boolean settle() {
        var from = outcomes.size();
        if (from == lines.size()) return false;
        submit();
        for (var outcome : outcomes.subList(from, outcomes.size())) {
            if (outcome != null) await(outcome);
        }
        return true;
    }

    private void await(CompletableFuture<Outcome> outcome) {
        try {
            Patience.await(outcome, timeIsUp ? 0 : Patience.SECONDS);
        } catch (ProblemException e) {
            timeIsUp = true; // the others had as long to come
        } catch (NotDone e) {
            // told in its own line
        }
    }

    private Reply reply(BatchLine line, @Nullable CompletableFuture<Outcome> outcome) {
        if (outcome == null) return requireNonNull(line.reply());
        var write = requireNonNull(line.sent()).write();
        var reply = reply(line, outcome, timeIsUp ? 0 : Patience.SECONDS);
        measured.command(counter.ledger().name(), write, reply, System.nanoTime() - started);
        return reply;
    }

    private Reply reply(BatchLine line, CompletableFuture<Outcome> outcome, long seconds) {
        try {
            return Desk.reply(
                    requireNonNull(line.sent()),
                    requireNonNull(line.request()).dryRun(),
                    Patience.await(outcome, seconds),
                    counter.ledger());
        } catch (NotDone e) {
            return new Reply.Failed(Desk.problem(e));
        } catch (ProblemException e) {
            if (e.problem().type() == ProblemType.OUTCOME_UNKNOWN) timeIsUp = true;
            return new Reply.Failed(e.problem());
        }
    }
}
