package org.quipu.projections.balances;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.quipu.core.LedgerEvent;
import org.quipu.core.account.AccountEvent;
import org.quipu.core.account.AccountEvent.AccountBlocked;
import org.quipu.core.account.AccountEvent.AccountClosed;
import org.quipu.core.account.AccountEvent.AccountDormant;
import org.quipu.core.account.AccountEvent.AccountReactivated;
import org.quipu.core.account.AccountEvent.AccountUnblocked;
import org.quipu.core.account.AccountEvent.BalancePledged;
import org.quipu.core.account.AccountEvent.HoldCaptured;
import org.quipu.core.account.AccountEvent.HoldExpired;
import org.quipu.core.account.AccountEvent.HoldPlaced;
import org.quipu.core.account.AccountEvent.HoldReleased;
import org.quipu.core.account.AccountEvent.PledgeReleased;
import org.quipu.core.account.Component;
import org.quipu.core.account.Leg;
import org.quipu.core.account.MayMove;
import org.quipu.core.account.Movement;
import org.quipu.core.account.Opens;
import org.quipu.core.account.Role;
import org.quipu.core.correction.CorrectionEvent.TransactionReversed;
import org.quipu.core.day.DayEvent.DayBooked;
import org.quipu.core.deposit.DepositEvent;
import org.quipu.core.earning.EarningEvent;
import org.quipu.core.loan.LoanEvent;
import org.quipu.core.product.ProductEvent.ProductVersioned;
import org.quipu.core.settlement.SettlementEvent.SettlementAccountOpened;
import org.quipu.core.statement.StatementEvent.StatementIssued;
import org.quipu.projections.runtime.CopyRows;
import org.quipu.projections.runtime.Happened;
import org.quipu.projections.runtime.Schema;

/** The rows a batch of events adds. Any event that moves money adds its legs, whatever its name. */
final class BalanceRows {
    private final CopyRows accounts =
            new CopyRows(
                    "$.account (id, external_id, name, component, currency, client, product,"
                            + " branch, opened_on, position)",
                    10);
    private final CopyRows changes =
            new CopyRows("$.account_change (account, position, booked_on, status)", 4);
    private final CopyRows branches =
            new CopyRows("$.account_branch (account, position, branch)", 3);
    private final CopyRows dormancies =
            new CopyRows("$.account_dormancy (account, position, since)", 3);
    private final CopyRows holds =
            new CopyRows(
                    "$.hold (account, position, hold, reserves, booked_on, expires_on, loan)", 7);
    private final CopyRows products =
            new CopyRows(
                    "$.product_version (product, position, name, valid_from, booked_on, floor)", 6);
    private final CopyRows lines =
            new CopyRows(
                    "$.line (account, position, leg, booking_date, value_date, in_books_of,"
                            + " amount, balance, type, counterparty, external_id, receipt,"
                            + " narrative)",
                    13);
    private final CopyRows statements =
            new CopyRows(
                    "$.issued_statement (account, number, position, first_day, last_day, opening,"
                            + " closing, digest, booked_on)",
                    9);
    private final CopyRows interest =
            new CopyRows("$.interest (account, position, in_books_of, gross, tax, overdraft)", 6);
    private final CopyRows bookedDays = new CopyRows("$.booked_day (day, position)", 2);
    private final Map<LocalDate, Span> days = new TreeMap<>();

    void add(Happened happened) {
        var event = happened.event();
        days.merge(
                event.bookedOn(),
                new Span(happened.position(), happened.position()),
                (first, next) -> new Span(first.from(), next.to()));
        if (event instanceof Opens opens) opened(opens, happened.position());
        if (event instanceof MayMove moves) {
            moves.moved()
                    .ifPresent(movement -> {
                        moved(movement, happened);
                        earnedForATerm(movement, happened);
                    });
        }
        if (event instanceof DayBooked booked) {
            bookedDays.row().date(booked.day()).bigint(happened.position());
        }
        if (event instanceof StatementIssued issued) issued(issued, happened.position());
        if (event instanceof EarningEvent own) earned(own, happened.position());
        if (event instanceof AccountEvent own) changed(own, happened.position());
        if (event instanceof LoanEvent own) changed(own, happened.position());
        if (event instanceof DepositEvent own) changed(own, happened.position());
        if (event instanceof TransactionReversed it) reversed(it, happened.position());
        if (event instanceof ProductVersioned version) versioned(version, happened.position());
    }

