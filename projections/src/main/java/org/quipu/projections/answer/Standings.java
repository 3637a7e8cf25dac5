package org.quipu.projections.answer;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.quipu.projections.balances.Balances;
import org.quipu.projections.problem.Problem;
import org.quipu.projections.runtime.Progress;

/** How far the projections of each institution are, as this process knows. */
public interface Standings {
    /** How long a reader waits for a position, at most. */
    long PATIENCE_MS = 5_000;

    /**
     * The progress of one institution's projections.
     *
     * @param institution its name
     * @return empty where this process does not follow its ledger yet
     */
    Optional<Progress> find(String institution);

    /**
     * Waits until balances have come so far.
     *
     * @param institution whose
     * @param atLeast how far; 0 does not wait
     * @return how they stand then
     * @throws Problem.Raised if they do not in time, or the institution is not followed here
     */
    default Progress.Standing await(String institution, long atLeast) {
        return await(institution, Balances.NAME, atLeast);
    }

    /**
     * Waits until a projection has come so far.
     *
     * @param institution whose
     * @param projection its name
     * @param atLeast how far; 0 does not wait
     * @return how all stand then
     * @throws Problem.Raised if it has not in time, or the institution is not followed here
     */
    default Progress.Standing await(String institution, String projection, long atLeast) {
        try {
            var deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MS);
            var progress = follow(institution, deadline);
            var left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (progress.await(projection, atLeast, left)) return progress.standing();
            throw Problem.NOT_YET_APPLIED.because(
                    "Applied up to %d; ask again."
                            .formatted(
                                    progress.standing().positions().getOrDefault(projection, 0L)));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Problem.NOT_READY.because("The server is stopping.");
        }
    }

    /** An institution founded a moment ago is followed soon. */
    private Progress follow(String institution, long deadline) throws InterruptedException {
        while (true) {
            var progress = find(institution);
            if (progress.isPresent()) return progress.get();
            if (System.nanoTime() > deadline) {
                throw Problem.NOT_READY.because("The institution's projections are not open yet.");
            }
            Thread.sleep(20);
        }
    }
}
