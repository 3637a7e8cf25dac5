/** Tests of deposits for a term. */
@NullMarked
package org.quipu.core.deposit;

import org.jspecify.annotations.NullMarked;
