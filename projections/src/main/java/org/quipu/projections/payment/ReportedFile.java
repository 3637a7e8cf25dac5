package org.quipu.projections.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.core.money.Money;

/**
 * A file of payments that was taken in.
 *
 * @param file its id
 * @param position of its event
 * @param channel who sends such files
 * @param name what its sender calls it
 * @param digest SHA-256 of its bytes
 * @param account where the money lies
 * @param suspense where what found no loan waits
 * @param bookedOn the business date
 * @param by who took it in
 * @param shares its payments by what became of them
 */
public record ReportedFile(
        String file,
        long position,
        String channel,
        Optional<String> name,
        String digest,
        String account,
        String suspense,
        LocalDate bookedOn,
        String by,
        Shares shares) {
    /**
     * Its payments by what became of them.
     *
     * @param all of them
     * @param posted on a loan
     * @param suspended into suspense
     * @param refused not taken in
     */
    public record Shares(Share all, Share posted, Share suspended, Share refused) {}

    /**
     * Some payments.
     *
     * @param payments how many
     * @param amount what they add up to
     */
    public record Share(int payments, Money amount) {}

    /**
     * A line and what became of it.
     *
     * @param file of which file
     * @param line its number; the header is 1
     * @param position of the event that says so
     * @param reported what the channel calls the transaction
     * @param valueDate the day the money came
     * @param amount how much
     * @param outcome posted, suspended or refused
     * @param rule why it repaid no loan
     * @param loan the loan, where one was found
     * @param transaction the repayment, or what put it into suspense, or what it is already
     */
    public record Line(
            String file,
            int line,
            long position,
            String reported,
            LocalDate valueDate,
            Money amount,
            String outcome,
            Optional<String> rule,
            Optional<String> loan,
            Optional<Long> transaction) {}

    /**
     * A file with all of its lines.
     *
     * @param file the file
     * @param lines in order
     */
    public record Whole(ReportedFile file, List<Line> lines) {
        /** Keeps a copy. */
        public Whole {
            lines = List.copyOf(lines);
        }
    }
}
