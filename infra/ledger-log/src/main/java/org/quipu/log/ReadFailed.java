package org.quipu.log;

import java.sql.SQLException;

/** The database did not answer; nothing is known. */
public final class ReadFailed extends RuntimeException {
    /**
     * Wraps what went wrong.
     *
     * @param cause what went wrong
     */
    public ReadFailed(SQLException cause) {
        super("The log could not be read: " + cause.getMessage(), cause);
    }
}
