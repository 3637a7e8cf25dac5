/**
 * Arrears and portfolio at any date, as known at any position. What is kept of a loan are spans of
 * days in both clocks: on which days, by value date, it owed so much and was late since when; and
 * between which positions of the log that was what was known. Days past due, portfolio at risk and
 * ageing follow from the spans and the date asked for, so no row changes because a day passed. The
 * spans are the core's ({@link org.quipu.core.servicing.ArrearsSpans}): SQL only filters and sums.
 * Start with {@link org.quipu.projections.arrears.Arrears}, then {@link
 * org.quipu.projections.arrears.PortfolioQueries}. Imports the core, the log's JSON, {@code
 * runtime}, {@code balances} for readings, {@code loans} for the loans an event touches.
 */
@NullMarked
package org.quipu.projections.arrears;

import org.jspecify.annotations.NullMarked;
