/**
 * Journal entries by hand: an accountant's lines on accounts of the chart, approved by a second
 * person, dated in an open period, with an opposite on a later day where they reverse themselves.
 * Start with {@link org.quipu.core.entry.EntryDecider}. Imports the chart, periods and approvals.
 */
@NullMarked
package org.quipu.core.entry;

import org.jspecify.annotations.NullMarked;
