package org.quipu.projections.savings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Interest of some days. Amounts are decimals of the currency.
 *
 * @param account which
 * @param currency ISO 4217
 * @param from the first day
 * @param to the last day
 * @param days in order; none where the account earned nothing
 * @param postings what joined the balance on these days, as known now
 * @param restatements what later bookings changed of them
 * @param position the last position this may reflect
 */
public record EarnedInterest(
        String account,
        String currency,
        LocalDate from,
        LocalDate to,
        List<Day> days,
        List<Posting> postings,
        List<Change> restatements,
        long position) {
    /** Keeps copies. */
    public EarnedInterest {
        days = List.copyOf(days);
        postings = List.copyOf(postings);
        restatements = List.copyOf(restatements);
    }

    /**
     * One day.
     *
     * @param day which
     * @param balance that earns on it
     * @param rate per cent a year
     * @param earned since the last posting, to its close
     * @param charged on what was missing since then
     */
    public record Day(LocalDate day, String balance, String rate, String earned, String charged) {}

    /**
     * Interest that joined the balance.
     *
     * @param day its last
     * @param gross credit interest
     * @param tax withheld from it
     * @param overdraft interest on what was missing
     * @param net what the balance moved by
     * @param status recorded, or due
     */
    public record Posting(
            LocalDate day, String gross, String tax, String overdraft, String net, String status) {
        /**
         * Whether it is an event already.
         *
         * @return false where it fell due and counts only
         */
        public boolean isRecorded() {
            return status.equals("recorded");
        }
    }

    /**
     * What changed of a posting.
     *
     * @param day of the posting
     * @param bookingDate when it became known
     * @param gross more credit interest
     * @param tax more tax
     * @param overdraft more interest on what was missing
     * @param net what the balance moved by
     */
    public record Change(
            LocalDate day,
            LocalDate bookingDate,
            String gross,
            String tax,
            String overdraft,
            String net) {}

    /**
     * How it stands on the last day.
     *
     * @return absent where nothing is earned
     */
    public Optional<Day> last() {
        return days.isEmpty() ? Optional.empty() : Optional.of(days.getLast());
    }
}
