/**
 * Reports that were sent out: which one, of which day, as known at which position, and its figures,
 * kept as they were sent. What became known since never changes them. Start with {@link
 * org.quipu.core.report.ReportDecider}. Imports no other feature.
 */
@NullMarked
package org.quipu.core.report;

import org.jspecify.annotations.NullMarked;
