/** Tests of what is stored. */
@NullMarked
package org.quipu.log.catalogue;

import org.jspecify.annotations.NullMarked;
