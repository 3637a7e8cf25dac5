package org.quipu.projections.reconciliation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.quipu.core.LedgerEvent;
import org.quipu.core.account.Component;
import org.quipu.core.account.Grain;
import org.quipu.core.account.Leg;
import org.quipu.core.account.MayMove;
import org.quipu.core.account.Movement;
import org.quipu.core.account.Opens;
import org.quipu.core.account.Role;
import org.quipu.core.journal.BooksDirectly;
import org.quipu.core.loan.LoanEvent.LoanTransferred;
import org.quipu.projections.runtime.Happened;
import org.quipu.projections.runtime.Schema;

/**
 * The accounts a batch of events moves, each with the sum of its legs, and what they come to: a
 * saver's balance is a deposit or an overdraft by its sign, whatever was written of it. Loans are
 * only known by where they belong; what is owed on them {@link LoanSums} tells.
 */
final class AccountSums {
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final Set<String> changed = new LinkedHashSet<>();
    private final Moves moves;

    private record Account(Component component, Part part, long balance) {}

    private AccountSums(Moves moves) {
        this.moves = moves;
    }

    static AccountSums read(
            List<Happened> events, Moves moves, Connection connection, Schema schema)
            throws SQLException {
        var sums = new AccountSums(moves);
        var moved = new LinkedHashSet<String>();
        for (var happened : events) {
            if (happened.event() instanceof LoanTransferred transferred) {
                moved.add(transferred.loan());
            }
            if (!(happened.event() instanceof MayMove event)) continue;
            event.moved()
                    .ifPresent(movement -> {
                        for (var leg : movement.legs()) {
                            if (leg instanceof Leg.OfAccount own) moved.add(own.account());
                        }
                    });
        }
        if (!moved.isEmpty()) sums.read(moved, connection, schema);
        return sums;
    }

    private void read(Set<String> ids, Connection connection, Schema schema) throws SQLException {
        var sql =
                """
                SELECT account, component, branch, product, currency, balance
                FROM $.reconciliation_account WHERE account = ANY (?)
                """;
        try (var select = connection.prepareStatement(schema.render(sql))) {
            select.setArray(1, connection.createArrayOf("text", ids.toArray()));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    accounts.put(
                            row.getString(1),
                            new Account(
                                    Component.valueOf(row.getString(2)),
                                    new Part(row.getString(3), row.getString(4), row.getString(5)),
                                    row.getLong(6)));
                }
            }
        }
    }

    void take(Happened happened) {
        var event = happened.event();
        if (event instanceof Opens opens) {
            var terms = opens.terms();
            accounts.put(terms.id(), new Account(terms.component(), Part.of(terms), 0));
            changed.add(terms.id());
        }
        if (event instanceof LoanTransferred transferred) {
            var before = of(transferred.loan());
            var part =
                    new Part(
                            transferred.to().branch(),
                            before.part.product(),
                            before.part.currency());
            accounts.put(transferred.loan(), new Account(before.component, part, before.balance));
            changed.add(transferred.loan());
        }
        if (event instanceof MayMove moving) {
            moving.moved().ifPresent(movement -> take(happened, movement));
        }
        if (event instanceof BooksDirectly direct) byHand(happened.position(), direct);
    }

    private void take(Happened happened, Movement movement) {
        var home = home(happened.event(), movement);
        for (var leg : movement.legs()) {
            switch (leg) {
                case Leg.OfRole(var role, var amount) ->
                        moves.add(
                                happened.position(),
                                role,
                                Part.of(home, amount.currency()),
                                amount.minor());
                case Leg.OfAccount own -> {
                    if (!own.component().isLoan()) take(happened.position(), own);
                }
            }
        }
    }

    private void take(long position, Leg.OfAccount leg) {
        var before = of(leg.account());
        var after =
                new Account(
                        before.component,
                        before.part,
                        Math.addExact(before.balance, leg.amount().minor()));
        accounts.put(leg.account(), after);
        changed.add(leg.account());
        for (var role : roles(before.component)) {
            moves.add(
                    position,
                    role,
                    before.part,
                    stands(role, after.balance) - stands(role, before.balance));
        }
    }

    private static List<Role> roles(Component component) {
        return switch (component) {
            case DEPOSIT -> List.of(Role.DEPOSITS, Role.OVERDRAFTS);
            case TERM_DEPOSIT -> List.of(Role.DEPOSITS);
            case TILL -> List.of(Role.TILLS);
            case VAULT -> List.of(Role.CASH);
            case BANK -> List.of(Role.BANK);
            case FLOAT -> List.of(Role.MOBILE_MONEY_FLOAT);
            case SUSPENSE -> List.of(Role.SUSPENSE);
            case PRINCIPAL, INTEREST, FEE, PENALTY, CREDIT -> List.of();
        };
    }

    /** What of a balance stands on a role; debit is positive. */
    private static long stands(Role role, long balance) {
        return switch (role) {
            case DEPOSITS -> Math.min(balance, 0);
            case OVERDRAFTS -> Math.max(balance, 0);
            default -> balance;
        };
    }

    /** Where a line of the bank itself belongs: with the first account of its entry. */
    private Grain home(LedgerEvent event, Movement movement) {
        var branch = event.envelope().branch().orElse("");
        var product = Grain.NO_PRODUCT;
        for (var leg : movement.legs().reversed()) {
            if (!(leg instanceof Leg.OfAccount own)) continue;
            var part = of(own.account()).part;
            branch = part.branch();
            if (!part.product().isEmpty()) product = part.product();
        }
        return new Grain(branch, product, Optional.empty());
    }

    private void byHand(long position, BooksDirectly event) {
        for (var entry : event.chartEntries()) {
            for (var line : entry.lines()) {
                if (!line.amount().isPositive()) continue;
                var part = Part.of(Grain.of(line.branch()), line.amount().currency());
                moves.add(position, Check.ENTRIES_BY_HAND.name(), part, line.amount().minor());
            }
        }
    }

    private Account of(String id) {
        var account = accounts.get(id);
        if (account == null) throw new IllegalStateException("Nobody opened " + id);
        return account;
    }

    void write(Connection connection, Schema schema) throws SQLException {
        if (changed.isEmpty()) return;
        var sql =
                """
                INSERT INTO $.reconciliation_account
                    (account, component, branch, product, currency, balance)
                SELECT * FROM unnest(?, ?, ?, ?, ?, ?)
                ON CONFLICT (account) DO UPDATE
                    SET branch = excluded.branch, balance = excluded.balance
                """;
        try (var insert = connection.prepareStatement(schema.render(sql))) {
            insert.setArray(1, connection.createArrayOf("text", changed.toArray()));
            text(insert, 2, account -> account.component.name());
            text(insert, 3, account -> account.part.branch());
            text(insert, 4, account -> account.part.product());
            text(insert, 5, account -> account.part.currency());
            insert.setArray(
                    6,
                    connection.createArrayOf(
                            "bigint",
                            changed.stream().map(id -> (Object) of(id).balance).toArray()));
            insert.executeUpdate();
        }
    }

    private void text(PreparedStatement insert, int column, Function<Account, String> text)
            throws SQLException {
        var texts = changed.stream().map(this::of).map(text).toArray();
        insert.setArray(column, insert.getConnection().createArrayOf("text", texts));
    }
}
