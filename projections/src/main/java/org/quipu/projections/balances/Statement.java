package org.quipu.projections.balances;

import java.util.List;
import java.util.Optional;

/**
 * A page of an account's statement.
 *
 * @param account whose
 * @param moment what it is true for
 * @param range which dates, in which order
 * @param lines in that order
 * @param next where the next page goes on; empty at the end
 */
public record Statement(
        Account account,
        Moment moment,
        StatementRequest.Range range,
        List<StatementLine> lines,
        Optional<StatementRequest.After> next) {}
