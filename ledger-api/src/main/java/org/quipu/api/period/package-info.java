/**
 * Accounting periods over HTTP, and the work that freezes them. Start with {@link
 * org.quipu.api.period.PeriodOperations}.
 */
@NullMarked
package org.quipu.api.period;

import org.jspecify.annotations.NullMarked;
