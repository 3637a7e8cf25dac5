package org.quipu.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TimelineTest {
    @Test
    void remembers_the_balance_of_every_day_of_its_window() {
        var timeline = Timeline.EMPTY.plus(10, 100, 400).plus(12, -30, 400).plus(11, 5, 400);
        assertThat(timeline.balanceOn(9)).isZero();
        assertThat(timeline.balanceOn(10)).isEqualTo(100);
        assertThat(timeline.balanceOn(11)).isEqualTo(105);
        assertThat(timeline.balanceOn(12)).isEqualTo(75);
        assertThat(timeline.total()).isEqualTo(75);
    }

    @Test
    void melts_what_is_older_than_its_window() {
        var timeline = Timeline.EMPTY.plus(10, 100, 400).plus(20, 50, 400).plus(411, 1, 400);
        assertThat(timeline.openingDay()).isEqualTo(10);
        assertThat(timeline.opening()).isEqualTo(100);
        assertThat(timeline.covers(9)).isFalse();
        assertThat(timeline.balanceOn(10)).isEqualTo(100);
        assertThatThrownBy(() -> timeline.balanceOn(9))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_further_change_of_the_newest_day_copies_nothing() {
        var before = Timeline.EMPTY.plus(1, 1, 400).plus(2, 1, 400);
        assertThat(before.plus(2, 5, 400).past()).isSameAs(before.past());
    }

    @Test
    void agrees_with_a_plain_map_of_days() {
        var random = new Random(20260101);
        for (var life = 0; life < 300; life++) {
            var window = 1 + random.nextInt(60);
            var timeline = Timeline.EMPTY;
            var plain = new TreeMap<Long, Long>();
            for (var step = 0; step < 100; step++) {
                var day = (long) random.nextInt(1 + step);
                var change = random.nextInt(2001) - 1000L;
                timeline = timeline.plus(day, change, window);
                plain.merge(day, change, Long::sum);
                requireSame(timeline, plain, window);
            }
        }
    }

    private static void requireSame(Timeline timeline, NavigableMap<Long, Long> plain, int window) {
        assertThat(timeline.past().length).isLessThanOrEqualTo(2 * window);
        var newest = plain.lastKey();
        assertThat(timeline.covers(newest - window)).isTrue();
        var least = Long.MAX_VALUE;
        for (var day = newest + 1; day >= newest - window; day--) {
            var expected =
                    plain.headMap(day, true).values().stream().mapToLong(Long::longValue).sum();
            assertThat(timeline.balanceOn(day)).isEqualTo(expected);
            least = Math.min(least, -expected);
            assertThat(timeline.leastFree(day, newest + 1, -1, _ -> 0)).isEqualTo(least);
        }
    }
}
