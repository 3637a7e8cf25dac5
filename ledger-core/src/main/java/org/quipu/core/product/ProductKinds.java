package org.quipu.core.product;

import java.util.List;
import org.quipu.core.Fold;
import org.quipu.core.Kind;
import org.quipu.core.LedgerEvent;
import org.quipu.core.product.Product.None;
import org.quipu.core.product.Product.Offered;
import org.quipu.core.product.Product.Version;

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
            return event instanceof ProductEvent it ? with(state, it.name(), it.adopted()) : state;
        }

        private static Product with(Product state, String name, Version version) {
            return switch (state) {
                case None _ -> new Offered(name, List.of(version), version.number());
                case Offered offered -> offered.with(name, version);
            };
        }
    }
}
