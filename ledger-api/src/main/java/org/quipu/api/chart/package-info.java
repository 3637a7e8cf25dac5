/**
 * The chart of accounts and its mappings over HTTP. Start with {@link
 * org.quipu.api.chart.ChartOperations}.
 */
@NullMarked
package org.quipu.api.chart;

import org.jspecify.annotations.NullMarked;
