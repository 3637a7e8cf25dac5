package org.quipu.api.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quipu.api.access.Role;
import org.quipu.api.input.Amount;
import org.quipu.api.input.Identifier;
import org.quipu.api.input.Inline;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Asking;
import org.quipu.api.operation.Happened;
import org.quipu.api.operation.Operation;
import org.quipu.api.operation.Operation.Manual;
import org.quipu.api.operation.Posted;
import org.quipu.api.operation.Posted.FeeTaken;
import org.quipu.api.operation.PostedLeg;
import org.quipu.api.operation.Source;
import org.quipu.api.operation.Write;
import org.quipu.core.account.Leg;
import org.quipu.core.transfer.TransferCommand.Transfer;
import org.quipu.core.transfer.TransferEvent.Transferred;

/** Money between any two accounts. */
public final class TransferOperations {
    private TransferOperations() {}

    /** A transfer. */
    record Order(
            @Meaning(value = "The account it comes from.", example = "ext:ACC-17") Identifier from,
            @Meaning(value = "The account it goes to.", example = "ext:ACC-18") Identifier to,
            @Meaning(value = "How much, in the currency of the first.") Amount amount,
            @Meaning(value = "When it takes effect; the business date if absent.")
                    Optional<LocalDate> valueDate,
            @Inline Source source) {}

    /** A transfer that was made: one event on both accounts. */
    record Made(
            @Meaning(value = "The transaction's id.", example = "48217") String id,
            @Meaning(value = "Where its event stands in the log.", example = "48217") long position,
            @Meaning(value = "How much moved.", example = "75.00") String amount,
            @Meaning(value = "ISO 4217.", example = "KES") String currency,
            @Meaning(value = "The business date it was decided on.") LocalDate bookingDate,
            @Meaning(value = "When it takes effect.") LocalDate valueDate,
            @Meaning(value = "The account it came from.") PostedLeg from,
            @Meaning(value = "The account it went to.") PostedLeg to,
            @Meaning(value = "Your own identifier.", example = "TR-9") Optional<String> externalId,
            @Meaning(
                            "Fees that were taken of the account it came from, after it: where money"
                                    + " leaves savings by a till, bank or float, that of a withdrawal.")
                    Optional<List<FeeTaken>> fees) {
        static Made of(Happened happened) {
            var at = happened.the(Transferred.class);
            var movement = at.event().movement();
            var from = (Leg.OfAccount) movement.legs().getFirst();
            var amount = Posted.absolute(from.amount());
            return new Made(
                    at.id(),
                    at.position(),
                    amount.decimal(),
                    amount.currency().getCurrencyCode(),
                    movement.bookedOn(),
                    movement.valueDate(),
                    PostedLeg.of(from),
                    PostedLeg.of(movement.legs().get(1)),
                    movement.envelope().externalId(),
                    Posted.fees(happened, from.account(), at.position()));
        }
    }

    /**
     * All of them.
     *
     * @return in reading order
     */
    public static List<Operation> all() {
        return List.of(
                Write.at(
                                "/v1/transfers",
                                new Manual(
                                        "transfer",
                                        "transfers",
                                        "Moves money between any two accounts, in one event.",
                                        Set.of(Role.INTEGRATOR, Role.CASHIER)))
                        .asks(
                                Order.class,
                                """
                                {"from": "ext:ACC-17", "to": "ext:ACC-18", "amount": "75.00", \
                                "externalId": "TR-9"}\
                                """,
                                TransferOperations::transfer)
                        .answers(Made.class, Made::of));
    }

    private static Transfer transfer(Asking<Order> asking) {
        var body = asking.body();
        var from = asking.account(body.from());
        return new Transfer(
                from.id(),
                asking.account(body.to()).id(),
                asking.money(body.amount(), from.currency()),
                body.valueDate(),
                body.source().envelope(asking));
    }
}
