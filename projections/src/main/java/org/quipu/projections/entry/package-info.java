/**
 * Entries by hand as the console shows and writes them: asked of ledger-api in the visitor's name.
 * Start with {@link org.quipu.projections.entry.HandEntries}.
 */
@NullMarked
package org.quipu.projections.entry;

import org.jspecify.annotations.NullMarked;
