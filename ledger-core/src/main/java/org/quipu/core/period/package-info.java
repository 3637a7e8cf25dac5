/**
 * Accounting periods: months closed one after the other, the closing of a year to retained earnings
 * in its thirteenth period, and the last one opened again. Transactions have the business date as
 * booking date and so are always in an open period; entries by hand choose their date and ask here.
 * Start with {@link org.quipu.core.period.PeriodDecider}. Imports the chart, the journal, days and
 * approvals.
 */
@NullMarked
package org.quipu.core.period;

import org.jspecify.annotations.NullMarked;
