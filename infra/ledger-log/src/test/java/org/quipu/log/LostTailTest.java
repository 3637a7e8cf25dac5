package org.quipu.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quipu.log.Institution.deposit;
import static org.quipu.log.Institution.request;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.local.CutLog;
import org.quipu.local.LocalPostgres;
import org.quipu.log.Outcome.Accepted;
import org.quipu.log.pipeline.Settings;
import org.quipu.log.store.AcknowledgedFile;
import org.quipu.log.store.Database;

/** A log that lost what was acknowledged is led by nobody until a person accepts the loss. */
@Timeout(120)
class LostTailTest {
    private final String url = LocalPostgres.shared().newDatabase();
    @TempDir Path folder;

    @Test
    void is_not_led_until_a_person_accepts_the_positions_by_name() throws Exception {
        try (var institution = Institution.found(url, UnaryOperator.identity()).withSavers(1)) {
            var ledger = institution.ledger;
            var kept = head(ledger).position();
            var lost = (Accepted) ledger.submit(request(deposit("s-0", "5.00"), "k")).join();
            var epoch = ledger.standing().epoch();
            CutLog.cut(url, "demo", kept);
            awaitLost(ledger);

            assertThat(ledger.standing().lost().orElseThrow())
                    .returns(kept, LostTail::after)
                    .returns(lost.position(), LostTail::through)
                    .hasToString(
                            "positions %d to %d were acknowledged and are not in the log"
                                    .formatted(kept + 1, lost.position()));
            assertThatThrownBy(ledger.submit(request(deposit("s-0", "5.00"), "k"))::join)
                    .hasMessageContaining("nothing was queued");
            assertThat(ledger.acceptLoss(kept - 1, lost.position(), "amina")).isEmpty();
            assertThat(ledger.acceptLoss(kept, lost.position() + 1, "amina")).isEmpty();

            var branch = ledger.acceptLoss(kept, lost.position(), "amina").orElseThrow();
            Institution.awaitLead(ledger);
            assertThat(branch.epoch()).isGreaterThan(epoch);
            assertThat(ledger.standing().branch()).isEqualTo(branch.epoch());
            assertThat(ledger.standing().lost()).isEmpty();
            assertThat(ledger.acceptLoss(kept, lost.position(), "amina")).contains(branch);
            assertThat(institution.balance("s-0")).isEqualTo("1000.00");

            var again = (Accepted) ledger.submit(request(deposit("s-0", "5.00"), "k")).join();
            assertThat(again).returns(lost.position(), Accepted::position);
            assertThat(again.replayed()).isFalse();
            assertThat(institution.balance("s-0")).isEqualTo("1005.00");
        }
    }

    @Test
    void a_node_that_starts_knows_by_its_file_and_one_that_led_elsewhere_by_theirs()
            throws Exception {
        var kept = 0L;
        try (var ledgers = open("node-1")) {
            Institution.of(ledger(ledgers)).withSavers(2);
            kept = head(ledger(ledgers)).position() - 1;
            awaitFile(head(ledger(ledgers)).position());
        }
        CutLog.cut(url, "demo", kept);
        try (var ledgers = open("node-2")) {
            var ledger = ledgers.find("demo").orElseThrow();
            awaitLost(ledger);
            assertThat(ledger.standing().lost().orElseThrow().after()).isEqualTo(kept);
            assertThat(ledger.acceptLoss(kept, kept + 1, "amina")).isPresent();
            Institution.awaitLead(ledger);
        }
        try (var ledgers = open("node-1")) {
            Institution.awaitLead(ledgers.find("demo").orElseThrow());
        }
    }

    @Test
    void a_log_that_grew_again_to_the_same_position_is_another() throws Exception {
        try (var institution = Institution.found(url, UnaryOperator.identity()).withSavers(1)) {
            var ledger = institution.ledger;
            ledger.submit(request(deposit("s-0", "5.00"), "k")).join();
            var known = head(ledger);
            ledger.doubt(known);
            assertThat(ledger.standing().leading()).isTrue();

            ledger.doubt(new LogReader.Head(known.epoch(), known.position(), Hash.ofText("other")));
            assertThat(ledger.standing().leading()).isFalse();
            awaitLost(ledger);
            assertThat(ledger.standing().lost().orElseThrow())
                    .returns(known.position() - 1, LostTail::after)
                    .returns(known.position(), LostTail::through);
        }
    }

    @Test
    void a_file_that_was_torn_says_nothing() throws Exception {
        var file = new AcknowledgedFile(folder, "demo", "host:8080");
        assertThat(file.newest()).isEmpty();
        var head = new LogReader.Head(3, 17, Hash.ofText("a"));
        file.saw(head);
        Files.writeString(folder.resolve("demo@torn"), "3 1");
        assertThat(new AcknowledgedFile(folder, "demo", "other").newest()).containsExactly(head);
        assertThat(new AcknowledgedFile(folder, "de", "other").newest()).isEmpty();
    }

    private PostgresLedgers open(String node) {
        var database = new Database(url, "postgres", "postgres", 8);
        return PostgresLedgers.open(
                new LedgersSettings(
                        database,
                        database,
                        Institution.SECRETS,
                        Clock.systemUTC(),
                        Settings.of(node).withStandstill(java.time.Duration.ofSeconds(1)),
                        name -> List.of(new AcknowledgedFile(folder, name, node))));
    }

    private static Ledger ledger(PostgresLedgers ledgers) {
        ledgers.found(
                new Ledgers.Founding(
                        "demo", java.time.ZoneId.of("UTC"), java.util.Optional.empty()));
        return ledgers.find("demo").orElseThrow();
    }

    private static LogReader.Head head(Ledger ledger) {
        return ledger.log().head();
    }

    private void awaitFile(long position) throws InterruptedException {
        while (new AcknowledgedFile(folder, "demo", "nobody")
                .newest().stream().noneMatch(it -> it.position() == position)) Thread.sleep(20);
    }

    private static void awaitLost(Ledger ledger) throws InterruptedException {
        while (ledger.standing().lost().isEmpty()) Thread.sleep(20);
    }
}
