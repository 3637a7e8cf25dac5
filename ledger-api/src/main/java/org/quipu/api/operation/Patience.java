package org.quipu.api.operation;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.quipu.api.problem.ProblemException;
import org.quipu.api.problem.ProblemType;
import org.quipu.log.NotDone;

/** How long a caller is kept waiting. */
public final class Patience {
    /** After so long the caller is told that the outcome is unknown. */
    public static final int SECONDS = 10;

    private Patience() {}

    /**
     * Waits for what a ledger says.
     *
     * @param answer what was asked for
     * @param <T> what was asked for
     * @return the answer
     * @throws NotDone if the ledger says so
     * @throws ProblemException with {@code outcome-unknown} if it does not come in time
     */
    public static <T> T await(CompletableFuture<T> answer) {
        return await(answer, SECONDS);
    }

    /**
     * Waits for what is read. Where it does not come in time, nothing was asked that could have
     * happened.
     *
     * @param answer what is read
     * @param <T> what is read
     * @return the answer
     * @throws ProblemException with {@code not-accepted} if it does not come in time
     */
    public static <T> T awaitRead(CompletableFuture<T> answer) {
        try {
            return await(answer);
        } catch (NotDone | ProblemException e) {
            throw new ProblemException(
                    ProblemType.NOT_ACCEPTED,
                    "The ledger did not answer in time; nothing was done.");
        }
    }

    /**
     * Waits for what a ledger says.
     *
     * @param answer what was asked for
     * @param seconds how long
     * @param <T> what was asked for
     * @return the answer
     * @throws NotDone if the ledger says so
     * @throws ProblemException with {@code outcome-unknown} if it does not come in time
     */
    public static <T> T await(CompletableFuture<T> answer, long seconds) {
        try {
            return answer.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new ProblemException(Desk.unknown());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(Desk.unknown());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof NotDone notDone) throw notDone;
            throw new IllegalStateException(e.getCause());
        }
    }
}
