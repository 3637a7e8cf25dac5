@NullMarked
package org.quipu.log.chunks;

import org.jspecify.annotations.NullMarked;
