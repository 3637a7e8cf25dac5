/** Tests of interest as facts: what deciders record against what the pure calculation says. */
@NullMarked
package org.quipu.core.earning;

import org.jspecify.annotations.NullMarked;
