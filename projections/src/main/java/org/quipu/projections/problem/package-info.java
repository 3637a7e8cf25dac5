/**
 * What a caller is told when a request is not answered: RFC 9457 problem documents with stable
 * types. Start with {@link org.quipu.projections.problem.Problem}. Imports nothing of the other
 * packages of this application.
 */
@NullMarked
package org.quipu.projections.problem;

import org.jspecify.annotations.NullMarked;
