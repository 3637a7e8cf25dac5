/**
 * The four-eyes queue over HTTP: what waits for a second person, granting, refusing, withdrawing.
 * Start with {@link org.quipu.api.approval.ApprovalOperations}. What a write answers that has to
 * wait is {@link org.quipu.api.operation.AwaitingApproval}.
 */
@NullMarked
package org.quipu.api.approval;

import org.jspecify.annotations.NullMarked;
