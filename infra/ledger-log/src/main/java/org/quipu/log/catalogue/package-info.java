/** The event catalogue: stored names, exact JSON bytes. */
@NullMarked
package org.quipu.log.catalogue;

import org.jspecify.annotations.NullMarked;
