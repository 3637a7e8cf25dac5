/** Holds the answers to published and agreed cases. */
@NullMarked
package org.quipu.simulate;

import org.jspecify.annotations.NullMarked;
