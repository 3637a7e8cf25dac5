package org.quipu.log.pipeline;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.quipu.core.LedgerEvent;
import org.quipu.log.NotDone;
import org.quipu.log.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Nothing leaves before it is durable under our epoch: answers wait for a commit or a ticket. */
final class Answers {
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private final Threads threads;
    private final Progress progress;
    private final Repeats repeats;

    Answers(Threads threads, Progress progress, Repeats repeats) {
        this.threads = threads;
        this.progress = progress;
        this.repeats = repeats;
    }

    /** Hands what was decided to the writer. */
    void enqueue(Append append) {
        var writer = progress.writer;
        if (writer == null) append.done.completeExceptionally(Writer.lost());
        else writer.enqueue(append);
    }

    /** Done when everything decided so far is durable under our epoch. */
    CompletableFuture<Void> ticket() {
        var ticket = Append.ticket(progress.decided());
        enqueue(ticket);
        return ticket.done;
    }

    /** Answers with the events of a decision. */
    void accepted(Work work, Append append, List<LedgerEvent> events, long position) {
        answer(work, append.done, () -> work.accepted(events, position, repeats));
    }

    /** Answers with a refusal. */
    void rejected(Work work, CompletableFuture<Void> done, Outcome.Rejected rejected) {
        answer(work, done, () -> upTo(work.refusedLine, rejected));
    }

    /** Answers with a fault of ours, unless the states it was found on are lost. */
    void failed(Work work, Throwable fault) {
        ticket().whenComplete((_, lost) ->
                work.answer.completeExceptionally(lost == null ? fault : unwrapped(lost)));
    }

    /** Answers with what is known of the keys; a recorded refusal was everybody's. */
    void repeated(Work work) {
        answer(work, ticket(), () -> repeats(work));
    }

    private List<Outcome> repeats(Work work) {
        for (var i = 0; i < work.lines.size(); i++) {
            var answered = work.lines.get(i).repeated;
            if (answered != null && answered.refusal().isPresent()) {
                return upTo(i, repeats.of(answered));
            }
        }
        return work.accepted(List.of(), 0, repeats);
    }

    /** Nothing was done; where the list ends says which line was refused. */
    private static List<Outcome> upTo(int line, Outcome rejected) {
        return Collections.nCopies(line + 1, rejected);
    }

    /** Repeats read the log, which the answers' thread must not wait for. */
    private void answer(Work work, CompletableFuture<Void> done, Supplier<List<Outcome>> outcomes) {
        done.whenComplete((_, failure) -> {
            if (failure != null) work.answer.completeExceptionally(unwrapped(failure));
            else if (work.hasRepeats()) read(() -> tell(work, outcomes));
            else tell(work, outcomes);
        });
    }

    private void read(Runnable telling) {
        threads.waiting("earlier-answer", telling).start();
    }

    private static void tell(Work work, Supplier<List<Outcome>> outcomes) {
        try {
            work.answer.complete(outcomes.get());
        } catch (RuntimeException e) {
            LOG.warn("An earlier answer could not be read", e);
            fail(
                    work,
                    NotDone.Kind.OUTCOME_UNKNOWN,
                    "An earlier answer could not be read. Send the same request with the same"
                            + " key: that answer is final.");
        }
    }

    static void fail(Work work, NotDone.Kind kind, String message) {
        work.answer.completeExceptionally(new NotDone(kind, message));
    }

    static Throwable unwrapped(Throwable failure) {
        var cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
