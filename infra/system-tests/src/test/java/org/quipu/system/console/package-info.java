/**
 * The console in a real browser: logged in, looked at by a machine that knows the accessibility
 * rules, and used by keyboard. Start with {@link org.quipu.system.console.ConsoleTest}.
 */
@NullMarked
package org.quipu.system.console;

import org.jspecify.annotations.NullMarked;
