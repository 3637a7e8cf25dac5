package org.quipu.projections.loans;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.quipu.core.servicing.Debt;

/**
 * Something that happened to a loan. Amounts are minor units, as settled by all that is known:
 * below zero is what became owed, or left the borrower's credit.
 *
 * @param position of its event; empty for what fell due by itself and is not recorded yet
 * @param type the event's catalogued name
 * @param valueDate when it takes effect
 * @param bookedOn the business date of the decision
 * @param cash received; below zero what was paid out
 * @param moved what it settled; empty where it moves nothing, or was taken back
 * @param undone whether it was taken back
 * @param reference the caller's own identifier, or the receipt
 */
public record LoanLine(
        OptionalLong position,
        String type,
        LocalDate valueDate,
        LocalDate bookedOn,
        long cash,
        Optional<Moved> moved,
        boolean undone,
        Optional<String> reference) {
    /**
     * What moved.
     *
     * @param settled by component
     * @param credit what became the borrower's credit
     * @param principal outstanding after it
     */
    public record Moved(Debt settled, long credit, long principal) {}
}
