package org.quipu.log;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.quipu.core.Ref;

/**
 * One ledger: what is asked is decided in one order and answered once it is durable.
 *
 * <p>Every future may complete exceptionally with one of {@link NotDone}'s kinds; a refusal by a
 * rule of the bank is an {@link Outcome}, not an exception.
 */
public interface Ledger {
    /**
     * The institution whose ledger this is.
     *
     * @return its name
     */
    String name();

    /**
     * Asks for one thing.
     *
     * @param request what, under which key
     * @return what came of it, completed after the commit
     */
    CompletableFuture<Outcome> submit(Request request);

    /**
     * Asks for several things in one commit: all are accepted or none is. Later ones see the
     * earlier.
     *
     * @param requests at most 1,000, of one lane and application
     * @return one outcome each, in order; if one is rejected nothing is done, and the list ends at
     *     its place, holding nothing but its rejection
     */
    CompletableFuture<List<Outcome>> submitAtomically(List<Request> requests);

    /**
     * Asks for many things that are decided in order, each on its own: later ones see the earlier,
     * and one that is refused stops no other.
     *
     * @param requests at most 10,000, of one lane and application
     * @return one future outcome each, in order
     */
    List<CompletableFuture<Outcome>> submitInOrder(List<Request> requests);

    /**
     * Reads one thing from the decided state, strongly consistent: all that was acknowledged before
     * the call is in it, and nothing that is not durable.
     *
     * @param ref which thing
     * @param <S> what is remembered of it
     * @return its state and where the log stood
     */
    <S> CompletableFuture<Reading<S>> read(Ref<S> ref);

    /**
     * Reads several things at one moment, as {@link #read} does one.
     *
     * @param refs which things, some hundreds at most
     * @param <S> what is remembered of each
     * @return their states in the same order, and where the log stood
     */
    <S> CompletableFuture<Reading<List<S>>> readAll(List<Ref<S>> refs);

    /**
     * What was known of a thing right after one of its events, where it is at hand: in memory, and
     * nothing happened to the thing since. Asks nobody, so it is no answer to how things stand now.
     *
     * @param ref which thing
     * @param position of an event of the thing that is known to be durable
     * @param <S> what is remembered of it
     * @return its state; empty where it is not at hand
     */
    <S> Optional<S> after(Ref<S> ref, long position);

    /**
     * Tells people what came of a key. To settle an unknown outcome send the same request with the
     * same key instead: only that answer is final.
     *
     * @param scope the key's scope
     * @param key the key
     * @return the durable outcome; empty where the key is unknown or still being decided
     * @throws NotDone if the log cannot be read now
     */
    Optional<Outcome> recall(String scope, String key);

    /**
     * Seals personal data and free text so that only their hashes enter the log.
     *
     * @return the vault of this ledger
     */
    PersonVault people();

    /**
     * The durable entries.
     *
     * @return the log's reader
     */
    LogReader log();

    /**
     * Whether this process may decide now, and where the log stands.
     *
     * @return a snapshot for health checks and metrics
     */
    Standing standing();

    /**
     * Tells of a place that was acknowledged: if it is not in the log, nobody leads until a person
     * accepts that it is lost. Returns when this process leads no longer, or when it is there.
     *
     * @param place seen elsewhere than in the log
     */
    void doubt(LogReader.Head place);

    /**
     * Begins a new branch of the log: what was acknowledged behind its end is lost for good, and
     * whoever is told so may lead again. Done once; asked for again it tells of the same branch.
     *
     * @param after the last position that is kept for certain
     * @param through the newest position that is lost
     * @param by who accepts it
     * @return the branch; empty where something else is lost, or nothing, as {@link #standing}
     *     tells
     * @throws NotDone if the log cannot be read now
     */
    Optional<Branch> acceptLoss(long after, long through, String by);

    /**
     * What the ledger carries.
     *
     * @return a snapshot for metrics
     */
    Load load();

    /**
     * Whom to tell that more is durable.
     *
     * @param listener called after every commit, on the writer's thread: must be quick
     */
    void onCommit(Runnable listener);

    /**
     * What a ledger carries.
     *
     * @param queuedBytes what waits for the writer
     * @param residents how many things are held in memory
     * @param residentBytes about how much heap they take
     * @param groups group commits since the start
     * @param events events in them
     */
    record Load(long queuedBytes, int residents, long residentBytes, long groups, long events) {}

    /**
     * A strongly consistent state.
     *
     * @param state what is remembered
     * @param position the last event it may have seen
     * @param businessDate the institution's date then
     * @param <S> what is remembered
     */
    record Reading<S>(S state, long position, java.time.LocalDate businessDate) {}

    /**
     * Where a ledger stands.
     *
     * @param leading whether this process decides
     * @param epoch how often leadership was taken
     * @param durable the last committed position
     * @param decided the last decided position, committed or not
     * @param branch the epoch since which the log is the branch it is, 0 for the first
     * @param lost what was acknowledged and is not there, where this process therefore does not
     *     lead
     */
    record Standing(
            boolean leading,
            long epoch,
            long durable,
            long decided,
            long branch,
            Optional<LostTail> lost) {}
}
