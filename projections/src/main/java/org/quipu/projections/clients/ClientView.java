package org.quipu.projections.clients;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.projections.balances.Moment;

/**
 * A client at the close of a date.
 *
 * @param moment what it is true for
 * @param id which client
 * @param externalId the caller's own identifier
 * @param branch where the client belongs
 * @param registeredOn the booking date
 * @param position of the event that registered the client
 * @param facts what is known, by name
 * @param groups whose member the client is
 * @param holdings accounts and loans
 */
public record ClientView(
        Moment moment,
        String id,
        Optional<String> externalId,
        String branch,
        LocalDate registeredOn,
        long position,
        List<Fact> facts,
        List<Membership> groups,
        List<Holding> holdings) {
    /** Keeps copies. */
    public ClientView {
        facts = List.copyOf(facts);
        groups = List.copyOf(groups);
        holdings = List.copyOf(holdings);
    }

    /**
     * Something known of a client.
     *
     * @param dimension its name
     * @param value a code
     * @param validFrom the first day it holds
     * @param position of its event
     */
    public record Fact(String dimension, String value, LocalDate validFrom, long position) {}

    /**
     * Being member of a group.
     *
     * @param group its id
     * @param name its name, a code
     * @param since the first day
     * @param position of the event
     */
    public record Membership(String group, String name, LocalDate since, long position) {}
}
