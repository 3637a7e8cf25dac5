/** Arrears and portfolio, against the lives of loans that the bank's own deciders made. */
@NullMarked
package org.quipu.projections.arrears;

import org.jspecify.annotations.NullMarked;
