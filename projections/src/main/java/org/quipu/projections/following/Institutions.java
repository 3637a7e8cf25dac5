package org.quipu.projections.following;

import java.util.List;
import org.quipu.log.LogReader;

/** Which ledgers there are, and their logs. */
public interface Institutions {
    /**
     * All institutions.
     *
     * @return their names, sorted
     */
    List<String> names();

    /**
     * The log of one.
     *
     * @param institution its name
     * @return a reader
     */
    LogReader log(String institution);
}
