/**
 * Standing orders over HTTP. Start with {@link
 * org.quipu.api.standingorder.StandingOrderOperations}.
 */
@NullMarked
package org.quipu.api.standingorder;

import org.jspecify.annotations.NullMarked;
