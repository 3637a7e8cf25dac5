package org.quipu.api.period;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.quipu.core.period.Period;
import org.quipu.core.period.PeriodEvent.LoansTaped;
import org.quipu.core.period.PeriodKinds;
import org.quipu.core.tape.LoanTape;
import org.quipu.core.tape.TapeLine;
import org.quipu.log.LogEntry;
import org.quipu.log.LogReader;
import org.quipu.log.catalogue.EventCodec;
import org.quipu.log.catalogue.EventNames;

/** Reads loan tapes from the log, where they are kept chunk by chunk. */
final class Tapes {
    private static final EventCodec CODEC = new EventCodec(EventNames.catalogue());

    private Tapes() {}

    /**
     * The next chunk of a period's tape and the one after it, as far as there are.
     *
     * @param after the position of the chunk before, or of the period's cut-off: what was taped
     *     before a reopening stands before that
     */
    static List<LogEntry> entries(LogReader log, Period period, long after) {
        return log.history(PeriodKinds.tape(period).toTag(), after, 2);
    }

    static LoansTaped taped(LogEntry entry) {
        return (LoansTaped) CODEC.decode(entry.type(), entry.payload());
    }

    /** What a period's tape comes to. */
    static LoanTape frozen(LogReader log, Period period, long cutOff) {
        var digest = sha256();
        digest.update((TapeLine.HEADER + "\n").getBytes(UTF_8));
        var loans = 0;
        var chunks = log.historyToEnd(PeriodKinds.tape(period).toTag(), cutOff).iterator();
        while (chunks.hasNext()) {
            var lines = taped(chunks.next()).lines();
            for (var line : lines) digest.update((line + "\n").getBytes(UTF_8));
            loans += lines.size();
        }
        return new LoanTape(loans, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
