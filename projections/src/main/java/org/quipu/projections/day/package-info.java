/**
 * Business days as the console shows them: asked of ledger-api in the visitor's name, with the
 * detail behind a booked line read from the log. Start with {@link
 * org.quipu.projections.day.BusinessDays}.
 */
@NullMarked
package org.quipu.projections.day;

import org.jspecify.annotations.NullMarked;
