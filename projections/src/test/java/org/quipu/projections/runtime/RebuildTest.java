package org.quipu.projections.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.quipu.local.LocalPostgres;
import org.quipu.projections.runtime.Rebuild.Stage;

class RebuildTest {
    private static final String LEDGER = "demo-1";

    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private final MemoryLog log = new MemoryLog();
    private final Notes notes = new Notes("notes");
    private final Notes others = new Notes("others");
    private final AtomicReference<Projector> projector = new AtomicReference<>();

    @BeforeEach
    void opens() {
        database.setUrl(LocalPostgres.shared().newDatabase());
        projector.set(projector());
        log.note("a", "b", "c");
        projector.get().fill();
    }

    @Test
    void swaps_tables_that_are_equal() throws SQLException {
        assertThat(rebuilt(false).stage()).isEqualTo(Stage.SWAPPED);
        assertThat(live()).isEqualTo(new Schema(LEDGER, 2));
        assertThat(said(notes)).containsExactly("a", "b", "c");
    }

    @Test
    void goes_on_with_the_new_tables() throws SQLException {
        var progress = projector.get().progress();
        rebuilt(false);
        log.note("d");
        projector.get().fill();

        assertThat(said(notes)).containsExactly("a", "b", "c", "d");
        assertThat(progress.standing().positions()).containsEntry("notes", 4L);
    }

    @Test
    void takes_in_what_happens_meanwhile() throws SQLException {
        notes.meanwhile = () -> log.note("meanwhile");
        assertThat(rebuilt(false).differences()).isEmpty();
        assertThat(said(notes)).containsExactly("a", "b", "c", "meanwhile");
    }

    @Test
    void keeps_tables_that_differ_and_names_the_rows() throws SQLException {
        change("UPDATE $.notes SET said = 'x' WHERE at = 2");
        var told = rebuilt(false);

        assertThat(told.stage()).isEqualTo(Stage.DIFFERS);
        assertThat(told.differences())
                .containsExactly(
                        new Rebuild.Difference("notes", List.of("(2,x)"), List.of("(2,b)")));
        assertThat(live()).isEqualTo(new Schema(LEDGER));
    }

    @Test
    void finds_a_row_that_is_gone() throws SQLException {
        change("DELETE FROM $.others WHERE at = 3");
        assertThat(rebuilt(false).differences())
                .containsExactly(new Rebuild.Difference("others", List.of(), List.of("(3,c)")));
    }

    @Test
    void mends_tables_that_differ_where_that_is_accepted() throws SQLException {
        change("UPDATE $.notes SET said = 'x' WHERE at = 2");
        var told = rebuilt(true);

        assertThat(told.stage()).isEqualTo(Stage.SWAPPED);
        assertThat(told.differences()).hasSize(1);
        assertThat(said(notes)).containsExactly("a", "b", "c");
    }

    @Test
    void ends_where_an_event_cannot_be_taken() throws SQLException {
        others.refused = "b";
        var told = rebuilt(true);

        assertThat(told.stage()).isEqualTo(Stage.FAILED);
        assertThat(told.why().orElseThrow()).contains("others", "Cannot take b");
        assertThat(live()).isEqualTo(new Schema(LEDGER));
    }

    @Test
    void takes_the_places_away_from_other_processes() throws SQLException {
        var other = projector();
        rebuilt(false);
        log.note("d");
        other.fill();
        assertThat(other.isRetired()).isTrue();
        assertThat(said(notes)).containsExactly("a", "b", "c");

        other.again().fill();
        assertThat(said(notes)).containsExactly("a", "b", "c", "d");
    }

    @Test
    void leaves_no_tables_behind() throws SQLException {
        rebuilt(false);
        change("UPDATE $.notes SET said = 'x' WHERE at = 2");
        rebuilt(false);

        assertThat(schemas()).containsExactly("projection_demo-1", "projection_demo-1_2");
    }

    @Test
    void can_be_done_again_and_again() throws SQLException {
        for (var generation = 2; generation < 5; generation++) {
            assertThat(rebuilt(false).stage()).isEqualTo(Stage.SWAPPED);
            assertThat(live()).isEqualTo(new Schema(LEDGER, generation));
        }
    }

    private Rebuild.Standing rebuilt(boolean accepting) {
        var rebuild = new Rebuild(projector.get(), accepting);
        rebuild.run(projector::set);
        rebuild.removeFormer();
        return rebuild.standing();
    }

    private Projector projector() {
        return new Projector(
                new Projector.Source(LEDGER, log, Noted::decode), List.of(notes, others), database);
    }

    private void change(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(live().render(sql));
        }
    }

    private List<String> schemas() throws SQLException {
        var sql = "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'projection%' ORDER BY 1";
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (row.next()) found.add(row.getString(1));
            return found;
        }
    }

    private Schema live() throws SQLException {
        try (var connection = database.getConnection()) {
            return new Generations(LEDGER).live(connection);
        }
    }

    private List<String> said(Notes of) throws SQLException {
        return of.said(database, live());
    }
}
