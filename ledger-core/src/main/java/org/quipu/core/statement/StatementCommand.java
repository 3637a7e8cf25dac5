package org.quipu.core.statement;

import java.time.LocalDate;
import org.quipu.core.Command;
import org.quipu.core.Envelope;

/** What may be asked about statements. */
public sealed interface StatementCommand extends Command {
    /**
     * Keep a statement as it is sent out.
     *
     * @param account whose
     * @param to its last day, which is closed
     * @param digest of its lines
     * @param envelope where it comes from
     */
    record IssueStatement(String account, LocalDate to, String digest, Envelope envelope)
            implements StatementCommand {}
}
