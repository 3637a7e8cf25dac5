/**
 * The read side over HTTP: balances and statements as JSON, problems as RFC 9457 documents. Start
 * with {@link org.quipu.projections.answer.BalanceDoor}.
 */
@NullMarked
package org.quipu.projections.answer;

import org.jspecify.annotations.NullMarked;
