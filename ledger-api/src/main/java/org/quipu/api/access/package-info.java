/**
 * Who is asking: tokens, callers, roles. The institution comes from the token and from nowhere
 * else.
 *
 * <p>Start with {@link org.quipu.api.access.Caller}. May import the {@code problem} package only.
 */
@NullMarked
package org.quipu.api.access;

import org.jspecify.annotations.NullMarked;
