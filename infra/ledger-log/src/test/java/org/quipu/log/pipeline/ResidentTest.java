package org.quipu.log.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quipu.core.Envelope;
import org.quipu.core.Fold;
import org.quipu.core.Kind;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Tag;
import org.quipu.log.Hash;

/** A memory that comes late misses nothing of what happened while it was loaded. */
class ResidentTest {
    private static final Tag TAG = new Tag("thing", "t");
    private static final List<Kind<?>> KINDS =
            List.of(kind("first"), kind("second"), kind("third"));

    private final Resident thing = new Resident(TAG, KINDS, Version.empty(3).with(0, 1L));

    @Test
    void a_memory_takes_in_what_happened_while_it_was_loaded() {
        thing.keepBacklog();
        happens(2);
        assertThat(thing.add(1, 1L, 1)).isTrue();
        assertThat(thing.state(KINDS.get(1))).isEqualTo(2L);
    }

    @Test
    void a_memory_is_loaded_again_where_only_the_end_of_what_happened_is_kept() {
        thing.keepBacklog(); // the second and the third memory are being loaded up to 1
        assertThat(thing.add(1, 1L, 1)).isTrue();
        happens(2);
        thing.keepBacklog(); // somebody else begins
        happens(3);

        assertThat(thing.add(2, 1L, 1)).isFalse();
        assertThat(thing.add(2, 2L, 2)).isTrue();
        assertThat(thing.state(KINDS.get(2))).isEqualTo(3L);
    }

    private void happens(long position) {
        var event = new Happens();
        thing.move(thing.after(thing.current, event, position, Hash.ORIGIN.bytes()), event);
    }

    private static Kind<Long> kind(String name) {
        return new Kind<>(name, "thing", new Counting());
    }

    private record Counting() implements Fold<Long> {
        @Override
        public Long initial() {
            return 0L;
        }

        @Override
        public Long evolve(Long state, LedgerEvent event) {
            return state + 1;
        }
    }

    private record Happens() implements LedgerEvent {
        @Override
        public LocalDate bookedOn() {
            return LocalDate.EPOCH;
        }

        @Override
        public Envelope envelope() {
            return Envelope.of("test", "test");
        }

        @Override
        public Set<Tag> tags() {
            return Set.of(TAG);
        }
    }
}
