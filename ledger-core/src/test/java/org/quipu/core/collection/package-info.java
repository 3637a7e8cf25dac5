@NullMarked
package org.quipu.core.collection;

import org.jspecify.annotations.NullMarked;
