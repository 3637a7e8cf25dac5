package org.quipu.projections.answer;

import java.util.ArrayList;
import java.util.List;
import org.quipu.projections.arrears.Worklist;

/** A page of the worklist as rows of a table. */
public final class ArrearsTable {
    private static final List<String> NAMES =
            List.of(
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
                    "next_step_due");

    private ArrearsTable() {}

    /**
     * The table.
     *
     * @param page what it shows
     * @return names of columns, then lines
     */
    public static List<List<String>> rows(Worklist page) {
        var rows = new ArrayList<List<String>>();
        rows.add(NAMES);
        for (var line : page.lines()) rows.add(row(ArrearsAnswer.Line.of(line)));
        return rows;
    }

    private static List<String> row(ArrearsAnswer.Line line) {
        return List.of(
                line.loan(),
                line.externalId().orElse(""),
                line.client(),
                line.officer().orElse(""),
                line.group().orElse(""),
                line.branch(),
                line.product(),
                line.currency(),
                Integer.toString(line.daysPastDue()),
                line.due().total(),
                line.arrears().penalty(),
                line.arrears().fee(),
                line.arrears().interest(),
                line.arrears().principal(),
                line.arrears().total(),
                line.principalOutstanding(),
                Boolean.toString(line.restructured()),
                line.promise().map(ArrearsAnswer.Promise::amount).orElse(""),
                line.promise().map(it -> it.by().toString()).orElse(""),
                line.contact().map(ArrearsAnswer.Contact::way).orElse(""),
                line.contact().map(it -> it.on().toString()).orElse(""),
                line.contact().map(ArrearsAnswer.Contact::outcome).orElse(""),
                line.nextStep().map(ArrearsAnswer.Step::step).orElse(""),
                line.nextStep().map(it -> it.due().toString()).orElse(""));
    }
}
