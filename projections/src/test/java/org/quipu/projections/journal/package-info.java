/** Tests of the general ledger. */
@NullMarked
package org.quipu.projections.journal;

import org.jspecify.annotations.NullMarked;
