/** Tests of standing orders. */
@NullMarked
package org.quipu.core.standingorder;

import org.jspecify.annotations.NullMarked;
