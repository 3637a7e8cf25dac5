package org.quipu.projections.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.quipu.local.LocalPostgres;
import org.quipu.stream.StreamRecord;

class ProjectorTest {
    private static final String LEDGER = "demo-1";

    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private final MemoryLog log = new MemoryLog();
    private final Notes notes = new Notes("notes");
    private final Notes others = new Notes("others");

    @BeforeEach
    void opens() {
        database.setUrl(LocalPostgres.shared().newDatabase());
    }

    @Test
    void applies_what_the_stream_delivers() throws SQLException {
        var projector = projector(notes);
        log.note("a", "b", "c");
        projector.receive(deliver(1, 2, 3));

        assertThat(said(notes)).containsExactly("a", "b", "c");
        assertThat(projector.progress().standing().positions()).containsEntry("notes", 3L);
        assertThat(projector.bookmark().orElseThrow().offset()).isEqualTo(2);
    }

    @Test
    void ignores_duplicates() throws SQLException {
        var projector = projector(notes);
        log.note("a", "b", "c");
        projector.receive(deliver(1, 1, 2));
        projector.receive(deliver(1, 2, 2, 3, 3));

        assertThat(said(notes)).containsExactly("a", "b", "c");
    }

    @Test
    void fills_a_gap_from_the_log() throws SQLException {
        var projector = projector(notes);
        log.note("a", "b", "c", "d");
        projector.receive(deliver(1, 4));

        assertThat(said(notes)).containsExactly("a", "b", "c", "d");
    }

    @Test
    void reads_the_log_alone_where_there_is_no_stream() throws SQLException {
        var projector = projector(notes);
        for (int i = 0; i < FromLog.BATCH + 7; i++) log.note("x" + i);
        projector.fill();

        assertThat(said(notes)).hasSize(FromLog.BATCH + 7);
    }

    @Test
    void goes_on_from_its_own_place_after_a_restart() throws SQLException {
        log.note("a", "b", "c");
        projector(notes).receive(deliver(1, 2));
        projector(notes).receive(deliver(2, 3));

        assertThat(said(notes)).containsExactly("a", "b", "c");
    }

    @Test
    void rebuilds_where_the_log_branched_before_its_place() throws SQLException {
        var projector = projector(notes);
        log.note("a", "b", "lost");
        projector.receive(deliver(1, 2, 3));
        log.loseAllAfter(2);
        log.note("c", "d");
        projector.receive(List.of(delivery(log.branch(2), 3), delivery(log.record(3), 4)));

        assertThat(said(notes)).containsExactly("a", "b", "c", "d");
    }

    @Test
    void keeps_its_figures_where_the_branch_is_behind_its_place() throws SQLException {
        var projector = projector(notes);
        log.note("a", "b");
        projector.receive(deliver(1, 2));
        projector.receive(List.of(delivery(log.branch(2), 3)));
        log.note("c");
        projector.receive(List.of(delivery(log.record(3), 4)));

        assertThat(said(notes)).containsExactly("a", "b", "c");
    }

    @Test
    void notices_a_lost_tail_that_no_branch_told_of() throws SQLException {
        var projector = projector(notes);
        log.note("a", "lost");
        projector.receive(deliver(1, 2));
        log.loseAllAfter(1);
        log.note("b", "c");
        projector.receive(deliver(3));

        assertThat(said(notes)).containsExactly("a", "b", "c");
    }

    @Test
    void halts_at_a_hole_in_the_log() throws SQLException {
        var projector = projector(notes);
        log.note("a", "b", "c");
        log.lose(2);

        assertThatThrownBy(projector::fill).isInstanceOf(Halted.class);
        assertThat(projector.progress().standing().halted()).isPresent();
        assertThat(said(notes)).isEmpty();
    }

    @Test
    void leaves_a_projection_behind_alone_at_the_event_it_cannot_take() throws SQLException {
        var projector = projector(notes, others);
        log.note("a", "b", "c", "bad", "d");
        others.refused = "bad";
        projector.receive(deliver(1, 2, 3, 4, 5));

        assertThat(said(notes)).containsExactly("a", "b", "c", "bad", "d");
        assertThat(said(others)).containsExactly("a", "b", "c");
        assertThat(projector.progress().standing().defects()).containsOnlyKeys("others");

        others.refused = "";
        projector.fill();
        assertThat(said(others)).containsExactly("a", "b", "c", "bad", "d");
        assertThat(projector.progress().standing().defects()).isEmpty();
    }

    @Test
    void an_error_of_the_machine_stops_a_projection_as_a_defect_does() throws SQLException {
        var projector = projector(notes, others);
        log.note("a", "deep", "b");
        others.fatal = "deep";
        projector.receive(deliver(1, 2, 3));

        assertThat(said(notes)).containsExactly("a", "deep", "b");
        assertThat(said(others)).containsExactly("a");
        assertThat(projector.progress().standing().defects().get("others"))
                .contains("2 (", "StackOverflowError");
    }

