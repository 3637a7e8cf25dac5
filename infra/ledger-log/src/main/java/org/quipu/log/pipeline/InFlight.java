package org.quipu.log.pipeline;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.quipu.log.NotDone;
import org.quipu.log.Request.Lane;

/**
 * Counts requests without an answer, so that neither a lane nor an application grows beyond bounds.
 */
final class InFlight {
    private final int most;
    private final int share;
    private final Map<Lane, AtomicInteger> lanes = new EnumMap<>(Lane.class);
    private final ConcurrentHashMap<String, AtomicInteger> applications = new ConcurrentHashMap<>();

    InFlight(int most, int share) {
        this.most = most;
        this.share = share;
        for (var lane : Lane.values()) lanes.put(lane, new AtomicInteger());
    }

    /** Lets requests in, or says why not. */
    Optional<NotDone.Kind> enter(Lane lane, String application, int count) {
        if (own(application).addAndGet(count) > share) {
            own(application).addAndGet(-count);
            return Optional.of(NotDone.Kind.OVER_SHARE);
        }
        if (lane(lane).addAndGet(count) > most) {
            leave(lane, application, count);
            return Optional.of(NotDone.Kind.NOT_ACCEPTED);
        }
        return Optional.empty();
    }

    void leave(Lane lane, String application, int count) {
        own(application).addAndGet(-count);
        lane(lane).addAndGet(-count);
    }

    private AtomicInteger own(String application) {
        return applications.computeIfAbsent(application, _ -> new AtomicInteger());
    }

    private AtomicInteger lane(Lane lane) {
        var count = lanes.get(lane);
        if (count == null) throw new IllegalStateException("No lane " + lane);
        return count;
    }
}
