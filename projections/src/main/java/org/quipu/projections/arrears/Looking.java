package org.quipu.projections.arrears;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quipu.projections.balances.Moment;
import org.quipu.projections.balances.Reading;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * A look at the loans that a filter leaves, as known at one moment, told apart by something.
 * Statements name their rows {@code p}, and have {@code :asOf} and {@code :position} as parameters.
 */
final class Looking {
    private final Reading reading;
    private final Moment moment;
    private final Narrowing narrowing;
    private final String value;
    private final KnownSpans known;

    Looking(Reading reading, Moment moment, Filter filter, Optional<By> by) {
        this.reading = reading;
        this.moment = moment;
        this.narrowing = new Narrowing(filter);
        this.value = by.map(narrowing::expression).orElse("''");
        this.known = new KnownSpans(reading, moment);
    }

    /** What a row is told apart by. */
    String value() {
        return value;
    }

    /** What else a loan has; to be asked for before what is joined. */
    String expression(By by) {
        return narrowing.expression(by);
    }

    /** What rows have to be joined with: their scope as {@code s}, their loan as {@code l}. */
    String joins() {
        return "JOIN $.arrears_scope AS s USING (scope) " + borrowers();
    }

    /** Their loan as {@code l}, and what is known of borrowers. */
    String borrowers() {
        return "JOIN $.arrears_loan AS l ON l.number = p.loan " + narrowing.joins();
    }

    /** Whether borrowers have to be known; else a scope tells all that is asked. */
    boolean needsClients() {
        return narrowing.needsClients();
    }

    /** Spans of loans, of all of them, as far as they are known: what stands after FROM. */
    String portfolio() {
        return known.of("arrears_portfolio");
    }

    /** Unpaid instalments likewise. */
    String instalments() {
        return known.of("arrears_instalment");
    }

    /** What moved on loans likewise. */
    String flows() {
        return known.of("arrears_flow");
    }

    /** Which rows are asked for, to follow another condition. */
    String filter() {
        return narrowing.conditions();
    }

    /** Takes in a row. */
    interface Row {
        void read(ResultSet row) throws SQLException;
    }

    /** A statement with its date, its position and what the filter names. */
    StatementSpec asked(String sql) {
        return reading.sql(sql)
                .param("asOf", moment.asOf())
                .param("position", moment.position())
                .params(narrowing.parameters());
    }

    /**
     * The first rows of a statement with a parameter {@code :limit}.
     *
     * @param rows no more than were asked for
     * @param more whether there are others
     */
    record First<T>(List<T> rows, boolean more) {}

    /** No more rows than a number, and whether there are. */
    <T> First<T> first(int most, String sql, Map<String, Object> parameters, RowMapper<T> each) {
        var rows = asked(sql).params(parameters).param("limit", most + 1).query(each).list();
        var more = rows.size() > most;
        return new First<>(more ? rows.subList(0, most) : rows, more);
    }

    void ask(String sql, Map<String, Object> parameters, Row each) {
        asked(sql)
                .params(parameters)
                .query((row, _) -> {
                    each.read(row);
                    return true;
                })
                .list();
    }
}
