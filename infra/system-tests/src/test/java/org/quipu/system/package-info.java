/**
 * Tests of the whole: real processes, started by the launcher as people start them. May import
 * everything; nothing imports it. Start with {@link org.quipu.system.QuipuSystem}.
 */
@NullMarked
package org.quipu.system;

import org.jspecify.annotations.NullMarked;
