package org.quipu.core.interest;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a later booking changes of a posting already made: the difference, with the value date of
 * the posting. The tax is that of the new gross amount less the tax booked before. Minor units.
 *
 * @param date of the posting
 * @param booked when the difference was booked
 * @param gross more credit interest
 * @param tax more tax
 * @param overdraft more overdraft interest
 */
public record Restatement(LocalDate date, LocalDate booked, long gross, long tax, long overdraft) {
    static Optional<Restatement> between(
            LocalDate booked, InterestPosting before, InterestPosting after) {
        var gross = after.gross() - before.gross();
        var overdraft = after.overdraft() - before.overdraft();
        if (gross == 0 && overdraft == 0) return Optional.empty();
        var tax = after.tax() - before.tax();
        return Optional.of(new Restatement(before.date(), booked, gross, tax, overdraft));
    }

    /** What more the holder receives of the credit interest. */
    public long net() {
        return gross - tax;
    }
}
