package org.quipu.core.loan;

/**
 * What the bank knows of a client as a borrower.
 *
 * @param loans how many were paid out or taken over; one that was undone counts
 */
public record Borrower(int loans) {
    /** Nobody has lent yet. */
    static final Borrower NEW = new Borrower(0);

    Borrower again() {
        return new Borrower(loans + 1);
    }

    /**
     * Which cycle the next loan is.
     *
     * @return 1 for the first
     */
    public int cycle() {
        return loans + 1;
    }
}
