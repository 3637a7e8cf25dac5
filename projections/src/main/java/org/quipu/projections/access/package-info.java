/**
 * Who is asking: tokens, callers, roles, and the two doors, a stateless one for programs and one
 * with a session for people at the console. The institution comes from the token and from nowhere
 * else. Start with {@link org.quipu.projections.access.Caller}.
 */
@NullMarked
package org.quipu.projections.access;

import org.jspecify.annotations.NullMarked;
