package org.quipu.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.log.Institution.deposit;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.quipu.core.Tag;
import org.quipu.core.account.Movement;
import org.quipu.local.LocalPostgres;
import org.quipu.log.pipeline.TagHash;

/** Two tags may share the eight bytes they are filed under: nobody may notice. */
class SharedTagHashTest {
    @Test
    void keeps_two_things_apart_that_are_filed_under_one_hash() throws SQLException {
        var url = LocalPostgres.shared().newDatabase();
        var own = new Tag(Movement.ACCOUNT, "s-0");
        try (var institution = Institution.found(url, UnaryOperator.identity()).withSavers(2)) {
            var before = institution.ledger.log().history(own, 0, 100);
            var others = institution.ask(deposit("s-1", "5.00")).position();
            file(url, own, others);
            var after = institution.ask(deposit("s-0", "7.00")).position();

            var log = institution.ledger.log();
            assertThat(log.history(own, 0, 100))
                    .extracting(LogEntry::position)
                    .hasSize(before.size() + 1)
                    .doesNotContain(others)
                    .endsWith(after);
            assertThat(log.history(own, others - 1, 1))
                    .extracting(LogEntry::position)
                    .containsExactly(after);
        }
        try (var again = Institution.found(url, UnaryOperator.identity())) {
            assertThat(again.balance("s-0")).isEqualTo("1007.00");
            assertThat(again.balance("s-1")).isEqualTo("1005.00");
        }
    }

    /** What a chance collision would do. */
    private static void file(String url, Tag tag, long position) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement =
                        connection.prepareStatement(
                                "insert into ledger_demo.event_tag (tag, position) values (?, ?)")) {
            statement.setLong(1, TagHash.of(tag));
            statement.setLong(2, position);
            statement.executeUpdate();
        }
    }
}
