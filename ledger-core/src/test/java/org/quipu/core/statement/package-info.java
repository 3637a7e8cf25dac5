/** Tests of statements. */
@NullMarked
package org.quipu.core.statement;

import org.jspecify.annotations.NullMarked;
