package org.quipu.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quipu.log.Ledgers;

/** Another node takes the ledger over: the caller is told that nothing happened, and may retry. */
class TakenOverTest {
    private static final String BODY =
            "{\"amount\": \"7.00\", \"settlementAccount\": \"float-mpesa\"}";

    private final RunningApi api = RunningApi.get();

    @Test
    void a_deposed_node_accepts_nothing_and_the_same_request_is_done_once_it_leads_again()
            throws Exception {
        api.ledgers.found(
                new Ledgers.Founding("gamma", ZoneId.of("Africa/Nairobi"), Optional.empty()));
        var savers = new Savers(api, "gamma");
        var account = savers.open();
        var path = Savers.path(account, "deposits");
        var key = RunningApi.key();
        var head = api.head("gamma");

        takeOver();
        var refused = api.post(path, savers.token(), key, BODY);
        assertThat(refused.status()).as("%s", refused).isEqualTo(503);
        assertThat(refused.text("type")).isEqualTo("/problems/not-accepted");
        assertThat(refused.header("Retry-After")).isPresent();
        assertThat(api.head("gamma")).isEqualTo(head);

        // the rival never beats, so this node takes the lead again after a while
        var again = refused;
        while (again.status() == 503) {
            Thread.sleep(100);
            again = api.post(path, savers.token(), key, BODY);
        }
        assertThat(again.status()).as("%s", again).isEqualTo(201);
        assertThat(savers.balance(account)).isEqualTo("7.00");
    }

    private void takeOver() throws SQLException {
        try (var connection = DriverManager.getConnection(api.database, "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute(
                    "update ledger_gamma.ledger set epoch = epoch + 1, leader = 'rival/1'");
        }
    }
}
