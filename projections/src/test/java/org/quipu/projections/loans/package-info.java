/** Loans at a date, from events that the bank's own deciders made. */
@NullMarked
package org.quipu.projections.loans;

import org.jspecify.annotations.NullMarked;
