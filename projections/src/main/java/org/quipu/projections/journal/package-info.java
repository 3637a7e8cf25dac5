/**
 * The general ledger on accounts of the chart: what events have brought them to, in the books of
 * any day, by branch, product and fund, as known at any position; balance sheet and income
 * statement, the lines of an account, the entries of events. Start with {@link
 * org.quipu.projections.journal.Journal}. What is measured and not moved (interest as it is earned,
 * penalties, provisions) stands here once a day is booked.
 */
@NullMarked
package org.quipu.projections.journal;

import org.jspecify.annotations.NullMarked;
