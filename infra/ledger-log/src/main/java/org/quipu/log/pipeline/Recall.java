package org.quipu.log.pipeline;

import java.util.Optional;
import java.util.Set;
import org.quipu.log.Hash;
import org.quipu.log.IdempotencyKey;
import org.quipu.log.NotDone;
import org.quipu.log.Outcome;
import org.quipu.log.catalogue.EventCodec;

/** Tells people what came of an idempotency key. Reads the durable store, decides nothing. */
public final class Recall {
    private final LogStore store;
    private final KeyDigest digest;
    private final Repeats repeats;

    /**
     * Reads beside a pipeline.
     *
     * @param ground what the pipeline runs on
     * @param codec reads events
     */
    public Recall(Pipeline.Ground ground, EventCodec codec) {
        this.store = ground.store();
        this.digest = new KeyDigest(ground.keySecret());
        this.repeats = new Repeats(ground.log(), codec);
    }

    /**
     * What a key was answered.
     *
     * @param scope the key's scope
     * @param key the key
     * @return the outcome; empty where the key is unknown or still being decided
     * @throws NotDone if the store does not answer
     */
    public Optional<Outcome> of(String scope, String key) {
        var hash = digest.of(new IdempotencyKey(scope, key, Hash.ORIGIN));
        try {
            return Optional.ofNullable(store.answered(Set.of(hash)).get(hash)).map(repeats::of);
        } catch (LogStore.Unavailable | RuntimeException away) {
            // between a key and its events the log may go away too, or lose its tail
            throw new NotDone(NotDone.Kind.NOT_ACCEPTED, "The log cannot be read now.");
        }
    }
}
