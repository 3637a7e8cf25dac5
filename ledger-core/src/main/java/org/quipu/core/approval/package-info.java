/**
 * Four eyes: a command that a rule lets nobody carry out alone waits in a queue until a second
 * person grants it, and is then decided again, on the state of that moment.
 *
 * <p>Start with {@link org.quipu.core.approval.FourEyes}, which deciders of other features call.
 * Imports money; finds the deciders of what waits through a function it is given.
 */
@NullMarked
package org.quipu.core.approval;

import org.jspecify.annotations.NullMarked;
