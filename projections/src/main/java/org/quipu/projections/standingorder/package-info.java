/**
 * Standing orders: what is ordered, what became of each try, which fail. Start with {@link
 * org.quipu.projections.standingorder.OrderQueries}. Imports balances and the run time.
 */
@NullMarked
package org.quipu.projections.standingorder;

import org.jspecify.annotations.NullMarked;
