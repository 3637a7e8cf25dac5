/** The relay against a real broker and a log in memory. */
@NullMarked
package org.quipu.stream;

import org.jspecify.annotations.NullMarked;
