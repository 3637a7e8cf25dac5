package org.quipu.projections.answer;

import java.util.ArrayList;
import java.util.List;
import org.quipu.core.servicing.Flow;
import org.quipu.projections.arrears.MovedLoans;
import org.quipu.projections.arrears.Movements;
import org.quipu.projections.arrears.Movements.Period;
import org.quipu.projections.arrears.RollRates;
import org.quipu.projections.arrears.RolledLoans;
import org.quipu.projections.arrears.Vintages;
import org.quipu.projections.table.Cell;
import org.quipu.projections.table.Table;

/** How a portfolio came about, as tables. */
public final class PortfolioHistoryTables {
    private PortfolioHistoryTables() {}

    /**
     * One row a part and month, and one a month of all.
     *
     * @param movements from month to month
     * @return the table
     */
    public static Table of(Movements movements) {
        var names = new ArrayList<>(List.of("currency", "part", "from", "to", "opening", "loans"));
        for (var flow : Flow.values()) names.add(flow.name().toLowerCase(java.util.Locale.ROOT));
        names.add("closing");
        var rows = Table.of("portfolio-movements", names.toArray(String[]::new));
        for (var sheet : movements.sheets()) {
            for (var part : sheet.parts()) {
                for (var period : part.periods()) {
                    rows.row(row(sheet, part.value().orElse(""), period));
                }
            }
            for (var period : sheet.total()) rows.row(row(sheet, "total", period));
        }
        return rows.table();
    }

    private static Cell[] row(Movements.Sheet sheet, String part, Period period) {
        var row = new ArrayList<Cell>();
        row.add(new Cell.Text(sheet.currency().getCurrencyCode()));
        row.add(new Cell.Text(part));
        row.add(new Cell.Day(period.from()));
        row.add(new Cell.Day(period.to()));
        row.add(new Cell.Amount(sheet.money(period.opening())));
        row.add(new Cell.Count(period.loans()));
        for (var flow : Flow.values()) row.add(new Cell.Amount(sheet.money(period.of(flow))));
        row.add(new Cell.Amount(sheet.money(period.closing())));
        return row.toArray(Cell[]::new);
    }

    /**
     * One row a loan and day.
     *
     * @param moved loans in a period
     * @return the table
     */
    public static Table of(MovedLoans moved) {
        var flow = moved.flow().name().toLowerCase(java.util.Locale.ROOT);
        var rows =
                Table.of(
                        "moved-loans",
                        "day",
                        "loan",
                        "external_id",
                        "client",
                        "branch",
                        "currency",
                        flow);
        for (var line : moved.lines()) {
            rows.row(
                    new Cell.Day(line.day()),
                    new Cell.Text(line.loan()),
                    new Cell.Text(line.externalId().orElse("")),
                    new Cell.Text(line.client()),
                    new Cell.Text(line.branch()),
                    new Cell.Text(line.amount().currency().getCurrencyCode()),
                    new Cell.Amount(line.amount()));
        }
        return rows.table();
    }

    /**
     * One row a month of disbursement and month on book.
     *
     * @param vintages by month of disbursement
     * @return the table
     */
    public static Table of(Vintages vintages) {
        var rows =
                Table.of(
                        "vintages",
                        "currency",
                        "month",
                        "loans",
                        "disbursed",
                        "months_on_book",
                        "on",
                        "outstanding",
                        "at_risk",
                        "at_risk_percent",
                        "written_off",
                        "written_off_percent");
        for (var sheet : vintages.sheets()) {
            for (var cohort : sheet.cohorts()) {
                for (var point : cohort.points()) row(sheet, cohort, point, rows);
            }
        }
        return rows.table();
    }

    private static void row(
            Vintages.Sheet sheet, Vintages.Cohort cohort, Vintages.Point point, Table.Rows rows) {
        rows.row(
                new Cell.Text(sheet.currency().getCurrencyCode()),
                new Cell.Day(cohort.month()),
                new Cell.Count(cohort.loans()),
                new Cell.Amount(sheet.money(cohort.disbursed())),
                new Cell.Count(point.monthsOnBook()),
                new Cell.Day(point.on()),
                new Cell.Amount(sheet.money(point.outstanding())),
                new Cell.Amount(sheet.money(point.atRisk())),
                Cell.percent(cohort.percent(point.atRisk())),
                new Cell.Amount(sheet.money(point.writtenOff())),
                Cell.percent(cohort.percent(point.writtenOff())));
    }

    /**
     * One row a way.
     *
     * @param rates from which age to which
     * @return the table
     */
    public static Table of(RollRates rates) {
        var rows =
                Table.of(
                        "roll-rates",
                        "currency",
                        "before",
                        "after",
                        "loans",
                        "principal_before",
                        "principal_after",
                        "percent");
        for (var sheet : rates.sheets()) {
            for (var roll : sheet.rolls()) {
                rows.row(
                        new Cell.Text(sheet.currency().getCurrencyCode()),
                        new Cell.Text(RollRatesAnswer.before(roll)),
                        new Cell.Text(RollRatesAnswer.after(roll)),
                        new Cell.Count(roll.loans()),
                        new Cell.Amount(sheet.money(roll.principalBefore())),
                        new Cell.Amount(sheet.money(roll.principalAfter())),
                        Cell.percent(sheet.percent(roll)));
            }
        }
        return rows.table();
    }

    /**
     * One row a loan that went one way.
     *
     * @param rolled loans of two days
     * @return the table
     */
    public static Table of(RolledLoans rolled) {
        var rows =
                Table.of(
                        "rolled-loans",
                        "loan",
                        "external_id",
                        "client",
                        "branch",
                        "currency",
                        "principal_before",
                        "principal_after");
        for (var line : rolled.lines()) {
            rows.row(
                    new Cell.Text(line.loan()),
                    new Cell.Text(line.externalId().orElse("")),
                    new Cell.Text(line.client()),
                    new Cell.Text(line.branch()),
                    new Cell.Text(line.before().currency().getCurrencyCode()),
                    new Cell.Amount(line.before()),
                    new Cell.Amount(line.after()));
        }
        return rows.table();
    }
}
