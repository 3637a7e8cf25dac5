package org.quipu.projections.answer;

import java.util.List;
import org.quipu.core.money.Money;
import org.quipu.projections.journal.AccountLedger;
import org.quipu.projections.journal.JournalEntries;
import org.quipu.projections.journal.JournalLine;
import org.quipu.projections.journal.Statements.BalanceSheets;
import org.quipu.projections.journal.Statements.IncomeStatements;
import org.quipu.projections.journal.Statements.Part;
import org.quipu.projections.journal.TrialBalance;
import org.quipu.projections.table.Cell;
import org.quipu.projections.table.Table;

/** The answers about the general ledger as tables. */
public final class BooksTables {
    private static final String[] STATEMENT = {"type", "code", "account", "currency", "amount"};

    private BooksTables() {}

    /**
     * One row an account.
     *
     * @param balance the trial balance
     * @return the table
     */
    public static Table of(TrialBalance balance) {
        var rows =
                Table.of(
                        "trial-balance",
                        "code",
                        "account",
                        "type",
                        "book",
                        "currency",
                        "debit",
                        "credit");
        for (var sheet : balance.sheets()) {
            for (var line : sheet.lines()) {
                rows.row(
                        text(line.account().code()),
                        text(line.account().name()),
                        text(line.account().type().text()),
                        text(line.account().type().book().text()),
                        currency(line.balance()),
                        new Cell.Amount(line.debit()),
                        new Cell.Amount(line.credit()));
            }
        }
        return rows.table();
    }

    /**
     * One row an account, one the result.
     *
     * @param sheets the balance sheets
     * @return the table
     */
    public static Table of(BalanceSheets sheets) {
        var rows = Table.of("balance-sheet", STATEMENT);
        for (var sheet : sheets.sheets()) {
            parts(sheet.parts(), rows);
            result(sheet.result(), rows);
        }
        return rows.table();
    }

    /**
     * One row an account, one the result.
     *
     * @param statements the income statements
     * @return the table
     */
    public static Table of(IncomeStatements statements) {
        var rows = Table.of("income-statement", STATEMENT);
        for (var sheet : statements.sheets()) {
            parts(sheet.parts(), rows);
            result(sheet.result(), rows);
        }
        return rows.table();
    }

    private static void parts(List<Part> parts, Table.Rows rows) {
        for (var part : parts) {
            for (var line : part.lines()) {
                rows.row(
                        text(part.type().text()),
                        text(line.account().code()),
                        text(line.account().name()),
                        currency(line.balance()),
                        new Cell.Amount(line.stated()));
            }
        }
    }

    private static void result(Money result, Table.Rows rows) {
        rows.row(
                text("result"),
                Cell.NOTHING,
                Cell.NOTHING,
                currency(result),
                new Cell.Amount(result));
    }

    /**
     * One row a line.
     *
     * @param ledger the lines of an account
     * @return the table
     */
    public static Table of(AccountLedger ledger) {
        var rows =
                Table.of(
                        "ledger-account",
                        "date",
                        "booking date",
                        "value date",
                        "event",
                        "type",
                        "account",
                        "branch",
                        "product",
                        "fund",
                        "currency",
                        "amount",
                        "balance");
        for (var each : ledger.lines()) {
            var line = each.line();
            rows.row(
                    new Cell.Day(line.date()),
                    new Cell.Day(line.bookedOn()),
                    new Cell.Day(line.valueDate()),
                    new Cell.Count(line.position()),
                    text(line.type()),
                    text(line.account().orElse("")),
                    text(line.branch()),
                    text(line.product()),
                    text(line.fund()),
                    currency(line.amount()),
                    new Cell.Amount(line.amount()),
                    new Cell.Amount(each.balance()));
        }
        return rows.table();
    }

    /**
     * One row a line.
     *
     * @param entries the entries
     * @return the table
     */
    public static Table of(JournalEntries entries) {
        var rows =
                Table.of(
                        "journal-entries",
                        "event",
                        "type",
                        "booking date",
                        "date",
                        "code",
                        "account",
                        "branch",
                        "product",
                        "fund",
                        "currency",
                        "amount");
        for (var entry : entries.entries()) {
            for (var line : entry.lines()) row(line, rows);
        }
        return rows.table();
    }

    private static void row(JournalLine line, Table.Rows rows) {
        rows.row(
                new Cell.Count(line.position()),
                text(line.type()),
                new Cell.Day(line.bookedOn()),
                new Cell.Day(line.date()),
                text(line.code()),
                text(line.account().orElse("")),
                text(line.branch()),
                text(line.product()),
                text(line.fund()),
                currency(line.amount()),
                new Cell.Amount(line.amount()));
    }

    private static Cell text(String text) {
        return new Cell.Text(text);
    }

    private static Cell currency(Money money) {
        return text(money.currency().getCurrencyCode());
    }
}
