/**
 * Tables as files: the figures of a page or an answer as CSV or as an Excel workbook. Start with
 * {@link org.quipu.projections.table.Table}. Imports money.
 */
@NullMarked
package org.quipu.projections.table;

import org.jspecify.annotations.NullMarked;
