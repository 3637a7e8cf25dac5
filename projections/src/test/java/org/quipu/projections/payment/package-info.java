/** Reported payments on the read side, from events that the bank's own deciders made. */
@NullMarked
package org.quipu.projections.payment;

import org.jspecify.annotations.NullMarked;
