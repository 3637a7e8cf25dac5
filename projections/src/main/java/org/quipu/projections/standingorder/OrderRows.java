package org.quipu.projections.standingorder;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.quipu.core.standingorder.OrderTerms;
import org.quipu.core.standingorder.StandingOrderEvent;
import org.quipu.core.standingorder.StandingOrderEvent.StandingOrderChanged;
import org.quipu.core.standingorder.StandingOrderEvent.StandingOrderEnded;
import org.quipu.core.standingorder.StandingOrderEvent.StandingOrderPaused;
import org.quipu.core.standingorder.StandingOrderEvent.StandingOrderResumed;
import org.quipu.core.standingorder.StandingOrderEvent.StandingOrderSet;
import org.quipu.core.standingorder.StandingOrderEvent.StandingOrderTried;
import org.quipu.projections.runtime.CopyRows;
import org.quipu.projections.runtime.Happened;
import org.quipu.projections.runtime.Schema;

/** The rows a batch of events adds. */
final class OrderRows {
    private final CopyRows orders =
            new CopyRows(
                    "$.standing_order (order_id, position, account, paid_to, pays, currency, amount,"
                            + " frequency, start_on, until_on, tries)",
                    11);
    private final CopyRows states =
            new CopyRows("$.standing_order_status (order_id, position, status, reason, on_day)", 5);
    private final CopyRows days =
            new CopyRows("$.standing_order_next (order_id, position, next_on)", 3);
    private final CopyRows tries =
            new CopyRows(
                    "$.standing_order_try (order_id, position, occasion, attempt, tried_on, tried_in,"
                            + " paid, missing, refused, transaction)",
                    10);

    void add(Happened happened) {
        if (!(happened.event() instanceof StandingOrderEvent event)) return;
        var at = happened.position();
        switch (event) {
            case StandingOrderSet it -> {
                order(it.order(), it.terms(), at);
                state(it, at, "standing", Optional.empty(), it.bookedOn());
                next(it, at, it.next());
            }
            case StandingOrderChanged it -> {
                order(it.order(), it.terms(), at);
                next(it, at, it.next());
            }
            case StandingOrderPaused it -> state(it, at, "paused", Optional.empty(), it.bookedOn());
            case StandingOrderResumed it -> {
                state(it, at, "standing", Optional.empty(), it.bookedOn());
                next(it, at, it.next());
            }
            case StandingOrderTried it -> {
                tried(it, at);
                next(it, at, it.next());
            }
            case StandingOrderEnded it ->
                    state(it, at, "ended", Optional.of(lower(it.why())), it.inBooksOf());
        }
    }

    private void order(String order, OrderTerms terms, long at) {
        var amount = terms.amount();
        orders.row()
                .text(order)
                .bigint(at)
                .text(terms.from())
                .text(terms.to())
                .text(lower(terms.pays()))
                .text(amount.map(it -> it.currency().getCurrencyCode()))
                .bigint(
                        amount.map(it -> OptionalLong.of(it.minor()))
                                .orElseGet(OptionalLong::empty))
                .text(terms.rhythm().map(it -> it.frequency().text()))
                .date(terms.start())
                .date(terms.until())
                .integer(terms.tries());
    }

    private void state(
            StandingOrderEvent event,
            long at,
            String status,
            Optional<String> reason,
            LocalDate day) {
        states.row().text(event.order()).bigint(at).text(status).text(reason).date(day);
    }

    private void next(StandingOrderEvent event, long at, Optional<LocalDate> day) {
        days.row().text(event.order()).bigint(at).date(day);
    }

    private void tried(StandingOrderTried event, long at) {
        tries.row()
                .text(event.order())
                .bigint(at)
                .date(event.occasion())
                .integer(event.attempt())
                .date(event.inBooksOf())
                .text(event.paid().currency().getCurrencyCode())
                .bigint(event.paid().minor())
                .bigint(event.missing().minor())
                .text(event.refused())
                .bigint(event.transaction().map(OptionalLong::of).orElseGet(OptionalLong::empty));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    void write(Connection connection, Schema schema) throws SQLException {
        orders.copy(connection, schema);
        states.copy(connection, schema);
        days.copy(connection, schema);
        tries.copy(connection, schema);
    }
}
