/**
 * The log of a ledger as the applications see it: commands in, outcomes out, entries to read.
 *
 * <p>Start with {@link org.quipu.log.Ledger}. Behind it, {@code catalogue} names and encodes
 * events, {@code store} keeps them in PostgreSQL, {@code pipeline} decides and appends, {@code
 * axon} connects the pipeline to Axon's command bus and storage interface.
 */
@NullMarked
package org.quipu.log;

import org.jspecify.annotations.NullMarked;