    @Test
    void notices_a_log_that_grew_again_to_the_very_place_it_lost() throws SQLException {
        var projector = projector(notes);
        log.note("a", "lost");
        projector.receive(deliver(1, 2));
        assertThat(projector.isAside(log.head())).isFalse();
        log.loseAllAfter(1);
        log.note("b");

        assertThat(projector.isAside(log.head())).isTrue();
        projector.fill();
        assertThat(said(notes)).containsExactly("a", "b");
        assertThat(projector.isAside(log.head())).isFalse();
    }

    @Test
    void stops_right_before_an_event_of_an_unknown_type() throws SQLException {
        var projector = projector(notes);
        log.note("a", "b");
        log.append("test.unheard-of.v1", "c");
        projector.fill();

        assertThat(said(notes)).containsExactly("a", "b");
        assertThatThrownBy(projector::fill).isInstanceOf(Halted.class);
    }

    @Test
    void two_processes_apply_each_event_once() throws SQLException {
        var one = projector(notes);
        var two = projector(notes);
        log.note("a", "b", "c", "d");
        one.receive(deliver(1, 2));
        two.receive(deliver(1, 2, 3));
        one.receive(deliver(3, 4));
        two.receive(deliver(4));
        two.fill();

        assertThat(said(notes)).containsExactly("a", "b", "c", "d");
    }

    /** Its session ends while it applies; the other takes the same events meanwhile. */
    @Test
    void one_process_stopped_inside_a_batch_leaves_it_to_another() throws SQLException {
        var one = projector(notes);
        var two = projector(new Notes("notes"));
        log.note("a", "b", "c");
        notes.meanwhile =
                () -> {
                    endOtherSessions();
                    two.receive(deliver(1, 2, 3));
                };
        assertThatThrownBy(() -> one.receive(deliver(1, 2))).isInstanceOf(Tables.NotApplied.class);
        log.note("d");
        one.receive(deliver(3, 4));
        two.receive(deliver(4));

        assertThat(said(notes)).containsExactly("a", "b", "c", "d");
    }

    private void endOtherSessions() {
        var sql =
                "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND pid <> pg_backend_pid()";
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void rebuilds_tables_of_another_version() throws SQLException {
        log.note("a", "b");
        projector(notes).fill();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(new Schema(LEDGER).render("UPDATE $.place SET version = 0"));
        }
        projector(notes).fill();

        assertThat(said(notes)).containsExactly("a", "b");
    }

    @Test
    void tells_when_a_position_is_reached() throws InterruptedException {
        var projector = projector(notes);
        log.note("a");
        projector.receive(deliver(1));

        assertThat(projector.progress().await("notes", 1, 0)).isTrue();
        assertThat(projector.progress().await("notes", 2, 0)).isFalse();
    }

    /** Whatever order, loss and repetition a stream comes up with, the tables are the log's. */
    @Test
    void ends_with_the_same_tables_whatever_the_stream_does() throws SQLException {
        for (long seed = 0; seed < 25; seed++) {
            var random = new Random(seed);
            var ledger = "seed-" + seed;
            var own = new MemoryLog();
            var projector = projector(ledger, own, notes, others);
            for (int round = 0; round < 8; round++) {
                for (int i = random.nextInt(6); i >= 0; i--) own.note("r" + round + "-" + i);
                if (random.nextInt(5) == 0) own.loseAllAfter(own.head().position() / 2);
                if (random.nextInt(6) == 0) projector = projector(ledger, own, notes, others);
                projector.receive(mangled(own, random));
            }
            projector.fill();
            var expected =
                    own.read(0, 1_000).stream()
                            .map(it ->
                                    new String(
                                            it.payload(), java.nio.charset.StandardCharsets.UTF_8))
                            .toList();
            assertThat(notes.said(database, new Schema(ledger)))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
            assertThat(others.said(database, new Schema(ledger)))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        }
    }

    private static List<Delivery> mangled(MemoryLog log, Random random) {
        var deliveries = new ArrayList<Delivery>();
        for (long at = 1; at <= log.head().position(); at++) {
            for (int copies = random.nextInt(3); copies > 0; copies--) {
                deliveries.add(delivery(log.record(at), at));
            }
        }
        if (random.nextBoolean()) Collections.shuffle(deliveries, random);
        return deliveries;
    }

    private Projector projector(Projection... projections) {
        return projector(LEDGER, log, projections);
    }

    private Projector projector(String ledger, MemoryLog of, Projection... projections) {
        return new Projector(
                new Projector.Source(ledger, of, Noted::decode), List.of(projections), database);
    }

    private List<Delivery> deliver(long... positions) {
        return LongStream.of(positions).mapToObj(at -> delivery(log.record(at), at - 1)).toList();
    }

    private static Delivery delivery(StreamRecord record, long offset) {
        return new Delivery(record, "topic-1", offset);
    }

    private List<String> said(Notes of) throws SQLException {
        return of.said(database, new Schema(LEDGER));
    }
}
