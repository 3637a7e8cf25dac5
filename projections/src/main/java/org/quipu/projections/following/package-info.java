/**
 * Keeps the projections of every institution going: finds new ledgers, reads their streams through
 * Spring Kafka, looks into the log where the stream is silent, tells health and metrics. Start with
 * {@link org.quipu.projections.following.Followers}.
 */
@NullMarked
package org.quipu.projections.following;

import org.jspecify.annotations.NullMarked;
