/**
 * The read side: figures derived from the log, and the console that shows them.
 *
 * <p>Start with {@link org.quipu.projections.runtime.Projector}, which brings events to the
 * projections, then {@code balances} for what is kept and asked. Whatever is stored here can be
 * dropped and rebuilt from the log. Nothing of the write side's application is imported; the two
 * meet in the log.
 */
@NullMarked
package org.quipu.projections;

import org.jspecify.annotations.NullMarked;
