/**
 * How events reach the projections: positions, one transaction, compare-and-set, what is missing
 * read from the log.
 *
 * <p>Start with {@link org.quipu.projections.runtime.Projector}. The log is the source and the
 * stream the fast path: every rule here holds whatever the stream delivers, twice, late, out of
 * order or not at all. Imports the log's reader and the stream's records; no feature of the bank.
 */
@NullMarked
package org.quipu.projections.runtime;

import org.jspecify.annotations.NullMarked;
