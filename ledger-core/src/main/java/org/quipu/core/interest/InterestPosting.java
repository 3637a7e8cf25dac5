package org.quipu.core.interest;

import java.time.LocalDate;

/**
 * Interest that joins the balance at the close of a day. Minor units.
 *
 * @param date the last day it was earned on; it earns itself from the next
 * @param gross credit interest
 * @param tax withheld from it
 * @param overdraft interest charged on what was missing, never netted
 * @param balance after it
 */
public record InterestPosting(LocalDate date, long gross, long tax, long overdraft, long balance) {
    /** What the holder receives of the credit interest. */
    public long net() {
        return gross - tax;
    }
}
