/**
 * Statements of savings accounts that were sent out: which days, what the balance was before and
 * after, and a digest of the lines, kept as they were sent. What became known since is a line of
 * the next one. Start with {@link org.quipu.core.statement.StatementDecider}. Imports accounts,
 * days and what they earn.
 */
@NullMarked
package org.quipu.core.statement;

import org.jspecify.annotations.NullMarked;
