/**
 * The general ledger: what the journals of events have brought its accounts to, by booking date,
 * branch and product, as known at any position. Start with {@link
 * org.quipu.projections.journal.Journal}. What is measured and not moved (interest as it is earned,
 * penalties, provisions) is no event of a transaction and stands here once a day is booked.
 */
@NullMarked
package org.quipu.projections.journal;

import org.jspecify.annotations.NullMarked;
