package org.quipu.core.provision;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.quipu.core.Envelope;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Tag;
import org.quipu.core.servicing.ExpectedLosses;
import org.quipu.core.servicing.Provisions;

/** What can happen to provisions. */
public sealed interface ProvisionEvent extends LedgerEvent {
    /**
     * From a day on allowances are made by another table; those made before stand until then.
     *
     * @param product whose loans; absent for all products without a table of their own
     * @param table the rows, and the days when allowances are made
     * @param validFrom the first day it holds
     * @param bookedOn the business date, not after that
     * @param envelope where it came from
     */
    record ProvisionTableAdopted(
            Optional<String> product,
            Provisions table,
            LocalDate validFrom,
            LocalDate bookedOn,
            Envelope envelope)
            implements ProvisionEvent {
        @Override
        public Set<Tag> tags() {
            return Set.of(ProvisionKinds.tablesOf(product).toTag());
        }
    }

    /**
     * From a day on losses are expected by another table, in a book of their own; what was expected
     * before stands until then.
     *
     * @param product whose loans; absent for all products without a table of their own
     * @param table its three stages, and the days when expected losses are estimated
     * @param validFrom the first day it holds
     * @param bookedOn the business date, not after that
     * @param envelope where it came from
     */
    record ExpectedLossTableAdopted(
            Optional<String> product,
            ExpectedLosses table,
            LocalDate validFrom,
            LocalDate bookedOn,
            Envelope envelope)
            implements ProvisionEvent {
        @Override
        public Set<Tag> tags() {
            return Set.of(ProvisionKinds.tablesOf(product).toTag());
        }
    }
}
