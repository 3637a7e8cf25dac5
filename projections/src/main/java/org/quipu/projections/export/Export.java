package org.quipu.projections.export;

import java.time.Instant;

/**
 * A file that somebody took.
 *
 * @param id counted up
 * @param at when, by the server's clock
 * @param taken what
 */
public record Export(long id, Instant at, Taken taken) {
    /**
     * What was taken, and by whom.
     *
     * @param by the human or machine
     * @param roles under which, as the token listed them, sorted
     * @param path what of
     * @param query with which filter, as it was sent; may be empty
     * @param file the name it went under
     * @param position how far the figures were
     */
    public record Taken(
            String by, String roles, String path, String query, String file, long position) {}
}
