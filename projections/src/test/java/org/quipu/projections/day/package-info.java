/** Booked days and what is behind their lines. */
@NullMarked
package org.quipu.projections.day;

import org.jspecify.annotations.NullMarked;
