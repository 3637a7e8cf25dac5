package org.quipu.projections.journal;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.quipu.core.chart.AccountType;
import org.quipu.core.money.Money;
import org.quipu.projections.balances.Moment;
import org.quipu.projections.journal.TrialBalance.Line;
import org.quipu.projections.journal.TrialBalance.Scope;
import org.quipu.projections.journal.TrialBalance.Sheet;

/**
 * Balance sheet and income statement: the general ledger as its readers want it, each figure
 * positive on the side that increases it.
 */
public final class Statements {
    private Statements() {}

    /**
     * One part of a statement.
     *
     * @param type of its accounts
     * @param lines by code
     * @param total their sum, positive on the side that increases it
     */
    public record Part(AccountType type, List<Line> lines, Money total) {
        /**
         * What the part is called on a statement.
         *
         * @return for example {@code Assets}
         */
        public String title() {
            return switch (type) {
                case ASSET -> "Assets";
                case LIABILITY -> "Liabilities";
                case EQUITY -> "Equity";
                case INCOME -> "Income";
                case EXPENSE -> "Expenses";
                case MEMO -> "Memo";
                case EXPECTED_LOSS -> "Expected losses";
            };
        }

        static Part of(AccountType type, Sheet sheet) {
            var lines =
                    sheet.lines().stream().filter(line -> line.account().type() == type).toList();
            var total =
                    lines.stream()
                            .map(Line::stated)
                            .reduce(new Money(sheet.currency(), 0), Money::plus);
            return new Part(type, lines, total);
        }
    }

    /**
     * What the bank owns and owes in one currency.
     *
     * @param currency which
     * @param assets what it owns and is owed
     * @param liabilities what it owes
     * @param equity what is its owners'
     * @param result income less expenses that no year's end has brought to retained earnings yet
     */
    public record BalanceSheet(
            Currency currency, Part assets, Part liabilities, Part equity, Money result) {
        static BalanceSheet of(Sheet sheet) {
            return new BalanceSheet(
                    sheet.currency(),
                    Part.of(AccountType.ASSET, sheet),
                    Part.of(AccountType.LIABILITY, sheet),
                    Part.of(AccountType.EQUITY, sheet),
                    IncomeStatement.of(sheet).result());
        }

        /**
         * Liabilities, equity and the result: what the assets are equal to.
         *
         * @return their sum
         */
        public Money funding() {
            return liabilities.total().plus(equity.total()).plus(result);
        }

        /**
         * All its parts that have lines.
         *
         * @return in reading order
         */
        public List<Part> parts() {
            return List.of(assets, liabilities, equity);
        }
    }

    /**
     * What the bank earned and what that cost in one currency.
     *
     * @param currency which
     * @param income what it earned
     * @param expenses what that cost
     * @param result the difference; negative for a loss
     */
    public record IncomeStatement(Currency currency, Part income, Part expenses, Money result) {
        static IncomeStatement of(Sheet sheet) {
            var income = Part.of(AccountType.INCOME, sheet);
            var expenses = Part.of(AccountType.EXPENSE, sheet);
            return new IncomeStatement(
                    sheet.currency(), income, expenses, income.total().minus(expenses.total()));
        }

        /**
         * Both its parts.
         *
         * @return in reading order
         */
        public List<Part> parts() {
            return List.of(income, expenses);
        }
    }

    /**
     * Balance sheets.
     *
     * @param moment what they are true for
     * @param scope whose accounts
     * @param sheets one a currency, by its code
     */
    public record BalanceSheets(Moment moment, Scope scope, List<BalanceSheet> sheets) {}

    /**
     * Income statements.
     *
     * @param moment what they are true for; its date is the last day they cover
     * @param from the first day they cover; the first of all where absent
     * @param scope whose accounts
     * @param sheets one a currency, by its code
     */
    public record IncomeStatements(
            Moment moment, Optional<LocalDate> from, Scope scope, List<IncomeStatement> sheets) {}
}
