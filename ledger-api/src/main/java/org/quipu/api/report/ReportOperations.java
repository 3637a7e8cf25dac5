package org.quipu.api.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quipu.api.access.Role;
import org.quipu.api.input.Code;
import org.quipu.api.input.Figure;
import org.quipu.api.input.FreeText;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Asking;
import org.quipu.api.operation.Happened;
import org.quipu.api.operation.Moneys;
import org.quipu.api.operation.Operation;
import org.quipu.api.operation.Operation.Manual;
import org.quipu.api.operation.Source;
import org.quipu.api.operation.Write;
import org.quipu.core.report.Report;
import org.quipu.core.report.ReportCommand.IssueReport;
import org.quipu.core.report.ReportEvent.ReportIssued;

/** Everything that can be asked about reports. */
public final class ReportOperations {
    private static final Set<Role> SENDERS =
            Set.of(Role.ACCOUNTANT, Role.LOAN_OFFICER, Role.OPERATIONS, Role.INTEGRATOR);

    private ReportOperations() {}

    /** A report as it is sent out. */
    record Issue(
            @Meaning(value = "Which report.", example = "portfolio") Code report,
            @Meaning("The day its figures are of, up to the business date.") LocalDate asOf,
            @Meaning(value = "The position of the log its figures were known at.", example = "17")
                    Long knownAt,
            @Meaning("What it is narrowed to; the whole institution if absent.")
                    Optional<List<PartBody>> scope,
            @Meaning("What it says: 1 to 200 figures, each named once a currency.")
                    List<FigureBody> figures,
            @Meaning(
                            value = "SHA-256 of the file that is sent, in lower-case hexadecimal.",
                            example =
                                    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
                    Optional<Code> digest,
            @Meaning(
                            value = "To whom and why. Kept outside the log, erasable.",
                            example = "to the central bank")
                    Optional<FreeText> narrative) {
        private Report sent() {
            var said = new ArrayList<Report.Figure>();
            for (var at = 0; at < figures.size(); at++) {
                said.add(figures.get(at).figure("/figures/" + at));
            }
            return new Report(
                    report.text(),
                    asOf,
                    knownAt,
                    scope.orElse(List.of()).stream().map(PartBody::part).toList(),
                    said,
                    digest.map(Code::text));
        }
    }

    /** What a report is narrowed to. */
    record PartBody(
            @Meaning(value = "By what.", example = "branch") Code dimension,
            @Meaning(value = "To what of it.", example = "north") Code value) {
        private Report.Part part() {
            return new Report.Part(dimension.text(), value.text());
        }
    }

    /** One figure of a report. */
    record FigureBody(
            @Meaning(value = "What it is.", example = "par30") Code name,
            @Meaning(value = "How much, zero or more.", example = "1250.00") Figure amount,
            @Meaning("Of what.") Currency currency) {
        private Report.Figure figure(String at) {
            return new Report.Figure(
                    name.text(), Moneys.of(at + "/amount", amount.decimal(), currency));
        }
    }

    /** A report that was kept. */
    record Issued(
            @Meaning(value = "The report's id.", example = "48213") String id,
            @Meaning(value = "Where its event stands in the log.", example = "48213") long position,
            @Meaning(value = "Which report.", example = "portfolio") String report,
            @Meaning("The day its figures are of.") LocalDate asOf,
            @Meaning(value = "The position they were known at.", example = "17") long knownAt,
            @Meaning("The business date it was sent on.") LocalDate bookingDate) {
        static Issued of(Happened happened) {
            var at = happened.the(ReportIssued.class);
            var report = at.event().report();
            return new Issued(
                    at.id(),
                    at.position(),
                    report.name(),
                    report.asOf(),
                    report.knownAt(),
                    at.event().bookedOn());
        }
    }

    /**
     * All of them.
     *
     * @return in reading order
     */
    public static List<Operation> all() {
        return List.of(
                Write.at(
                                "/v1/reports",
                                new Manual(
                                        "issueReport",
                                        "reports",
                                        "Keeps a report as it is sent out: which, of which day, as"
                                                + " known at which position, and what it says. What"
                                                + " becomes known later never changes it.",
                                        SENDERS))
                        .asks(
                                Issue.class,
                                """
                                {"report": "portfolio", "asOf": "2026-03-31", "knownAt": 1,
                                 "figures": [{"name": "par30", "amount": "1250.00", "currency": "KES"}]}\
                                """,
                                ReportOperations::issue)
                        .answers(Issued.class, Issued::of));
    }

    private static IssueReport issue(Asking<Issue> asking) {
        var body = asking.body();
        return new IssueReport(body.sent(), Source.ofNarrative(body.narrative()).envelope(asking));
    }
}
