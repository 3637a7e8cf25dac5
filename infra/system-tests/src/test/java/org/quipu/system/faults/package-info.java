/**
 * Real processes under real faults: clients who retry, a nemesis, a history of what was answered,
 * and the checks of it against the log. Start with {@link org.quipu.system.faults.FaultsTest}.
 */
@NullMarked
package org.quipu.system.faults;

import org.jspecify.annotations.NullMarked;
