/**
 * The ledgers this process serves: settings, opening, the relay and the works beside them, health,
 * gauges.
 *
 * <p>Start with {@link org.quipu.api.ledger.LedgersConfiguration}. Imports none of the other
 * packages of this application.
 */
@NullMarked
package org.quipu.api.ledger;

import org.jspecify.annotations.NullMarked;
