package org.quipu.api.approval;

import java.util.List;
import java.util.Optional;
import org.quipu.core.approval.ApprovalEvent.ApprovalGranted;
import org.quipu.core.approval.ApprovalEvent.ApprovalRefused;
import org.quipu.core.approval.FourEyes;
import org.quipu.log.LogEntry;
import org.quipu.log.LogReader;
import org.quipu.log.catalogue.EventCodec;
import org.quipu.log.catalogue.EventNames;

/**
 * The approvals decided last. A log is read forwards, so the end of it is looked at, and ten times
 * more as long as too few are found there.
 */
final class DecidedLately {
    private static final long FIRST_LOOK = 10_000;
    private static final EventCodec CODEC = new EventCodec(EventNames.catalogue());

    private DecidedLately() {}

    /** The positions of their requests, the newest decision first. */
    static List<Long> in(LogReader log, long head, int limit) {
        for (var look = FIRST_LOOK; ; look *= 10) {
            var after = Math.max(0, head - look);
            var found = after(log, after);
            if (found.size() >= limit || after == 0) {
                return found.reversed().stream().limit(limit).toList();
            }
        }
    }

    private static List<Long> after(LogReader log, long after) {
        return log.historyToEnd(FourEyes.QUEUE.toTag(), after)
                .flatMap(entry -> request(entry).stream())
                .toList();
    }

    private static Optional<Long> request(LogEntry entry) {
        return switch (CODEC.decode(entry.type(), entry.payload())) {
            case ApprovalGranted granted -> Optional.of(granted.approval());
            case ApprovalRefused refused -> Optional.of(refused.approval());
            default -> Optional.empty();
        };
    }
}
