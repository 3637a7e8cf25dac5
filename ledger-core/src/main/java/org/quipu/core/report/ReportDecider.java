package org.quipu.core.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.quipu.core.Decider;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.Refused;
import org.quipu.core.report.ReportCommand.IssueReport;
import org.quipu.core.report.ReportEvent.ReportIssued;

/** The rules of reports. What they say is not computed again here: who sends it answers for it. */
public final class ReportDecider implements Decider<ReportCommand> {
    /** The most figures of a report. */
    static final int FIGURES = 200;

    /** The most dimensions a report is narrowed by. */
    static final int PARTS = 10;

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    @Override
    public Set<Ref<?>> needs(ReportCommand command, Known known) {
        return switch (command) {
            case IssueReport issue -> Set.of(ReportKinds.REPORT.ref(issue.report().name()));
        };
    }

    @Override
    public List<? extends LedgerEvent> decide(ReportCommand command, Known known) {
        return switch (command) {
            case IssueReport issue -> List.of(issue(issue, known));
        };
    }

    private static ReportEvent issue(IssueReport issue, Known known) {
        var report = issue.report();
        var today = known.businessDate();
        if (report.asOf().isAfter(today)) {
            throw new Refused(ReportRefusal.FUTURE, "businessDate", today);
        }
        var last = known.nextPosition() - 1;
        if (report.knownAt() > last) {
            throw new Refused(ReportRefusal.NOT_KNOWN_YET, "position", last);
        }
        requireSense(report);
        if (known.get(ReportKinds.REPORT.ref(report.name())).equals(Optional.of(report))) {
            throw new Refused(ReportRefusal.ISSUED_ALREADY);
        }
        return new ReportIssued(report, today, issue.envelope());
    }

    private static void requireSense(Report report) {
        var figures = report.figures();
        if (figures.isEmpty() || figures.size() > FIGURES) throw new Refused(ReportRefusal.FIGURES);
        if (isAnyTwice(figures, it -> it.name() + " " + it.amount().currency())) {
            throw new Refused(ReportRefusal.FIGURE_TWICE);
        }
        var scope = report.scope();
        if (scope.size() > PARTS || isAnyTwice(scope, Report.Part::dimension)) {
            throw new Refused(ReportRefusal.SCOPE);
        }
        if (report.digest().filter(it -> !DIGEST.matcher(it).matches()).isPresent()) {
            throw new Refused(ReportRefusal.NOT_A_DIGEST);
        }
    }

    private static <T> boolean isAnyTwice(List<T> all, Function<T, String> name) {
        return all.stream().map(name).distinct().count() < all.size();
    }
}
