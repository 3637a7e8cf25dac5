package org.quipu.projections.period;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.core.period.Period;

/**
 * Which periods are closed.
 *
 * @param closed in order
 * @param closing the one whose trial balance is just drawn up
 * @param next the one that is closed next
 * @param openFrom the first day into which entries by hand can be dated
 * @param position the last this may reflect
 * @param asOf the business date
 */
public record PeriodsStanding(
        List<Closed> closed,
        Optional<String> closing,
        Optional<String> next,
        Optional<LocalDate> openFrom,
        long position,
        LocalDate asOf) {
    /** Keeps a copy. */
    public PeriodsStanding {
        closed = List.copyOf(closed);
    }

    /**
     * A closed period.
     *
     * @param period which
     * @param transaction that closed it
     * @param closedOn the business date
     */
    public record Closed(String period, String transaction, LocalDate closedOn) {}

    /**
     * The one that may be opened again.
     *
     * @return the last that was closed; empty while another is being closed
     */
    public Optional<Closed> last() {
        return closed.isEmpty() || closing.isPresent()
                ? Optional.empty()
                : Optional.of(closed.getLast());
    }

    /**
     * The one that is closed next, with its days.
     *
     * @return empty where ledger-api named none
     */
    public Optional<Period> upcoming() {
        return next.flatMap(Period::parse);
    }
}
