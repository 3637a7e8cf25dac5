package org.quipu.log.chunks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.quipu.log.Hash;
import org.quipu.log.IdempotencyKey;
import org.quipu.log.Ledger;
import org.quipu.log.NotDone;
import org.quipu.log.Outcome;
import org.quipu.log.Request;
import org.quipu.log.chunks.Chunk.Step;

/**
 * Does the works of one ledger, a chunk at a time, on the caller's thread. The steps wait in the
 * bulk lane behind what people ask for.
 */
public final class ChunkRunner {
    private static final String APPLICATION = "quipu";

    /** No caller has this scope: theirs begin with the name of an application. */
    private static final String SCOPE = "\nchunks";

    private final Ledger ledger;
    private final List<ChunkedWork> works;
    private long epoch = -1;
    private long seen = -1;

    /**
     * A runner that has not looked yet.
     *
     * @param ledger whose works
     * @param works in the order in which they are asked
     */
    public ChunkRunner(Ledger ledger, List<ChunkedWork> works) {
        this.ledger = ledger;
        this.works = List.copyOf(works);
    }

    /**
     * Does the next chunk of each work, if this process leads and anything happened since nothing
     * was left to do.
     *
     * @return whether there may be more to do at once
     * @throws NotDone if the ledger did not take or finish a step; the chunk is to be done again
     */
    public boolean step() {
        var standing = ledger.standing();
        if (!standing.leading()) return false;
        if (standing.epoch() == epoch && standing.durable() == seen) return false;
        var done = false;
        for (var work : works) {
            var chunk = next(work);
            if (chunk.isEmpty()) continue;
            run(work, chunk.get());
            done = true;
        }
        if (!done) {
            epoch = standing.epoch();
            seen = standing.durable();
        }
        return done;
    }

    private Optional<Chunk> next(ChunkedWork work) {
        try {
            return work.next(ledger);
        } catch (CompletionException e) {
            throw reason(e);
        }
    }

    private void run(ChunkedWork work, Chunk chunk) {
        var requests = chunk.steps().stream().map(step -> request(work, step)).toList();
        var outcomes = new ArrayList<Outcome>(requests.size());
        if (!requests.isEmpty()) {
            for (var outcome : ledger.submitInOrder(requests)) outcomes.add(await(outcome));
        }
        await(ledger.submit(request(work, chunk.closing().apply(outcomes))));
    }

    private static Request request(ChunkedWork work, Step step) {
        var name = work.name() + "/" + step.name();
        return new Request(
                step.command(),
                // the name and the log say all that a step does, so there is nothing to compare
                Optional.of(new IdempotencyKey(SCOPE, name, Hash.ORIGIN)),
                Request.Lane.BULK,
                APPLICATION,
                false,
                List.of());
    }

    private static Outcome await(CompletableFuture<Outcome> outcome) {
        try {
            return outcome.join();
        } catch (CompletionException e) {
            throw reason(e);
        }
    }

    private static RuntimeException reason(CompletionException e) {
        return e.getCause() instanceof NotDone notDone ? notDone : e;
    }
}
