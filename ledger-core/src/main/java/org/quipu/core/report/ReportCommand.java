package org.quipu.core.report;

import org.quipu.core.Command;
import org.quipu.core.Envelope;

/** What may be asked about reports. */
public sealed interface ReportCommand extends Command {
    /**
     * Keep a report as it is sent out.
     *
     * @param report what it says
     * @param envelope where it comes from
     */
    record IssueReport(Report report, Envelope envelope) implements ReportCommand {}
}
