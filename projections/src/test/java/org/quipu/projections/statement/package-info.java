/** Tests of statements as files. */
@NullMarked
package org.quipu.projections.statement;

import org.jspecify.annotations.NullMarked;
