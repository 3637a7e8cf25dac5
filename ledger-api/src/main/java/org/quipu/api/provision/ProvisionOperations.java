package org.quipu.api.provision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quipu.api.access.Role;
import org.quipu.api.input.Code;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Asking;
import org.quipu.api.operation.Happened;
import org.quipu.api.operation.Operation;
import org.quipu.api.operation.Operation.Manual;
import org.quipu.api.operation.Operation.Parameter;
import org.quipu.api.operation.Query;
import org.quipu.api.operation.Route;
import org.quipu.api.operation.Source;
import org.quipu.api.operation.Write;
import org.quipu.core.provision.ProvisionCommand.AdoptProvisionTable;
import org.quipu.core.provision.ProvisionEvent.ProvisionTableAdopted;
import org.quipu.core.provision.ProvisionKinds;

/** Everything that can be asked about provisions. */
public final class ProvisionOperations {
    static final String CHAPTER = "provisions";
    private static final String TABLES = "/v1/provision-tables";
    static final Set<Role> KEEPERS = Set.of(Role.ACCOUNTANT);

    /** Whose tables are read. */
    static final Parameter PRODUCT =
            new Parameter("product", "string", "A product; absent for the institution.", false);

    private ProvisionOperations() {}

    /** A table that was adopted. */
    record Adopted(
            @Meaning(value = "The transaction's id.", example = "21") String id,
            @Meaning(value = "Where its event stands in the log.", example = "21") long position,
            @Meaning(value = "Whose loans; absent for all.", example = "biashara")
                    Optional<String> product,
            @Meaning("The first day it holds.") LocalDate validFrom,
            @Meaning("The table.") TableShown table,
            @Meaning("The business date.") LocalDate bookingDate) {
        static Adopted of(Happened happened) {
            var at = happened.the(ProvisionTableAdopted.class);
            return new Adopted(
                    at.id(),
                    at.position(),
                    at.event().product(),
                    at.event().validFrom(),
                    TableShown.of(at.event().table()),
                    at.event().bookedOn());
        }
    }

    /** A table with its first day. */
    record TableInForce(
            @Meaning("The first day it holds.") LocalDate validFrom,
            @Meaning("The table.") TableShown table) {}

    /** The tables of the institution, or of a product. */
    record TablesShown(
            @Meaning(value = "Whose loans; absent for all.", example = "biashara")
                    Optional<String> product,
            @Meaning("By the first day each holds.") List<TableInForce> tables,
            @Meaning(value = "The last position this may reflect.", example = "24") long position,
            @Meaning("The business date this is true for.") LocalDate asOf) {}

    /**
     * All of them.
     *
     * @return in reading order
     */
    public static List<Operation> all() {
        return List.of(
                adopt(), read(), ExpectedLossOperations.adopt(), ExpectedLossOperations.read());
    }

    private static Operation adopt() {
        return Write.at(
                        TABLES,
                        new Manual(
                                "adoptProvisionTable",
                                CHAPTER,
                                "Sets aside for losses by a table from a day on, for all loans or"
                                        + " those of a product. Allowances enter the books as days"
                                        + " are booked; none that was made is changed.",
                                KEEPERS))
                .asks(
                        TableBody.class,
                        """
                        {"validFrom": "2026-03-31", "days": "month_end", "published": "practice"}\
                        """,
                        ProvisionOperations::adopt)
                .answers(Adopted.class, Adopted::of);
    }

    private static AdoptProvisionTable adopt(Asking<TableBody> asking) {
        var body = asking.body();
        return new AdoptProvisionTable(
                body.product().map(Code::text),
                body.provisions(),
                body.validFrom(),
                Source.NONE.envelope(asking));
    }

    private static Operation read() {
        return new Query<>(
                Route.get(TABLES),
                new Manual(
                        "readProvisionTables",
                        CHAPTER,
                        "Answers the institution's tables, or with `product` those of a product,"
                                + " which are used instead of the institution's from the first of"
                                + " them on. From the decided state.",
                        Role.READERS),
                List.of(PRODUCT),
                TablesShown.class,
                ProvisionOperations::tables);
    }

    private static TablesShown tables(Query.Reading reading) {
        var product = reading.parameter("product", Code::of).map(Code::text);
        var read = reading.state(ProvisionKinds.tablesOf(product));
        return new TablesShown(
                product,
                read.state().provisions().byStart().entrySet().stream()
                        .map(each ->
                                new TableInForce(each.getKey(), TableShown.of(each.getValue())))
                        .toList(),
                read.position(),
                read.businessDate());
    }
}
