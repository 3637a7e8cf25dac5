package org.quipu.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quipu.local.http.Api;
import tools.jackson.databind.JsonNode;

/** The demo's life, lived small: what every page of the console has to show is there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoTest {
    private static final String INSTITUTION = "life";
    private static final String CLIENTS = "50";

    private final QuipuSystem system = QuipuSystem.shared();

    @BeforeAll
    void lives() {
        var ended =
                system.quipu(
                        "demo", "--detach", "--clients", CLIENTS, "--institution", INSTITUTION);
        assertThat(ended.exit()).as(ended.err()).isZero();
    }

    @Test
    void has_loans_of_every_fate_and_all_that_is_done_once() throws Exception {
        assertThat(happened())
                .contains(
                        "loan.rejected.v1",
                        "loan.settled.v1",
                        "loan.payment-promised.v1",
                        "loan.restructured.v1",
                        "loan.written-off.v1",
                        "loan.recovery-received.v1",
                        "loan.closed.v1",
                        "loan.transferred.v1",
                        "correction.transaction-reversed.v1",
                        "collection.sheet-posted.v1",
                        "journal.recurring-entry-posted.v1",
                        "approval.granted.v1",
                        "report.issued.v1",
                        "payment.matched.v1",
                        "payment.suspended.v1",
                        "order.tried.v1",
                        "deposit.interest-paid-out.v1",
                        "deposit.interest-reinvested.v1",
                        "deposit.instalment-paid.v1",
                        "deposit.instalment-missed.v1",
                        "deposit.matured.v1",
                        "deposit.closed-early.v1",
                        "period.closed.v1");
    }

    @Test
    void ends_with_its_days_booked_its_books_right_and_something_waiting() {
        var token = system.token("auditor", "--institution", INSTITUTION);
        try (var reads = new Api(system.projections(), () -> token);
                var ledger = new Api(system.api(), () -> token)) {
            assertThat(read(ledger, "/v1/business-days").path("bookedThrough").asString())
                    .isEqualTo("2026-03-30");
            assertThat(ledger.get("/v1/accounting-periods/2026-02").ok()).isTrue();
            assertThat(read(ledger, "/v1/approvals").path("approvals")).isNotEmpty();
            assertThat(read(reads, "/v1/reconciliation").path("equal").asBoolean()).isTrue();
            assertThat(read(reads, "/v1/suspended-payments").path("payments")).isNotEmpty();
            assertThat(read(reads, "/v1/standing-orders?state=failing").path("orders")).hasSize(1);
            var kept = read(reads, "/v1/reports?asOf=2026-02-28").path("reports").path(0);
            var day = "?asOf=2026-02-28&knownAt=" + kept.path("knownAt").asLong();
            var portfolio = read(reads, "/v1/portfolio-at-risk" + day).path("sheets").path(0);
            assertThat(kept.path("figures").path(0).path("amount").asString())
                    .isEqualTo(portfolio.path("total").path("grossPortfolio").asString());
            var aged = portfolio.path("total").path("ageingByContract");
            assertThat(aged.valueStream().map(it -> it.path("amount").asString()).distinct())
                    .hasSizeGreaterThan(2);
        }
    }

    private static JsonNode read(Api api, String path) {
        return api.get(path).orFail(path).json();
    }

    private Set<String> happened() throws Exception {
        var types = new TreeSet<String>();
        var sql = "SELECT DISTINCT type FROM ledger_" + INSTITUTION + ".event";
        try (var connection = DriverManager.getConnection(system.database());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) types.add(rows.getString(1));
        }
        return types;
    }
}
