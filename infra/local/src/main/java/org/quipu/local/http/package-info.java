/**
 * The two applications as a client from outside sees them: HTTP and nothing else. Start with {@link
 * org.quipu.local.http.Api}.
 */
@NullMarked
package org.quipu.local.http;

import org.jspecify.annotations.NullMarked;
