/**
 * What every account has in common: legs move its balance, holds reserve it, blocks stop it. An
 * account folds its own leg, whatever the event is called, so a new kind of movement changes no
 * other feature. Start with {@link org.quipu.core.account.Movement}.
 */
@NullMarked
package org.quipu.core.account;

import org.jspecify.annotations.NullMarked;
