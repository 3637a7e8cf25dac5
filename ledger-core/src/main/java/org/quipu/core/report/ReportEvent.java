package org.quipu.core.report;

import java.time.LocalDate;
import java.util.Set;
import org.quipu.core.Envelope;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Tag;

/** What can happen to reports. */
public sealed interface ReportEvent extends LedgerEvent {
    /**
     * A report was sent out.
     *
     * @param report what it said
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record ReportIssued(Report report, LocalDate bookedOn, Envelope envelope)
            implements ReportEvent {
        @Override
        public Set<Tag> tags() {
            return Set.of(ReportKinds.REPORT.ref(report.name()).toTag());
        }
    }
}