    private void issued(StatementIssued issued, long position) {
        statements
                .row()
                .text(issued.account())
                .integer(issued.number())
                .bigint(position)
                .date(issued.from())
                .date(issued.to())
                .bigint(issued.opening().minor())
                .bigint(issued.closing().minor())
                .text(issued.digest())
                .date(issued.bookedOn());
    }

    private void earned(EarningEvent event, long position) {
        interest.row()
                .text(event.account())
                .bigint(position)
                .date(event.inBooksOf())
                .bigint(event.gross().minor())
                .bigint(event.tax().minor())
                .bigint(event.overdraft().minor());
    }

    /**
     * A deposit's interest is what its event took of what was accrued: whatever the event, one that
     * is taken back too.
     */
    private void earnedForATerm(Movement movement, Happened happened) {
        var deposit = movement.legs().stream().flatMap(BalanceRows::forATerm).findFirst();
        if (deposit.isEmpty()) return;
        var gross = sum(movement, Role.INTEREST_PAYABLE);
        var tax = -sum(movement, Role.TAX_PAYABLE);
        if (gross == 0 && tax == 0) return;
        interest.row()
                .text(deposit.get().account())
                .bigint(happened.position())
                .date(happened.event().inBooksOf())
                .bigint(gross)
                .bigint(tax)
                .bigint(0);
    }

    private static Stream<Leg.OfAccount> forATerm(Leg leg) {
        return leg instanceof Leg.OfAccount own && own.component() == Component.TERM_DEPOSIT
                ? Stream.of(own)
                : Stream.empty();
    }

    private static long sum(Movement movement, Role role) {
        var sum = 0L;
        for (var leg : movement.legs()) {
            if (leg instanceof Leg.OfRole bank && bank.role().equals(role)) {
                sum = Math.addExact(sum, bank.amount().minor());
            }
        }
        return sum;
    }

    private void opened(Opens opens, long position) {
        var terms = opens.terms();
        var name =
                opens instanceof SettlementAccountOpened settlement
                        ? Optional.of(settlement.name())
                        : Optional.<String>empty();
        accounts.row()
                .text(terms.id())
                .text(terms.externalId())
                .text(name)
                .text(terms.component().name())
                .text(terms.currency().getCurrencyCode())
                .text(terms.client())
                .text(terms.product())
                .text(terms.branch())
                .date(terms.openedOn())
                .bigint(position);
    }

    /** A line for each account; a loan's is what it moved of the principal. */
    private void moved(Movement movement, Happened happened) {
        var legs = movement.legs();
        var envelope = movement.envelope();
        for (var i = 0; i < legs.size(); i++) {
            if (!(legs.get(i) instanceof Leg.OfAccount leg)) continue;
            if (leg.component().isLoan() && leg.component() != Component.PRINCIPAL) continue;
            lines.row()
                    .text(leg.account())
                    .bigint(happened.position())
                    .smallint(i)
                    .date(movement.bookedOn())
                    .date(movement.valueDate())
                    .date(happened.event().inBooksOf())
                    .bigint(leg.amount().minor())
                    .bigint(leg.balanceAfter().minor())
                    .text(happened.type())
                    .text(counterparty(legs, i))
                    .text(envelope.externalId())
                    .text(envelope.receipt())
                    .text(envelope.narrative());
        }
    }

    /** The other side where there is exactly one: an account's id or a role of the bank. */
    private static Optional<String> counterparty(List<Leg> legs, int own) {
        if (legs.size() != 2) return Optional.empty();
        return Optional.of(
                switch (legs.get(1 - own)) {
                    case Leg.OfAccount other -> other.account();
                    case Leg.OfRole bank -> bank.role().text();
                });
    }

    private void changed(AccountEvent event, long position) {
        switch (event) {
            case HoldPlaced placed ->
                    hold(
                            placed,
                            position,
                            placed.hold(),
                            placed.amount().minor(),
                            placed.expiresOn());
            case HoldCaptured captured ->
                    hold(
                            captured,
                            position,
                            captured.hold(),
                            captured.stillHeld().minor(),
                            Optional.empty());
            case HoldReleased released ->
                    hold(released, position, released.hold(), 0, Optional.empty());
            case HoldExpired expired ->
                    hold(expired, position, expired.hold(), 0, Optional.empty());
            case BalancePledged pledged ->
                    hold(
                            pledged,
                            position,
                            pledged.hold(),
                            pledged.amount().minor(),
                            Optional.empty());
            case PledgeReleased released ->
                    hold(
                            released,
                            position,
                            released.hold(),
                            released.stillHeld().minor(),
                            Optional.empty());
            case AccountBlocked blocked ->
                    status(blocked, position, Status.blocked(blocked.scope()));
            case AccountUnblocked unblocked -> status(unblocked, position, Status.OPEN);
            case AccountDormant dormant ->
                    dormancy(dormant, position, Optional.of(dormant.since()));
            case AccountReactivated awake -> dormancy(awake, position, Optional.empty());
            case AccountClosed closed -> status(closed, position, Status.CLOSED);
        }
    }

