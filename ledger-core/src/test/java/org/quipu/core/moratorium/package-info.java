@NullMarked
package org.quipu.core.moratorium;

import org.jspecify.annotations.NullMarked;
