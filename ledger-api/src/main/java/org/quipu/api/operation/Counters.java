package org.quipu.api.operation;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.quipu.api.access.Caller;
import org.quipu.api.problem.ProblemException;
import org.quipu.api.problem.ProblemType;
import org.quipu.log.Ledgers;

/** A counter for each institution; the token alone says which. */
public final class Counters {
    private final Ledgers ledgers;
    private final ConcurrentMap<String, Open> open = new ConcurrentHashMap<>();

    /** What is remembered holds for one epoch: the next may begin with a shorter log. */
    private record Open(long epoch, Counter counter) {}

    /**
     * Counters over all ledgers.
     *
     * @param ledgers of this installation
     */
    public Counters(Ledgers ledgers) {
        this.ledgers = ledgers;
    }

    /**
     * The counter of a caller's own institution.
     *
     * @param caller who asks
     * @return the counter
     * @throws ProblemException 403 if the token names no institution that has a ledger here
     */
    public Counter of(Caller caller) {
        var ledger =
                ledgers.find(caller.tenant())
                        .orElseThrow(() ->
                                new ProblemException(
                                        ProblemType.FORBIDDEN,
                                        "The token's institution has no ledger here."));
        var epoch = ledger.standing().epoch();
        return open.compute(
                        ledger.name(),
                        (name, known) ->
                                known != null && known.epoch() == epoch
                                        ? known
                                        : new Open(
                                                epoch,
                                                new Counter(ledger, new LedgerLookup(ledger))))
                .counter();
    }
}
