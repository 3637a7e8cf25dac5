package org.quipu.projections.balances;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A page of a statement.
 *
 * @param account which account
 * @param range which dates, by which of the two
 * @param knownAt what counts; empty for everything
 * @param after the last line of the page before; empty for the first page
 * @param limit at most so many lines
 */
public record StatementRequest(
        AccountRef account,
        Range range,
        Optional<Known> knownAt,
        Optional<After> after,
        int limit) {
    /**
     * Which lines, in which order.
     *
     * @param from the first date; empty for the beginning
     * @param to the last date; empty for the end
     * @param by which date counts, for the range, the order and the running balance
     * @param newestFirst whether the order is turned round
     */
    public record Range(
            Optional<LocalDate> from, Optional<LocalDate> to, By by, boolean newestFirst) {}

    /**
     * Where a page ended.
     *
     * @param date the last line's, of the kind that counts
     * @param position the last line's
     * @param leg the last line's
     * @param balance in the ledger's sense, after the last line, or before it when newest first
     */
    public record After(LocalDate date, long position, int leg, long balance) {}
}
