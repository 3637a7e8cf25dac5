package org.quipu.core.product;

import java.util.List;
import org.quipu.core.Fold;
import org.quipu.core.Kind;
import org.quipu.core.LedgerEvent;
import org.quipu.core.product.Product.None;
import org.quipu.core.product.Product.Offered;
import org.quipu.core.product.Product.Version;
import org.quipu.core.product.ProductEvent.LoanProductVersioned;
import org.quipu.core.product.ProductEvent.ProductVersioned;
import org.quipu.core.product.ProductEvent.RecurringDepositProductVersioned;
import org.quipu.core.product.ProductEvent.TermDepositProductVersioned;

/** What the bank remembers of products. */
public final class ProductKinds {
    /** A product with its versions. */
    public static final Kind<Product> PRODUCT = new Kind<>("product", "product", new Versions());

    private ProductKinds() {}

    private record Versions() implements Fold<Product> {
        @Override
        public Product initial() {
            return new None();
        }

        @Override
        public Product evolve(Product state, LedgerEvent event) {
            return switch (event) {
                case ProductVersioned(_, var name, var number, var validFrom, var rules, _, _) ->
                        with(state, name, new Version(number, validFrom, rules));
                case LoanProductVersioned(
                                _,
                                var name,
                                var number,
                                var validFrom,
                                var rules,
                                _,
                                _) ->
                        with(state, name, new Version(number, validFrom, rules));
                case TermDepositProductVersioned it ->
                        with(
                                state,
                                it.name(),
                                new Version(it.version(), it.validFrom(), it.deposit()));
                case RecurringDepositProductVersioned it ->
                        with(
                                state,
                                it.name(),
                                new Version(it.version(), it.validFrom(), it.deposit()));
                default -> state;
            };
        }

        private static Product with(Product state, String name, Version version) {
            return switch (state) {
                case None _ -> new Offered(name, List.of(version), version.number());
                case Offered offered -> offered.with(name, version);
            };
        }
    }
}
