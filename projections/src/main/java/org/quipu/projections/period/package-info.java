/**
 * Accounting periods as the console shows and closes them: asked of ledger-api in the visitor's
 * name. Start with {@link org.quipu.projections.period.AccountingPeriods}.
 */
@NullMarked
package org.quipu.projections.period;

import org.jspecify.annotations.NullMarked;
