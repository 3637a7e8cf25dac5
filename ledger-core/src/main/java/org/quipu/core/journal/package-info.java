/**
 * Double entry: how an event is booked. A transaction's journal is its legs with each component
 * mapped to its role in the general ledger, so the two cannot disagree. Start with {@link
 * org.quipu.core.journal.JournalEntry}. Imports accounts and money.
 */
@NullMarked
package org.quipu.core.journal;

import org.jspecify.annotations.NullMarked;
