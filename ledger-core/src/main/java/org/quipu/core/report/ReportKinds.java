package org.quipu.core.report;

import java.util.Optional;
import org.quipu.core.Fold;
import org.quipu.core.Kind;
import org.quipu.core.LedgerEvent;
import org.quipu.core.report.ReportEvent.ReportIssued;

/** What the bank remembers of reports. */
public final class ReportKinds {
    /** The last issue of a report, by its name. */
    public static final Kind<Optional<Report>> REPORT = new Kind<>("report", "report", new Last());

    private ReportKinds() {}

    private record Last() implements Fold<Optional<Report>> {
        @Override
        public Optional<Report> initial() {
            return Optional.empty();
        }

        @Override
        public Optional<Report> evolve(Optional<Report> state, LedgerEvent event) {
            return event instanceof ReportIssued issued ? Optional.of(issued.report()) : state;
        }
    }
}
