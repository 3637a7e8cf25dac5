/**
 * The chart of accounts: what the institution calls the accounts of its general ledger, and to
 * which of them each role is booked, by product, fund and payment channel, from which day on. Start
 * with {@link org.quipu.core.chart.Chart}. Imports roles.
 */
@NullMarked
package org.quipu.core.chart;

import org.jspecify.annotations.NullMarked;
