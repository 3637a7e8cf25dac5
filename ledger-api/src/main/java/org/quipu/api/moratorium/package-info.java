/**
 * Moratoria over HTTP, and the work that goes through their loans. Start with {@link
 * org.quipu.api.moratorium.MoratoriumOperations}.
 */
@NullMarked
package org.quipu.api.moratorium;

import org.jspecify.annotations.NullMarked;
