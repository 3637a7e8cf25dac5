package org.quipu.log.pipeline;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.quipu.core.Known;
import org.quipu.core.Ref;

/**
 * What is resident, as a decision sees it.
 *
 * @param found the things in memory
 * @param absent things that do not exist yet and are not kept
 * @param businessDate today
 * @param nextPosition where the next event will stand
 */
record View(Found found, Map<Ref<?>, Object> absent, LocalDate businessDate, long nextPosition)
        implements Known {
    @Override
    @SuppressWarnings("unchecked") // a state is only ever put under its own kind
    public <S> Optional<S> find(Ref<S> ref) {
        var state = found.state(ref);
        if (state == null) state = absent.get(ref);
        return Optional.ofNullable((S) state);
    }
}
