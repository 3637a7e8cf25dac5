package org.quipu.projections.answer;

import java.util.Optional;
import org.quipu.projections.arrears.Worklist;
import org.quipu.projections.table.Cell;
import org.quipu.projections.table.Table;

/** A page of the worklist as a table: a line a loan. */
public final class ArrearsTable {
    private static final String[] NAMES = {
        "loan",
        "external_id",
        "client",
        "officer",
        "group",
        "branch",
        "product",
        "currency",
        "days_past_due",
        "due",
        "arrears_penalty",
        "arrears_fee",
        "arrears_interest",
        "arrears_principal",
        "arrears",
        "principal_outstanding",
        "restructured",
        "promised",
        "promised_by",
        "contacted",
        "contacted_on",
        "outcome",
        "next_step",
        "next_step_due"
    };

    private ArrearsTable() {}

    /**
     * The table.
     *
     * @param page what it shows
     * @return a line a loan
     */
    public static Table of(Worklist page) {
        var rows = Table.of("arrears", NAMES);
        for (var line : page.lines()) row(line, rows);
        return rows.table();
    }

    private static void row(Worklist.Line line, Table.Rows rows) {
        var place = line.place();
        var standing = line.standing();
        var arrears = standing.arrears();
        var contact = line.dealings().contact();
        rows.row(
                new Cell.Text(line.loan()),
                text(line.externalId()),
                new Cell.Text(line.client()),
                text(place.officer()),
                text(place.group()),
                new Cell.Text(place.branch()),
                new Cell.Text(place.product()),
                new Cell.Text(place.currency().getCurrencyCode()),
                new Cell.Count(standing.daysPastDue()),
                amount(line, standing.due().total()),
                amount(line, arrears.penalty()),
                amount(line, arrears.fee()),
                amount(line, arrears.interest()),
                amount(line, arrears.principal()),
                amount(line, arrears.total()),
                amount(line, standing.principal()),
                new Cell.Text(Boolean.toString(line.isUncured())),
                line.dealings().promise().map(it -> amount(line, it.amount())).orElse(Cell.NOTHING),
                line.dealings()
                        .promise()
                        .<Cell>map(it -> new Cell.Day(it.by()))
                        .orElse(Cell.NOTHING),
                text(contact.map(Worklist.Contact::way)),
                contact.<Cell>map(it -> new Cell.Day(it.on())).orElse(Cell.NOTHING),
                text(contact.map(Worklist.Contact::outcome)),
                text(line.next().map(it -> it.step().text())),
                line.next().<Cell>map(it -> new Cell.Day(it.due())).orElse(Cell.NOTHING));
    }

    private static Cell text(Optional<String> text) {
        return new Cell.Text(text.orElse(""));
    }

    private static Cell amount(Worklist.Line line, long minor) {
        return new Cell.Amount(line.money(minor));
    }
}
