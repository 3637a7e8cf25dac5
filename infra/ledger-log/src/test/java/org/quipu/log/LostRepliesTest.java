package org.quipu.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.log.Institution.request;
import static org.quipu.log.Institution.transfer;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.quipu.local.LocalPostgres;
import org.quipu.log.Institution.Wiring;
import org.quipu.log.Outcome.Accepted;
import org.quipu.log.catalogue.EventCodec;
import org.quipu.log.catalogue.EventNames;
import org.quipu.log.pipeline.Group;
import org.quipu.log.pipeline.Head;
import org.quipu.log.pipeline.LogStore;

/** A commit whose reply is lost is settled: it happened once or not at all, and callers hear it. */
@Timeout(120)
class LostRepliesTest {
    /** What goes wrong with the next group that has rows, once. */
    private enum Mishap {
        NONE,
        LOST_BEFORE,
        LOST_AFTER,
        REFUSED,
        AWAY
    }

    private final AtomicReference<Mishap> next = new AtomicReference<>(Mishap.NONE);
    private final CountDownLatch away = new CountDownLatch(1);

    @Test
    void answers_what_was_committed_though_the_reply_was_lost() {
        try (var institution = institution()) {
            next.set(Mishap.LOST_AFTER);
            var accepted = (Accepted) ask(institution, "k").join();
            checkWhole(institution, accepted, "999.00");
        }
    }

    @Test
    void appends_again_what_was_lost_on_the_way() {
        try (var institution = institution()) {
            next.set(Mishap.LOST_BEFORE);
            var accepted = (Accepted) ask(institution, "k").join();
            checkWhole(institution, accepted, "999.00");
        }
    }

    @Test
    void goes_back_to_what_is_durable_where_the_store_refuses_a_group() {
        try (var institution = institution()) {
            var head = institution.ledger.log().head();
            next.set(Mishap.REFUSED);
            assertThat(kindOf(ask(institution, "k"))).isEqualTo(NotDone.Kind.NOT_ACCEPTED);
            assertThat(institution.ledger.log().head()).isEqualTo(head);
            assertThat(institution.balance("s-0")).isEqualTo("1000.00");
            var accepted = (Accepted) ask(institution, "k").join();
            assertThat(accepted.position()).isEqualTo(head.position() + 1);
            checkWhole(institution, accepted, "999.00");
        }
    }

    @Test
    void says_unknown_only_where_it_must_stop_before_it_knows() throws Exception {
        CompletableFuture<Outcome> outcome;
        try (var institution = institution()) {
            next.set(Mishap.AWAY);
            outcome = ask(institution, "k");
            away.await();
            assertThat(outcome).isNotDone();
        }
        assertThat(kindOf(outcome)).isEqualTo(NotDone.Kind.OUTCOME_UNKNOWN);
    }

    private Institution institution() {
        UnaryOperator<LogStore> unlucky = Unlucky::new;
        return Institution.wired(LocalPostgres.shared().newDatabase(), Wiring.store(unlucky))
                .withSavers(2);
    }

    private static CompletableFuture<Outcome> ask(Institution institution, String key) {
        return institution.ledger.submit(request(transfer("s-0", "s-1", "1.00"), key));
    }

    private static void checkWhole(Institution institution, Accepted accepted, String balance) {
        var log = institution.ledger.log();
        assertThat(log.head().position()).isEqualTo(accepted.position());
        assertThat(new LogCheck(new EventCodec(EventNames.catalogue())).check(log)).isEmpty();
        assertThat(institution.balance("s-0")).isEqualTo(balance);
        assertThat(ask(institution, "k").join())
                .isEqualTo(new Accepted(accepted.position(), accepted.events(), true));
        assertThat(institution.ledger.standing().leading()).isTrue();
    }

    private static NotDone.Kind kindOf(CompletableFuture<Outcome> outcome) {
        try {
            throw new AssertionError("Answered: " + outcome.join());
        } catch (CompletionException e) {
            return ((NotDone) Institution.causeOf(e)).kind();
        }
    }

    private final class Unlucky extends WrappedStore {
        Unlucky(LogStore honest) {
            super(honest);
        }

        @Override
        public boolean append(Group group) throws Unavailable, Rejected {
            if (group.rows().isEmpty()) return super.append(group);
            var mishap = next.get();
            if (mishap != Mishap.AWAY) next.set(Mishap.NONE);
            return switch (mishap) {
                case NONE -> super.append(group);
                case LOST_AFTER -> {
                    assertThat(super.append(group)).isTrue();
                    throw new Unavailable(new SQLException("the reply was lost"));
                }
                case LOST_BEFORE, AWAY -> throw new Unavailable(new SQLException("lost"));
                case REFUSED -> throw new Rejected(new SQLException("refused"));
            };
        }

        @Override
        public Optional<Head> takeOverAgain(String leader) throws Unavailable {
            if (next.get() != Mishap.AWAY) return super.takeOverAgain(leader);
            away.countDown();
            throw new Unavailable(new SQLException("away"));
        }
    }
}
