/**
 * Brings a bank's own history in through the public API: documented CSV files in, postings with
 * their own dates, control totals out. Restartable, since every line's key comes from the data.
 *
 * <p>May import the HTTP client; nothing of the ledger's inside. Start with {@link
 * org.quipu.local.imports.SavingsImport}; the files are described in docs/operations/import.md.
 */
@NullMarked
package org.quipu.local.imports;

import org.jspecify.annotations.NullMarked;