    private void changed(LoanEvent event, long position) {
        switch (event) {
            case LoanEvent.LoanRejected _,
                    LoanEvent.ApplicationWithdrawn _,
                    LoanEvent.LoanClosed _,
                    LoanEvent.LoanWrittenOff _ ->
                    status(event.loan(), event, position, Status.CLOSED);
            case LoanEvent.LoanReopened _ -> status(event.loan(), event, position, Status.OPEN);
            case LoanEvent.LoanTransferred it ->
                    branches.row().text(it.loan()).bigint(position).text(it.to().branch());
            default -> {}
        }
    }

    private void dormancy(AccountEvent event, long position, Optional<LocalDate> since) {
        dormancies.row().text(event.account()).bigint(position).date(since);
    }

    private void changed(DepositEvent event, long position) {
        switch (event) {
            case DepositEvent.DepositMatured it when it.to().isPresent() ->
                    status(it.account(), event, position, Status.CLOSED);
            case DepositEvent.DepositClosedEarly it ->
                    status(it.account(), event, position, Status.CLOSED);
            case DepositEvent.DepositCollected it ->
                    status(it.account(), event, position, Status.CLOSED);
            default -> {}
        }
    }

    /** A deposit whose closure is reversed runs again; one whose opening is, never was. */
    private void reversed(TransactionReversed event, long position) {
        for (var leg : event.movement().legs()) {
            if (leg instanceof Leg.OfAccount own && own.component() == Component.TERM_DEPOSIT) {
                var isOver = own.balanceAfter().isZero();
                status(own.account(), event, position, isOver ? Status.CLOSED : Status.OPEN);
            }
        }
    }

    private void hold(
            AccountEvent event, long position, String hold, long left, Optional<LocalDate> until) {
        holds.row()
                .text(event.account())
                .bigint(position)
                .text(hold)
                .bigint(left)
                .date(event.bookedOn())
                .date(until)
                .text(
                        event instanceof BalancePledged pledged
                                ? Optional.of(pledged.loan())
                                : Optional.empty());
    }

    private void status(AccountEvent event, long position, Status status) {
        status(event.account(), event, position, status);
    }

    private void status(String account, LedgerEvent event, long position, Status status) {
        changes.row().text(account).bigint(position).date(event.bookedOn()).text(status.name());
    }

    private void versioned(ProductVersioned version, long position) {
        var rules = version.savings();
        products.row()
                .text(version.product())
                .bigint(position)
                .text(version.name())
                .date(version.validFrom())
                .date(version.bookedOn())
                .bigint(rules.minimumBalance().minor() - rules.overdraftLimit().minor());
    }

    void write(Connection connection, Schema schema) throws SQLException {
        accounts.copy(connection, schema);
        changes.copy(connection, schema);
        branches.copy(connection, schema);
        dormancies.copy(connection, schema);
        holds.copy(connection, schema);
        products.copy(connection, schema);
        lines.copy(connection, schema);
        statements.copy(connection, schema);
        interest.copy(connection, schema);
        bookedDays.copy(connection, schema);
        writeDays(connection, schema);
    }

    private void writeDays(Connection connection, Schema schema) throws SQLException {
        var sql =
                """
                INSERT INTO $.day AS d (booking_date, first_position, last_position)
                VALUES (?, ?, ?)
                ON CONFLICT (booking_date) DO UPDATE
                    SET last_position = greatest(d.last_position, excluded.last_position)
                """;
        try (var upsert = connection.prepareStatement(schema.render(sql))) {
            for (var day : days.entrySet()) {
                upsert.setObject(1, day.getKey(), Types.DATE);
                upsert.setLong(2, day.getValue().from());
                upsert.setLong(3, day.getValue().to());
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    /** The positions of a booking date within a batch. */
    private record Span(long from, long to) {}
}
