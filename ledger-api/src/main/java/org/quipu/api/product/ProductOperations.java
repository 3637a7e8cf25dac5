package org.quipu.api.product;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.quipu.api.access.Role;
import org.quipu.api.input.Code;
import org.quipu.api.input.Figure;
import org.quipu.api.input.Meaning;
import org.quipu.api.input.Name;
import org.quipu.api.operation.Asking;
import org.quipu.api.operation.Happened;
import org.quipu.api.operation.Moneys;
import org.quipu.api.operation.Operation;
import org.quipu.api.operation.Operation.Manual;
import org.quipu.api.operation.Query;
import org.quipu.api.operation.Route;
import org.quipu.api.operation.Source;
import org.quipu.api.operation.Write;
import org.quipu.api.problem.ProblemException;
import org.quipu.api.problem.ProblemType;
import org.quipu.core.money.Money;
import org.quipu.core.product.Product;
import org.quipu.core.product.ProductCommand.AdoptSavingsRules;
import org.quipu.core.product.ProductEvent.ProductVersioned;
import org.quipu.core.product.ProductKinds;
import org.quipu.core.product.SavingsRules;

/** Everything that can be asked of products. */
public final class ProductOperations {
    private static final String CHAPTER = "products";
    private static final String ROOT = "/v1/products";

    private ProductOperations() {}

    /** What a product is for. */
    enum ProductKind {
        SAVINGS
    }

    /** A product, or a new version of it. */
    record Rules(
            @Meaning(value = "The product's id, chosen by people.", example = "savings-kes")
                    Code id,
            @Meaning(value = "What people call it.", example = "Savings") Name name,
            @Meaning(value = "What it is for.", example = "savings") ProductKind kind,
            @Meaning(value = "Of every account of the product.", example = "KES") Currency currency,
            @Meaning(value = "What must stay; zero if absent.", example = "0.00")
                    Optional<Figure> minimumBalance,
            @Meaning(value = "What no deposit may exceed; no limit if absent.", example = "5000.00")
                    Optional<Figure> maximumBalance,
            @Meaning(value = "How far below zero; zero if absent.", example = "0.00")
                    Optional<Figure> overdraftLimit,
            @Meaning(value = "The names of the fees that may be charged; none if absent.")
                    Optional<List<Code>> fees,
            @Meaning(value = "The first business date it applies to; today if absent.")
                    Optional<LocalDate> validFrom) {
        private Money money(String field, Optional<Figure> figure) {
            return figure.map(some -> Moneys.of("/" + field, some.decimal(), currency))
                    .orElse(Money.zero(currency));
        }

        SavingsRules savings() {
            return new SavingsRules(
                    currency,
                    money("minimumBalance", minimumBalance),
                    maximumBalance.map(
                            some -> Moneys.of("/maximumBalance", some.decimal(), currency)),
                    money("overdraftLimit", overdraftLimit),
                    fees.orElse(List.of()).stream()
                            .map(Code::text)
                            .collect(Collectors.toUnmodifiableSet()));
        }
    }

    /** One version of a product. */
    record Version(
            @Meaning(value = "The product.", example = "savings-kes") String id,
            @Meaning(value = "Where the log stands.", example = "7") long position,
            @Meaning(value = "What people call it.", example = "Savings") String name,
            @Meaning(value = "Its number, from 1.", example = "1") int version,
            @Meaning(value = "The first business date it applies to.") LocalDate validFrom,
            @Meaning(value = "ISO 4217.", example = "KES") String currency,
            @Meaning(value = "What must stay.", example = "0.00") String minimumBalance,
            @Meaning(value = "What no deposit may exceed.", example = "5000.00")
                    Optional<String> maximumBalance,
            @Meaning(value = "How far below zero.", example = "0.00") String overdraftLimit,
            @Meaning(value = "The names of its fees.") List<String> fees) {
        static Version of(String id, String name, Product.Version version, long position) {
            var rules = version.savings();
            return new Version(
                    id,
                    position,
                    name,
                    version.number(),
                    version.validFrom(),
                    rules.currency().getCurrencyCode(),
                    rules.minimumBalance().decimal(),
                    rules.maximumBalance().map(Money::decimal),
                    rules.overdraftLimit().decimal(),
                    rules.fees().stream().sorted().toList());
        }

        static Version adopted(Happened happened) {
            var at = happened.the(ProductVersioned.class);
            var event = at.event();
            return of(
                    event.product(),
                    event.name(),
                    new Product.Version(event.version(), event.validFrom(), event.savings()),
                    at.position());
        }
    }

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
                        Rules.class,
                        """
                        {"id": "savings-kes", "name": "Savings", "kind": "savings", \
                        "currency": "KES", "overdraftLimit": "0.00", "fees": ["statement"]}\
                        """,
                        ProductOperations::adoption)
                .answers(Version.class, Version::adopted);
    }

    private static AdoptSavingsRules adoption(Asking<Rules> asking) {
        var body = asking.body();
        return new AdoptSavingsRules(
                body.id().text(),
                body.name().text(),
                body.savings(),
                body.validFrom(),
                Source.NONE.envelope(asking));
    }

    private static Operation read() {
        return new Query<>(
                Route.get(ROOT + "/{id}"),
                new Manual(
                        "readProduct",
                        CHAPTER,
                        "Answers the version valid on the business date, or the first to come.",
                        Role.READERS),
                List.of(),
                Version.class,
                ProductOperations::current);
    }

    private static Version current(Query.Reading reading) {
        var id = reading.variable("id");
        var state = reading.state(ProductKinds.PRODUCT.ref(id));
        if (!(state.state() instanceof Product.Offered offered)) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no such product.");
        }
        var current =
                offered.first().validFrom().isAfter(state.businessDate())
                        ? offered.first()
                        : offered.on(state.businessDate());
        return Version.of(id, offered.name(), current, state.position());
    }
}
