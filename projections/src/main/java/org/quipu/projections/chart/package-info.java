/**
 * The chart of accounts as the console shows and changes it: asked of ledger-api in the visitor's
 * name. Start with {@link org.quipu.projections.chart.ChartOfAccounts}.
 */
@NullMarked
package org.quipu.projections.chart;

import org.jspecify.annotations.NullMarked;
