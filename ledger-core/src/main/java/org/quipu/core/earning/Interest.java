package org.quipu.core.earning;

import org.quipu.core.interest.InterestPosting;

/**
 * Interest of a posting, or a difference of it. Minor units.
 *
 * @param gross credit interest
 * @param tax withheld from it
 * @param overdraft interest on what was missing
 */
public record Interest(long gross, long tax, long overdraft) {
    /** None. */
    public static final Interest NONE = new Interest(0, 0, 0);

    /**
     * That of a posting.
     *
     * @param posting as it falls due
     * @return the interest
     */
    public static Interest of(InterestPosting posting) {
        return new Interest(posting.gross(), posting.tax(), posting.overdraft());
    }

    static Interest of(EarningEvent event) {
        return new Interest(event.gross().minor(), event.tax().minor(), event.overdraft().minor());
    }

    /**
     * What the holder's balance moves by.
     *
     * @return positive where it rises
     */
    public long net() {
        return gross - tax - overdraft;
    }

    /**
     * Both.
     *
     * @param other more
     * @return the sum
     */
    public Interest plus(Interest other) {
        return new Interest(
                Math.addExact(gross, other.gross),
                Math.addExact(tax, other.tax),
                Math.addExact(overdraft, other.overdraft));
    }

    /** This less another. */
    Interest minus(Interest other) {
        return new Interest(gross - other.gross, tax - other.tax, overdraft - other.overdraft);
    }

    boolean isNothing() {
        return gross == 0 && tax == 0 && overdraft == 0;
    }
}
