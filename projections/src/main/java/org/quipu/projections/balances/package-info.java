/**
 * Balances, holds, what is available, and statements by value date and by booking date.
 *
 * <p>Start with {@link org.quipu.projections.balances.Balances}, which keeps the rows; {@link
 * org.quipu.projections.balances.BalanceQueries} and {@link
 * org.quipu.projections.balances.StatementQueries} ask them. Rows are only ever added, so that any
 * earlier position can be asked for again. May import the core's accounts, products and money.
 */
@NullMarked
package org.quipu.projections.balances;

import org.jspecify.annotations.NullMarked;
