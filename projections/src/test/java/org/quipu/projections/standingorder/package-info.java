/** Tests of what the read side tells of standing orders. */
@NullMarked
package org.quipu.projections.standingorder;

import org.jspecify.annotations.NullMarked;
