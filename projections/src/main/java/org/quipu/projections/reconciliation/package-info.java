/**
 * The books held against the loans and accounts they are the sum of: what events make of each
 * account and loan is added up without a look at the journal, and compared with its lines at every
 * position; what days book is compared with each loan's own life. Start with {@link
 * org.quipu.projections.reconciliation.Reconciliation}; what is compared is in {@link
 * org.quipu.projections.reconciliation.Check}. Imports the core, the tables of {@code journal} and
 * nothing that writes them.
 */
@NullMarked
package org.quipu.projections.reconciliation;

import org.jspecify.annotations.NullMarked;
