package org.quipu.core.product;

import java.util.List;
import org.quipu.core.Fold;
import org.quipu.core.Kind;
import org.quipu.core.LedgerEvent;
import org.quipu.core.product.Product.None;
import org.quipu.core.product.Product.Offered;
import org.quipu.core.product.Product.Version;
import org.quipu.core.product.ProductEvent.ProductVersioned;

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
            if (!(event instanceof ProductVersioned versioned)) return state;
            var version =
                    new Version(versioned.version(), versioned.validFrom(), versioned.savings());
            return switch (state) {
                case None _ -> new Offered(versioned.name(), List.of(version), version.number());
                case Offered offered -> offered.with(versioned.name(), version);
            };
        }
    }
}
