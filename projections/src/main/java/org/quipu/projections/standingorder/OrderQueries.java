package org.quipu.projections.standingorder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.quipu.core.money.Money;
import org.quipu.projections.balances.Moment;
import org.quipu.projections.balances.Reading;
import org.quipu.projections.balances.When;
import org.quipu.projections.standingorder.OrderSeen.Try;

/** Asks for standing orders as they are known now. */
public final class OrderQueries {
    private static final String ALL =
            """
            SELECT o.*, s.status, s.reason, s.on_day, n.next_on, t.position AS tried_at, t.occasion,
                t.attempt, t.tried_on, t.tried_in, t.paid, t.missing, t.refused, t.transaction,
                (SELECT min(position) FROM $.standing_order AS f WHERE f.order_id = o.order_id)
                    AS set_at,
                EXISTS (SELECT FROM $.account AS a WHERE a.id = o.paid_to
                    AND a.component = 'PRINCIPAL') AS is_loan
            FROM (SELECT DISTINCT ON (order_id) * FROM $.standing_order
                WHERE position <= :position AND (:account = '' OR account = :account)
                    AND (:payee = '' OR paid_to = :payee)
                ORDER BY order_id, position DESC) AS o
            JOIN LATERAL (SELECT * FROM $.standing_order_status AS s
                WHERE s.order_id = o.order_id AND s.position <= :position
                ORDER BY s.position DESC LIMIT 1) AS s ON true
            LEFT JOIN LATERAL (SELECT * FROM $.standing_order_next AS n
                WHERE n.order_id = o.order_id AND n.position <= :position
                ORDER BY n.position DESC LIMIT 1) AS n ON true
            LEFT JOIN LATERAL (SELECT * FROM $.standing_order_try AS t
                WHERE t.order_id = o.order_id AND t.position <= :position
                ORDER BY t.position DESC LIMIT 1) AS t ON true
            """;

    private final Reading.Room room;

    /**
     * Queries on a database.
     *
     * @param database where the tables are
     */
    public OrderQueries(DataSource database) {
        this.room = new Reading.Room(database);
    }

    /** Which orders are asked for. */
    public enum State {
        /** Every one. */
        ALL("true"),
        /** Those that are paid. */
        STANDING("status = 'standing'"),
        /** Those of which the last try left something missing. */
        FAILING("status = 'standing' AND missing > 0"),
        /** Those that are paused. */
        PAUSED("status = 'paused'"),
        /** Those that ended. */
        ENDED("status = 'ended'");

        private final String condition;

        State(String condition) {
            this.condition = condition;
        }
    }

    /**
     * Which orders are asked for.
     *
     * @param state in which state
     * @param account whose; empty for everybody's
     * @param payee that pay this account, loan or deposit; empty for any
     * @param after those given after this position
     * @param limit how many at most
     */
    public record Request(
            State state, Optional<String> account, Optional<String> payee, long after, int limit) {}

    /**
     * Orders.
     *
     * @param moment what it is true for
     * @param orders in the order in which they were given
     * @param next where the next page begins
     */
    public record Found(Moment moment, List<OrderSeen> orders, Optional<Long> next) {
        /** Keeps a copy. */
        public Found {
            orders = List.copyOf(orders);
        }
    }

    /**
     * Orders in the order in which they were given.
     *
     * @param ledger of which ledger
     * @param asked which
     * @return a page of them
     */
    public Found orders(String ledger, Request asked) {
        return room.read(
                ledger,
                reading -> {
                    var moment = reading.moment(When.NOW, StandingOrders.NAME);
                    var found =
                            reading.sql(
                                            "SELECT * FROM ("
                                                    + ALL
                                                    + ") AS every WHERE set_at > :after AND "
                                                    + asked.state().condition
                                                    + " ORDER BY set_at LIMIT :limit")
                                    .param("position", moment.position())
                                    .param("account", asked.account().orElse(""))
                                    .param("payee", asked.payee().orElse(""))
                                    .param("after", asked.after())
                                    .param("limit", asked.limit() + 1)
                                    .query((row, _) -> order(row))
                                    .list();
                    var page = found.subList(0, Math.min(found.size(), asked.limit()));
                    var next =
                            found.size() > page.size()
                                    ? Optional.of(page.getLast().setAt())
                                    : Optional.<Long>empty();
                    return new Found(moment, page, next);
                });
    }

    private static OrderSeen order(ResultSet row) throws SQLException {
        return new OrderSeen(
                row.getString("order_id"),
                row.getLong("set_at"),
                row.getString("account"),
                row.getString("paid_to"),
                row.getBoolean("is_loan"),
                row.getString("pays"),
                amount(row),
                Optional.ofNullable(row.getString("frequency")),
                row.getObject("start_on", LocalDate.class),
                Optional.ofNullable(row.getObject("until_on", LocalDate.class)),
                row.getInt("tries"),
                row.getString("status"),
                Optional.ofNullable(row.getString("reason")),
                row.getObject("on_day", LocalDate.class),
                Optional.ofNullable(row.getObject("next_on", LocalDate.class)),
                tried(row));
    }

    private static Optional<Money> amount(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        return currency == null
                ? Optional.empty()
                : Optional.of(new Money(Currency.getInstance(currency), row.getLong("amount")));
    }

    private static Optional<Try> tried(ResultSet row) throws SQLException {
        var currency = row.getString("tried_in");
        if (currency == null) return Optional.empty();
        var unit = Currency.getInstance(currency);
        return Optional.of(
                new Try(
                        row.getLong("tried_at"),
                        row.getObject("occasion", LocalDate.class),
                        row.getInt("attempt"),
                        row.getObject("tried_on", LocalDate.class),
                        new Money(unit, row.getLong("paid")),
                        new Money(unit, row.getLong("missing")),
                        Optional.ofNullable(row.getString("refused")),
                        Optional.ofNullable(row.getObject("transaction", Long.class))));
    }
}
