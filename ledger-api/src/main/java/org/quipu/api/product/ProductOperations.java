package org.quipu.api.product;

import java.util.List;
import java.util.Set;
import org.quipu.api.access.Role;
import org.quipu.api.operation.Asking;
import org.quipu.api.operation.Operation;
import org.quipu.api.operation.Operation.Manual;
import org.quipu.api.operation.Query;
import org.quipu.api.operation.Route;
import org.quipu.api.operation.Source;
import org.quipu.api.operation.Write;
import org.quipu.api.problem.ProblemException;
import org.quipu.api.problem.ProblemType;
import org.quipu.core.product.Product;
import org.quipu.core.product.ProductCommand;
import org.quipu.core.product.ProductCommand.AdoptLoanRules;
import org.quipu.core.product.ProductCommand.AdoptRecurringDepositRules;
import org.quipu.core.product.ProductCommand.AdoptSavingsRules;
import org.quipu.core.product.ProductCommand.AdoptTermDepositRules;
import org.quipu.core.product.ProductKinds;

/** Everything that can be asked of products. */
public final class ProductOperations {
    private static final String CHAPTER = "products";
    private static final String ROOT = "/v1/products";

    private ProductOperations() {}

    /**
     * All of them.
     *
     * @return in reading order
     */
    public static List<Operation> all() {
        return List.of(adopt(), read());
    }

    private static Operation adopt() {
        return Write.at(
                        ROOT,
                        new Manual(
                                "adoptProduct",
                                CHAPTER,
                                "Offers a product, or changes its rules from a date on.",
                                Set.of(Role.ADMINISTRATOR)))
                .asks(
                        ProductBody.class,
                        """
                        {"id": "savings-kes", "name": "Savings", "kind": "savings", \
                        "currency": "KES", "overdraftLimit": "0.00", "fees": ["statement"]}\
                        """,
                        ProductOperations::adoption)
                .answers(ProductAnswer.class, ProductAnswer::adopted);
    }

    private static ProductCommand adoption(Asking<ProductBody> asking) {
        var body = asking.body();
        var envelope = Source.NONE.envelope(asking);
        return switch (body.kind()) {
            case SAVINGS ->
                    new AdoptSavingsRules(
                            body.id().text(),
                            body.name().text(),
                            body.savings(),
                            body.validFrom(),
                            envelope);
            case TERM_DEPOSIT ->
                    new AdoptTermDepositRules(
                            body.id().text(),
                            body.name().text(),
                            body.deposit(),
                            body.validFrom(),
                            envelope);
            case RECURRING_DEPOSIT ->
                    new AdoptRecurringDepositRules(
                            body.id().text(),
                            body.name().text(),
                            body.recurring(),
                            body.validFrom(),
                            envelope);
            case LOAN ->
                    new AdoptLoanRules(
                            body.id().text(),
                            body.name().text(),
                            body.loan(identifier -> asking.account(identifier).id()),
                            body.validFrom(),
                            envelope);
        };
    }

    private static Operation read() {
        return new Query<>(
                Route.get(ROOT + "/{id}"),
                new Manual(
                        "readProduct",
                        CHAPTER,
                        "Answers the version valid on the business date, or the first to come, and all"
                                + " versions.",
                        Role.READERS),
                List.of(),
                ProductAnswer.class,
                ProductOperations::current);
    }

    private static ProductAnswer current(Query.Reading reading) {
        var id = reading.variable("id");
        var state = reading.state(ProductKinds.PRODUCT.ref(id));
        if (!(state.state() instanceof Product.Offered offered)) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no such product.");
        }
        var current =
                offered.first().validFrom().isAfter(state.businessDate())
                        ? offered.first()
                        : offered.on(state.businessDate());
        return ProductAnswer.of(id, offered.name(), current, state.position()).with(offered);
    }
}
