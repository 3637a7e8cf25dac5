package org.quipu.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quipu.log.Institution.transfer;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.quipu.core.account.Account;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.account.Moves;
import org.quipu.core.journal.JournalEntry;
import org.quipu.local.LocalPostgres;
import org.quipu.log.Institution.Wiring;
import org.quipu.log.pipeline.Answered;
import org.quipu.log.pipeline.Group;
import org.quipu.log.pipeline.KeyHash;
import org.quipu.log.pipeline.LogStore;
import org.quipu.log.pipeline.LogStore.Rejected;
import org.quipu.log.pipeline.LogStore.Unavailable;
import org.quipu.log.pipeline.Rules;
import org.quipu.log.pipeline.Settings;

/** The checks catch what they are there for: each is run against a build that is wrong. */
@Timeout(240)
class SabotageTest {
    private static final int SAVERS = 10;

    @Test
    void the_checks_find_nothing_in_an_honest_build() throws Exception {
        assertThat(defects(UnaryOperator.identity())).isEmpty();
    }

    @Test
    void catches_an_acknowledgement_before_the_commit() throws Exception {
        var groups = new AtomicInteger();
        UnaryOperator<LogStore> liar =
                store ->
                        new WrappedStore(store) {
                            @Override
                            public boolean append(Group group) throws Unavailable, Rejected {
                                var lies =
                                        !group.rows().isEmpty()
                                                && groups.incrementAndGet() % 50 == 0;
                                return lies || super.append(group);
                            }
                        };
        // the ledger itself remembers what it acknowledged, and decides nothing more
        try (var institution = under(liar)) {
            var load = new Load(institution, SAVERS);
            load.start();
            var lost = load.awaitLost();
            load.abandon();
            assertThat(lost.through()).isGreaterThan(institution.ledger.log().head().position());
        }
    }

    @Test
    void catches_a_dropped_idempotency_key() throws Exception {
        UnaryOperator<LogStore> forgetful =
                store ->
                        new WrappedStore(store) {
                            @Override
                            public Map<KeyHash, Answered> answered(Set<KeyHash> keys) {
                                return Map.of();
                            }

                            @Override
                            public void eachKey(Consumer<KeyHash> consumer) {}

                            @Override
                            public boolean append(Group group) throws Unavailable, Rejected {
                                return super.append(
                                        new Group(
                                                group.from(),
                                                group.to(),
                                                group.rows(),
                                                List.of(),
                                                group.personal()));
                            }
                        };
        assertThat(defects(forgetful)).anyMatch(it -> it.contains(" is at "));
    }

    /** What the callers were told against the log, under a load whose keys are soon forgotten. */
    private static List<String> defects(UnaryOperator<LogStore> store) throws Exception {
        try (var institution = under(store)) {
            var load = new Load(institution, SAVERS);
            load.start();
            load.awaitMore(1_500);
            return load.stop();
        }
    }

    private static Institution under(UnaryOperator<LogStore> store) {
        var url = LocalPostgres.shared().newDatabase();
        var wiring = Wiring.store(store).with(Settings.of("node-1").withKeyWindow(10));
        return Institution.wired(url, wiring).withSavers(SAVERS);
    }

    @Test
    void refuses_a_one_sided_entry_before_it_is_born() {
        var oneSided = new AtomicBoolean();
        var honest = Rules.ofTheBank();
        var rules =
                new Rules(
                        honest.kinds(),
                        honest.all(),
                        honest.deciders(),
                        honest.codec(),
                        event ->
                                oneSided.get() && event instanceof Moves
                                        ? honest.books().apply(event).map(SabotageTest::oneSide)
                                        : honest.books().apply(event));
        var url = LocalPostgres.shared().newDatabase();
        var wiring = Wiring.store(UnaryOperator.identity()).with(rules);
        try (var institution = Institution.wired(url, wiring).withSavers(2)) {
            var head = institution.ledger.log().head();
            oneSided.set(true);
            assertThatThrownBy(() -> institution.ask(transfer("s-0", "s-1", "1.00")))
                    .hasRootCauseInstanceOf(IllegalArgumentException.class);
            oneSided.set(false);
            assertThat(institution.ledger.log().head()).isEqualTo(head);
            assertThat(institution.balance("s-0")).isEqualTo("1000.00");
            assertThat(institution.ask(transfer("s-0", "s-1", "1.00")).position())
                    .isEqualTo(head.position() + 1);
        }
    }

    private static JournalEntry oneSide(JournalEntry entry) {
        return new JournalEntry(entry.lines().subList(0, 1));
    }

    @Test
    void a_deposed_leader_gives_no_answer() {
        assertThatThrownBy(() -> readFromTheDeposed(UnaryOperator.identity()))
                .isInstanceOfSatisfying(
                        CompletionException.class,
                        e -> assertThat(Institution.causeOf(e)).isInstanceOf(NotDone.class));
    }

    @Test
    void catches_a_deposed_leader_that_goes_on() {
        UnaryOperator<LogStore> unfenced =
                store ->
                        new WrappedStore(store) {
                            @Override
                            public boolean append(Group group) throws Unavailable, Rejected {
                                return group.rows().isEmpty() || super.append(group);
                            }
                        };
        assertThat(readFromTheDeposed(unfenced))
                .hasValueSatisfying(it -> assertThat(it).contains("1000.00"));
    }

    /** Another node takes over and moves money; then the first is asked for the balance. */
    private static Optional<String> readFromTheDeposed(UnaryOperator<LogStore> store) {
        var url = LocalPostgres.shared().newDatabase();
        var patient = Settings.of("node-1").withStandstill(Duration.ofDays(1));
        var eager = Settings.of("node-2").withStandstill(Duration.ZERO);
        try (var old = Institution.wired(url, Wiring.store(store).with(patient)).withSavers(2);
                var young =
                        Institution.wired(
                                url, Wiring.store(UnaryOperator.identity()).with(eager))) {
            var acknowledged = young.ask(transfer("s-0", "s-1", "1000.00")).position();
            var reading = old.ledger.read(AccountKinds.ACCOUNT.ref("s-0")).join();
            return reading.position() < acknowledged && reading.state() instanceof Account.Open open
                    ? Optional.of("Answered without the newest: " + open.ownBalance().decimal())
                    : Optional.empty();
        }
    }
}
