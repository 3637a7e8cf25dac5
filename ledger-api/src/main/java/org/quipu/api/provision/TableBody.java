package org.quipu.api.provision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.quipu.api.input.Code;
import org.quipu.api.input.Figure;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Rates;
import org.quipu.api.problem.FieldError;
import org.quipu.api.problem.ProblemException;
import org.quipu.core.provision.PublishedTable;
import org.quipu.core.servicing.Provisions;

/** A provision table as it is sent. */
record TableBody(
        @Meaning(
                        value =
                                "Whose loans; those of all products without a table of their own if"
                                        + " absent.",
                        example = "biashara")
                Optional<Code> product,
        @Meaning("The first day it holds, not before the business date; that date if absent.")
                Optional<LocalDate> validFrom,
        @Meaning("When allowances are made: at the close of every day, or of the last of a month.")
                Days days,
        @Meaning("A table that the field has published, instead of rows.")
                Optional<PublishedTable> published,
        @Meaning("By days past due, without gaps from 0; the last without an end.")
                Optional<List<RowBody>> rows) {

    /** When allowances are made. */
    enum Days {
        /** At the close of every day. */
        DAILY,
        /** At the close of the last day of each month. */
        MONTH_END;

        Provisions.Days days() {
            return this == DAILY ? new Provisions.Daily() : new Provisions.MonthEnd();
        }
    }

    /** One class of loans. */
    record RowBody(
            @Meaning(value = "Days past due from here on.", example = "31") Integer from,
            @Meaning(value = "Days past due up to here; absent in the last row.", example = "60")
                    Optional<Integer> to,
            @Meaning(value = "Share of the principal, in per cent.", example = "25") Figure rate,
            @Meaning(
                            value =
                                    "Share while restructured and not cured, in per cent; the rate if"
                                            + " absent.",
                            example = "50")
                    Optional<Figure> restructuredRate) {
        Provisions.Row row(String at) {
            return new Provisions.Row(
                    from,
                    to.isPresent() ? OptionalInt.of(to.get()) : OptionalInt.empty(),
                    Rates.of(at + "/rate", rate),
                    restructuredRate.map(share -> Rates.of(at + "/restructuredRate", share)));
        }
    }

    /**
     * The table.
     *
     * @return what is asked for
     * @throws ProblemException 400 if it has rows and names a published table, or neither
     */
    Provisions provisions() {
        if (rows.isPresent() == published.isPresent()) {
            throw new ProblemException(
                    FieldError.body(
                            "/rows",
                            "provision/one-table",
                            "Send rows, or name a published table."));
        }
        return new Provisions(
                published.map(PublishedTable::rows).orElseGet(this::own), days.days());
    }

    private List<Provisions.Row> own() {
        var sent = rows.orElseThrow();
        var own = new ArrayList<Provisions.Row>();
        for (var at = 0; at < sent.size(); at++) own.add(sent.get(at).row("/rows/" + at));
        return own;
    }
}
