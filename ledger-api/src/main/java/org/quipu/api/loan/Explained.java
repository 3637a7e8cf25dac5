package org.quipu.api.loan;

import java.time.LocalDate;
import java.util.List;
import org.quipu.api.input.Meaning;
import org.quipu.core.money.Precision;
import org.quipu.core.servicing.Explanation;

/** Why a loan's figures are what they are: each is the sum of its terms. */
record Explained(
        @Meaning(value = "The loan's id.", example = "ln_01k9x0c2d4") String loan,
        @Meaning("The day whose close is explained.") LocalDate asOf,
        @Meaning(value = "The last position this may reflect.", example = "48216") long position,
        @Meaning(value = "ISO 4217.", example = "KES") String currency,
        @Meaning(value = "The version of the rules the loan keeps.", example = "1")
                int rulesVersion,
        @Meaning("Every figure, in reading order.") List<Figure> figures) {
    /** One figure. */
    record Figure(
            @Meaning(value = "What it is.", example = "principal_outstanding") String name,
            @Meaning(
                            value = "How much; of `days_past_due` days, of all others money.",
                            example = "1512.32")
                    String amount,
            @Meaning("What adds up to it.") List<Term> terms) {}

    /** A part of a figure. */
    record Term(
            @Meaning(
                            value =
                                    "A transaction's id, what fell due by kind and date, or an"
                                            + " instalment.",
                            example = "48213")
                    String source,
            @Meaning(value = "The rule.", example = "R8 earned interest") String rule,
            @Meaning(value = "How much of the figure.", example = "-487.68") String amount) {}

    static List<Figure> figures(Explanation explanation, Precision precision) {
        return explanation.figures().stream().map(it -> figure(it, precision)).toList();
    }

    private static Figure figure(Explanation.Figure figure, Precision precision) {
        var days = figure.name().equals("days_past_due");
        return new Figure(
                figure.name(),
                text(figure.amount(), days, precision),
                figure.terms().stream()
                        .map(term ->
                                new Term(
                                        term.source(),
                                        term.rule(),
                                        text(term.amount(), days, precision)))
                        .toList());
    }

    private static String text(long amount, boolean days, Precision precision) {
        return days ? Long.toString(amount) : LoanFigures.text(amount, precision);
    }
}
