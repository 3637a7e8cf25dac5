/**
 * What a caller is told when a request was not done: RFC 9457 problem documents with stable types.
 *
 * <p>Start with {@link org.quipu.api.problem.ProblemType}, the list of all of them. Imports nothing
 * of the other packages of this application.
 */
@NullMarked
package org.quipu.api.problem;

import org.jspecify.annotations.NullMarked;
