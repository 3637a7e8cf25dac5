package org.quipu.core.approval;

import org.quipu.core.Command;

/**
 * A command that may have to wait for a second person. It is stored in the log while it waits, so
 * it has a stored name and, as an event does, keeps its form for ever: add a new one rather than
 * change one.
 */
public interface Approvable extends Command {}
