package org.quipu.log;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The institutions of this installation, one ledger each. */
public interface Ledgers {
    /**
     * Founds an institution: its schema, its log, its first event.
     *
     * @param founding what is founded
     * @return true if it is new, false if it was there with the same terms
     * @throws IllegalArgumentException if the name is taken under other terms or malformed
     */
    boolean found(Founding founding);

    /**
     * An institution's ledger, opened on first use.
     *
     * @param institution its name
     * @return the ledger, if there is one of that name
     */
    Optional<Ledger> find(String institution);

    /**
     * All institutions.
     *
     * @return their names, sorted
     */
    List<String> names();

    /**
     * The terms of a new institution.
     *
     * @param name lower-case letters, digits and hyphens, 2 to 40, a letter first
     * @param zone where its days begin and end
     * @param businessDate the first day where the date is set by command; empty: by the clock
     */
    record Founding(String name, ZoneId zone, Optional<LocalDate> businessDate) {}
}
