/**
 * Long work done in chunks while people go on posting: what is to be done next is read from the
 * log, so that work that was interrupted anywhere goes on where it stood. Knows nothing of what the
 * work is. Start with {@link org.quipu.log.chunks.ChunkedWork}.
 */
@NullMarked
package org.quipu.log.chunks;

import org.jspecify.annotations.NullMarked;
