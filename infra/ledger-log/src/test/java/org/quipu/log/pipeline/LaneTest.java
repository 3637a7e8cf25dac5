package org.quipu.log.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.quipu.log.Request;

@Timeout(60)
class LaneTest {
    @Test
    void applications_take_turns() {
        var lane = new Lane();
        var order = new ArrayList<String>();
        for (var name : List.of("a1", "a2", "a3", "b1", "c1", "c2")) {
            lane.add(name.substring(0, 1), () -> order.add(name));
        }
        for (var next = lane.poll(); next != null; next = lane.poll()) next.run();

        assertThat(order).containsExactly("a1", "b1", "c1", "a2", "c2", "a3");
        assertThat(lane.isEmpty()).isTrue();
    }

    @Test
    void people_go_before_bulk_which_is_never_starved() throws InterruptedException {
        var order = Collections.synchronizedList(new ArrayList<String>());
        var done = new CountDownLatch(203);
        var filled = new CountDownLatch(1);
        var thread = new LedgerThread(new MachineThreads(), "lanes");
        thread.execute(() -> await(filled));
        for (var i = 0; i < 3; i++) add(thread, Request.Lane.BULK, order, done);
        for (var i = 0; i < 200; i++) add(thread, Request.Lane.INTERACTIVE, order, done);
        filled.countDown();
        done.await();
        thread.stop();

        assertThat(order.subList(0, 64)).containsOnly("INTERACTIVE");
        assertThat(order.indexOf("BULK")).isEqualTo(64);
        assertThat(order.lastIndexOf("BULK")).isEqualTo(64 * 3 + 2);
    }

    private static void add(
            LedgerThread thread, Request.Lane lane, List<String> order, CountDownLatch done) {
        thread.execute(
                lane,
                "one",
                () -> {
                    order.add(lane.name());
                    done.countDown();
                });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
