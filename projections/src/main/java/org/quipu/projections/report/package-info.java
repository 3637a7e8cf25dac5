/**
 * Reports as they were sent out, read from the log itself: they are few, and nothing is derived
 * from them. Start with {@link org.quipu.projections.report.IssuedReports}.
 */
@NullMarked
package org.quipu.projections.report;

import org.jspecify.annotations.NullMarked;
