package org.quipu.core.provision;

import java.time.LocalDate;
import java.util.Optional;
import org.quipu.core.Command;
import org.quipu.core.Envelope;
import org.quipu.core.servicing.ExpectedLosses;
import org.quipu.core.servicing.Provisions;

/** What may be asked about provisions. */
public sealed interface ProvisionCommand extends Command {
    /**
     * Set aside for losses by a table from a day on.
     *
     * @param product whose loans; those of all products without a table of their own where absent
     * @param table the rows, and the days when allowances are made
     * @param validFrom the first day it holds, not before the business date; that date where absent
     * @param envelope where it comes from
     */
    record AdoptProvisionTable(
            Optional<String> product,
            Provisions table,
            Optional<LocalDate> validFrom,
            Envelope envelope)
            implements ProvisionCommand {}

    /**
     * Expect losses by a table from a day on, in a book of their own.
     *
     * @param product whose loans; those of all products without a table of their own where absent
     * @param table its three stages, and the days when expected losses are estimated
     * @param validFrom the first day it holds, not before the business date; that date where absent
     * @param envelope where it comes from
     */
    record AdoptExpectedLossTable(
            Optional<String> product,
            ExpectedLosses table,
            Optional<LocalDate> validFrom,
            Envelope envelope)
            implements ProvisionCommand {}
}
