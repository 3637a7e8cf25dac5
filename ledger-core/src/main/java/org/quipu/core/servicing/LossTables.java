package org.quipu.core.servicing;

import java.time.LocalDate;

/**
 * By which tables losses on a loan are estimated, in the statutory books and beside them.
 *
 * @param provisions by which allowances are made
 * @param expected by which expected losses are, a book of its own
 */
public record LossTables(DatedTables<Provisions> provisions, DatedTables<ExpectedLosses> expected) {
    /** Nothing is ever set aside or expected to be lost. */
    public static final LossTables NONE = new LossTables(DatedTables.none(), DatedTables.none());

    /**
     * One provision table that always held, and no other.
     *
     * @param table rows and days
     * @return it alone
     */
    public static LossTables always(Provisions table) {
        return NONE.with(LocalDate.MIN, table);
    }

    /**
     * These and one more provision table.
     *
     * @param from the first day it holds; it takes the place of one from the same day
     * @param table rows and days
     * @return all of them
     */
    public LossTables with(LocalDate from, Provisions table) {
        return new LossTables(provisions.with(from, table), expected);
    }

    /**
     * These and one more table of expected losses.
     *
     * @param from the first day it holds; it takes the place of one from the same day
     * @param table stages and days
     * @return all of them
     */
    public LossTables with(LocalDate from, ExpectedLosses table) {
        return new LossTables(provisions, expected.with(from, table));
    }

    /**
     * These until others begin, and the others from then on; each sort by itself.
     *
     * @param others which
     * @return both
     */
    public LossTables then(LossTables others) {
        return new LossTables(provisions.then(others.provisions), expected.then(others.expected));
    }
}
