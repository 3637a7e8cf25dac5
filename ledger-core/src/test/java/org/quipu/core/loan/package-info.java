@NullMarked
package org.quipu.core.loan;

import org.jspecify.annotations.NullMarked;
