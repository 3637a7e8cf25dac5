package org.quipu.core.journal;

import java.util.List;
import org.quipu.core.LedgerEvent;

/**
 * An event that names the accounts of the chart itself: an accountant's entry, the closing of a
 * year. It moves no customer's and no settlement account.
 */
public interface BooksDirectly extends LedgerEvent {
    /**
     * What it writes.
     *
     * @return entries, each with a date of its own; may be none
     */
    List<ChartEntry> chartEntries();
}
