package org.quipu.api.provision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.api.access.Role;
import org.quipu.api.input.Code;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Asking;
import org.quipu.api.operation.Happened;
import org.quipu.api.operation.Operation;
import org.quipu.api.operation.Operation.Manual;
import org.quipu.api.operation.Query;
import org.quipu.api.operation.Route;
import org.quipu.api.operation.Source;
import org.quipu.api.operation.Write;
import org.quipu.core.provision.ProvisionCommand.AdoptExpectedLossTable;
import org.quipu.core.provision.ProvisionEvent.ExpectedLossTableAdopted;
import org.quipu.core.provision.ProvisionKinds;

/** What can be asked about expected losses, a book of their own. */
final class ExpectedLossOperations {
    private static final String TABLES = "/v1/expected-loss-tables";

    private ExpectedLossOperations() {}

    /** A table of expected losses that was adopted. */
    record ExpectedAdopted(
            @Meaning(value = "The transaction's id.", example = "21") String id,
            @Meaning(value = "Where its event stands in the log.", example = "21") long position,
            @Meaning(value = "Whose loans; absent for all.", example = "biashara")
                    Optional<String> product,
            @Meaning("The first day it holds.") LocalDate validFrom,
            @Meaning("The table.") StagesShown table,
            @Meaning("The business date.") LocalDate bookingDate) {
        static ExpectedAdopted of(Happened happened) {
            var at = happened.the(ExpectedLossTableAdopted.class);
            return new ExpectedAdopted(
                    at.id(),
                    at.position(),
                    at.event().product(),
                    at.event().validFrom(),
                    StagesShown.of(at.event().table()),
                    at.event().bookedOn());
        }
    }

    /** A table of expected losses with its first day. */
    record StagesInForce(
            @Meaning("The first day it holds.") LocalDate validFrom,
            @Meaning("The table.") StagesShown table) {}

    /** The tables of expected losses of the institution, or of a product. */
    record ExpectedShown(
            @Meaning(value = "Whose loans; absent for all.", example = "biashara")
                    Optional<String> product,
            @Meaning("By the first day each holds.") List<StagesInForce> tables,
            @Meaning(value = "The last position this may reflect.", example = "24") long position,
            @Meaning("The business date this is true for.") LocalDate asOf) {}

    static Operation adopt() {
        return Write.at(
                        TABLES,
                        new Manual(
                                "adoptExpectedLossTable",
                                ProvisionOperations.CHAPTER,
                                "Expects losses by a table from a day on, for all loans or those of"
                                        + " a product: exposure (principal and accrued interest) by"
                                        + " probability of default by loss given default. They are"
                                        + " booked with the days, in a book of their own that no"
                                        + " statement holds; none that was booked is changed.",
                                ProvisionOperations.KEEPERS))
                .asks(
                        StagesBody.class,
                        """
                        {"validFrom": "2026-03-31", "days": "month_end", "stages": [
                          {"stage": 1, "probabilityOfDefault": "2", "lossGivenDefault": "45"},
                          {"stage": 2, "probabilityOfDefault": "20", "lossGivenDefault": "45"},
                          {"stage": 3, "probabilityOfDefault": "100", "lossGivenDefault": "60"}]}\
                        """,
                        ExpectedLossOperations::adopt)
                .answers(ExpectedAdopted.class, ExpectedAdopted::of);
    }

    private static AdoptExpectedLossTable adopt(Asking<StagesBody> asking) {
        var body = asking.body();
        return new AdoptExpectedLossTable(
                body.product().map(Code::text),
                body.expected(),
                body.validFrom(),
                Source.NONE.envelope(asking));
    }

    static Operation read() {
        return new Query<>(
                Route.get(TABLES),
                new Manual(
                        "readExpectedLossTables",
                        ProvisionOperations.CHAPTER,
                        "Answers the institution's tables of expected losses, or with `product`"
                                + " those of a product, which are used instead of the institution's"
                                + " from the first of them on. From the decided state.",
                        Role.READERS),
                List.of(ProvisionOperations.PRODUCT),
                ExpectedShown.class,
                ExpectedLossOperations::tables);
    }

    private static ExpectedShown tables(Query.Reading reading) {
        var product = reading.parameter("product", Code::of).map(Code::text);
        var read = reading.state(ProvisionKinds.tablesOf(product));
        return new ExpectedShown(
                product,
                read.state().expected().byStart().entrySet().stream()
                        .map(each ->
                                new StagesInForce(each.getKey(), StagesShown.of(each.getValue())))
                        .toList(),
                read.position(),
                read.businessDate());
    }
}
