/**
 * How a request becomes durable: loaded, decided on one thread, appended in groups by another.
 * Start with the ledger thread.
 */
@NullMarked
package org.quipu.log.pipeline;

import org.jspecify.annotations.NullMarked;
