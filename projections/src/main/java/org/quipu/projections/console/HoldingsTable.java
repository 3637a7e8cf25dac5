package org.quipu.projections.console;

import java.time.LocalDate;
import java.util.List;
import org.quipu.core.servicing.Debt;
import org.quipu.core.servicing.Standing;
import org.quipu.projections.clients.Holding;
import org.quipu.projections.table.Cell;
import org.quipu.projections.table.Table;

/** What clients hold and owe, as a table; no names, since files are passed on. */
final class HoldingsTable {
    private HoldingsTable() {}

    /** One row an account or loan. */
    static Table of(String name, List<Holding> holdings, LocalDate asOf) {
        var rows =
                Table.of(
                        name,
                        "as_of",
                        "client",
                        "account",
                        "external_id",
                        "kind",
                        "product",
                        "status",
                        "currency",
                        "balance",
                        "days_past_due",
                        "in_arrears",
                        "due");
        for (var it : holdings) {
            var account = it.account();
            var standing = it.standing();
            rows.row(
                    new Cell.Day(asOf),
                    new Cell.Text(account.client().orElse("")),
                    new Cell.Text(account.id()),
                    new Cell.Text(account.externalId().orElse("")),
                    new Cell.Text(account.component().isLoan() ? "loan" : "savings"),
                    new Cell.Text(account.product().orElse("")),
                    new Cell.Text(it.balance().status().text()),
                    new Cell.Text(account.currency().getCurrencyCode()),
                    new Cell.Amount(it.balance().balance()),
                    standing.<Cell>map(at -> new Cell.Count(at.daysPastDue())).orElse(Cell.NOTHING),
                    owed(it, standing.map(Standing::arrears)),
                    owed(it, standing.map(Standing::due)));
        }
        return rows.table();
    }

    private static Cell owed(Holding holding, java.util.Optional<Debt> debt) {
        return debt.<Cell>map(it -> new Cell.Amount(holding.money(it.total())))
                .orElse(Cell.NOTHING);
    }
}
