package org.quipu.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.log.Institution.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.quipu.local.LocalPostgres;
import org.quipu.log.Institution.Wiring;
import org.quipu.log.Request.Lane;
import org.quipu.log.pipeline.Group;
import org.quipu.log.pipeline.LogStore;
import org.quipu.log.pipeline.Settings;

/** What waits is bounded: more is refused at once, and nothing of it was queued. */
@Timeout(120)
class BoundsTest {
    private final Gate commits = new Gate();
    private final List<CompletableFuture<Outcome>> waiting = new ArrayList<>();

    @Test
    void an_application_over_its_share_is_refused_and_others_are_not() throws Exception {
        try (var institution = bounded(it -> it.withInFlight(100, 3)).withSavers(2)) {
            holdBack(institution);
            ask(institution, "greedy", Lane.INTERACTIVE, 3);
            assertThat(refusal(institution, "greedy", Lane.INTERACTIVE))
                    .isEqualTo(NotDone.Kind.OVER_SHARE);
            assertThat(refusal(institution, "greedy", Lane.BULK))
                    .isEqualTo(NotDone.Kind.OVER_SHARE);
            ask(institution, "modest", Lane.INTERACTIVE, 3);
            allAreDoneOnceReleased();
            submit(institution, "greedy", Lane.INTERACTIVE).join();
            assertThat(institution.balance("s-0")).isEqualTo("992.00");
        }
    }

    @Test
    void whoever_has_his_answer_has_his_place_back() throws Exception {
        try (var institution = bounded(it -> it.withInFlight(100, 1)).withSavers(2)) {
            for (var i = 0; i < 300; i++) submit(institution, "one", Lane.INTERACTIVE).join();
            assertThat(institution.balance("s-0")).isEqualTo("700.00");
        }
    }

    @Test
    void a_full_lane_refuses_and_the_other_lane_does_not() throws Exception {
        try (var institution = bounded(it -> it.withInFlight(4, 100)).withSavers(2)) {
            holdBack(institution);
            ask(institution, "a", Lane.BULK, 2);
            ask(institution, "b", Lane.BULK, 2);
            assertThat(refusal(institution, "c", Lane.BULK)).isEqualTo(NotDone.Kind.NOT_ACCEPTED);
            ask(institution, "c", Lane.INTERACTIVE, 3);
            allAreDoneOnceReleased();
            submit(institution, "c", Lane.BULK).join();
            assertThat(institution.balance("s-0")).isEqualTo("991.00");
        }
    }

    @Test
    void a_writer_that_falls_behind_stops_the_intake() throws Exception {
        try (var institution = bounded(it -> it.withQueueBytes(1)).withSavers(2)) {
            holdBack(institution);
            ask(institution, "a", Lane.INTERACTIVE, 1);
            while (institution.ledger.load().queuedBytes() <= 1) Thread.sleep(1);
            assertThat(refusal(institution, "a", Lane.INTERACTIVE))
                    .isEqualTo(NotDone.Kind.NOT_ACCEPTED);
            allAreDoneOnceReleased();
            assertThat(institution.ledger.load().queuedBytes()).isZero();
            assertThat(institution.balance("s-0")).isEqualTo("998.00");
        }
    }

    private Institution bounded(UnaryOperator<Settings> bounds) {
        UnaryOperator<LogStore> store =
                log ->
                        new WrappedStore(log) {
                            @Override
                            public boolean append(Group group)
                                    throws LogStore.Unavailable, LogStore.Rejected {
                                if (!group.rows().isEmpty()) commits.pass();
                                return super.append(group);
                            }
                        };
        return Institution.wired(
                LocalPostgres.shared().newDatabase(),
                Wiring.store(store).with(bounds.apply(Settings.of("node-1"))));
    }

    /** One posting of nobody's is caught in its commit; whatever follows waits behind it. */
    private void holdBack(Institution institution) throws InterruptedException {
        commits.shut();
        ask(institution, "nobody", Lane.INTERACTIVE, 1);
        commits.awaitKnock();
    }

    private void ask(Institution institution, String application, Lane lane, int count) {
        for (var i = 0; i < count; i++) waiting.add(submit(institution, application, lane));
    }

    private static CompletableFuture<Outcome> submit(
            Institution institution, String application, Lane lane) {
        var command = transfer("s-0", "s-1", "1.00");
        return institution.ledger.submit(
                new Request(command, Optional.empty(), lane, application, false, List.of()));
    }

    private static NotDone.Kind refusal(Institution institution, String application, Lane lane) {
        try {
            var answer = submit(institution, application, lane);
            assertThat(answer).isDone(); // it waits for nothing
            throw new AssertionError("Done: " + answer.join());
        } catch (CompletionException e) {
            if (Institution.causeOf(e) instanceof NotDone why) return why.kind();
            throw e;
        }
    }

    private void allAreDoneOnceReleased() {
        assertThat(waiting).noneMatch(CompletableFuture::isDone);
        commits.open();
        assertThat(waiting).allMatch(it -> it.join() instanceof Outcome.Accepted);
    }
}
