/**
 * The indicators by which microfinance institutions are compared, from the general ledger's lines
 * and the portfolio of one and the same position. It has no tables: it asks {@code journal} and
 * {@code arrears}, and the core says what an indicator is. Start with {@link
 * org.quipu.projections.indicator.IndicatorQueries}.
 */
@NullMarked
package org.quipu.projections.indicator;

import org.jspecify.annotations.NullMarked;
