/**
 * What waits for a second person, asked of ledger-api in the visitor's name: who may decide what is
 * judged there. Keeps nothing. Start with {@link org.quipu.projections.approval.Approvals}.
 */
@NullMarked
package org.quipu.projections.approval;

import org.jspecify.annotations.NullMarked;
