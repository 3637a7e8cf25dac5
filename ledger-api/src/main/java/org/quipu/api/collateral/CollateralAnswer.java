package org.quipu.api.collateral;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Happened;
import org.quipu.api.operation.Query;
import org.quipu.core.collateral.CollateralEvent.CollateralRegistered;
import org.quipu.core.collateral.CollateralEvent.CollateralReleased;
import org.quipu.core.collateral.CollateralEvent.GuarantorAdded;
import org.quipu.core.collateral.CollateralEvent.GuarantorReleased;
import org.quipu.core.collateral.CollateralKinds;

/** What is answered about what secures a loan. */
final class CollateralAnswer {
    private CollateralAnswer() {}

    /** Something that was pledged or given back. */
    record Pledge(
            @Meaning(value = "The transaction's id.", example = "51") String id,
            @Meaning(value = "Where its event stands in the log.", example = "51") long position,
            @Meaning(value = "The loan.", example = "loan_01k9x0bqwe") String loan,
            @Meaning(value = "The item.", example = "col_01k9x0bqwe") String item,
            @Meaning(value = "The business date.") LocalDate bookingDate) {
        static Pledge registered(Happened happened) {
            var at = happened.the(CollateralRegistered.class);
            var event = at.event();
            return new Pledge(at.id(), at.position(), event.loan(), event.item(), event.bookedOn());
        }

        static Pledge released(Happened happened) {
            var at = happened.the(CollateralReleased.class);
            var event = at.event();
            return new Pledge(at.id(), at.position(), event.loan(), event.item(), event.bookedOn());
        }
    }

    /** A guarantee that began or ended. */
    record Guarantee(
            @Meaning(value = "The transaction's id.", example = "52") String id,
            @Meaning(value = "Where its event stands in the log.", example = "52") long position,
            @Meaning(value = "The loan.", example = "loan_01k9x0bqwe") String loan,
            @Meaning(value = "The guarantor.", example = "cli_01k9x0bqwe") String client,
            @Meaning(value = "The business date.") LocalDate bookingDate) {
        static Guarantee begun(Happened happened) {
            var at = happened.the(GuarantorAdded.class);
            var event = at.event();
            return new Guarantee(
                    at.id(), at.position(), event.loan(), event.client(), event.bookedOn());
        }

        static Guarantee ended(Happened happened) {
            var at = happened.the(GuarantorReleased.class);
            var event = at.event();
            return new Guarantee(
                    at.id(), at.position(), event.loan(), event.client(), event.bookedOn());
        }
    }

    /** Everything pledged for a loan now. */
    record Items(
            @Meaning(value = "The loan.", example = "loan_01k9x0bqwe") String loan,
            @Meaning(value = "ISO 4217.", example = "KES") String currency,
            @Meaning(value = "By id, at most 50.") List<Item> items,
            @Meaning(value = "The last position this may reflect.", example = "60") long position,
            @Meaning(value = "The business date this is true for.") LocalDate asOf) {
        static Items read(Query.Reading reading) {
            var loan = reading.pathLoan();
            var state = reading.state(CollateralKinds.SECURITY.ref(loan.id()));
            var people = reading.counter().ledger().people();
            var items =
                    state.state().items().entrySet().stream()
                            .map(each ->
                                    new Item(
                                            each.getKey(),
                                            each.getValue().kind(),
                                            each.getValue().value().decimal(),
                                            each.getValue().description().flatMap(people::open),
                                            each.getValue().since()))
                            .toList();
            return new Items(
                    loan.id(),
                    loan.currency().getCurrencyCode(),
                    items,
                    state.position(),
                    state.businessDate());
        }
    }

    /** A thing pledged. */
    record Item(
            @Meaning(value = "The item's id.", example = "col_01k9x0bqwe") String item,
            @Meaning(value = "What it is.", example = "motorcycle") String kind,
            @Meaning(value = "What it was taken for.", example = "90000.00") String value,
            @Meaning(value = "Words about it, until erased.", example = "Boxer 150, red")
                    Optional<String> description,
            @Meaning(value = "The business date it was registered on.") LocalDate since) {}

    /** Everybody who answers for a loan now. */
    record Guarantors(
            @Meaning(value = "The loan.", example = "loan_01k9x0bqwe") String loan,
            @Meaning(value = "ISO 4217.", example = "KES") String currency,
            @Meaning(value = "By client, at most 50.") List<Guarantor> guarantors,
            @Meaning(value = "The last position this may reflect.", example = "60") long position,
            @Meaning(value = "The business date this is true for.") LocalDate asOf) {
        static Guarantors read(Query.Reading reading) {
            var loan = reading.pathLoan();
            var state = reading.state(CollateralKinds.SECURITY.ref(loan.id()));
            var guarantors =
                    state.state().guarantees().entrySet().stream()
                            .map(each ->
                                    new Guarantor(
                                            each.getKey(),
                                            each.getValue().upTo().decimal(),
                                            each.getValue().since()))
                            .toList();
            return new Guarantors(
                    loan.id(),
                    loan.currency().getCurrencyCode(),
                    guarantors,
                    state.position(),
                    state.businessDate());
        }
    }

    /** A client who answers. */
    record Guarantor(
            @Meaning(value = "The client.", example = "cli_01k9x0bqwe") String client,
            @Meaning(value = "The most that is promised.", example = "5000.00") String upTo,
            @Meaning(value = "The business date it was given on.") LocalDate since) {}
}
