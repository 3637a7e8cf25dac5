/** The books held against loans that the bank's own deciders made, and tampered with. */
@NullMarked
package org.quipu.projections.reconciliation;

import org.jspecify.annotations.NullMarked;
