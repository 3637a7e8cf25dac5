package org.quipu.projections.reconciliation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quipu.core.earning.Earned;
import org.quipu.core.earning.Earnings;
import org.quipu.core.product.Product;
import org.quipu.core.product.ProductEvent.ProductVersioned;
import org.quipu.core.product.ProductKinds;
import org.quipu.log.catalogue.EventCodec;
import org.quipu.projections.runtime.Happened;
import org.quipu.projections.runtime.Schema;

/** By which terms savings accounts earn and cost: the products that pay interest or take fees. */
final class SavingProducts {
    private final KeptEvents kept;
    private final Map<String, Product> products = new HashMap<>();

    private SavingProducts(KeptEvents kept) {
        this.kept = kept;
    }

    static SavingProducts read(EventCodec codec, Connection connection, Schema schema)
            throws SQLException {
        var kept = new KeptEvents(codec, "reconciliation_product");
        var all = new SavingProducts(kept);
        kept.read(connection, schema, event -> all.add((ProductVersioned) event));
        return all;
    }

    /** A version without interest and conditions is nothing to those that read here. */
    void take(Happened happened) {
        if (!(happened.event() instanceof ProductVersioned event)
                || (event.savings().interest().isEmpty()
                        && event.savings().conditions().isEmpty()
                        && !products.containsKey(event.product()))) {
            return;
        }
        add(event);
        kept.add(happened);
    }

    private void add(ProductVersioned event) {
        var fold = ProductKinds.PRODUCT.fold();
        products.merge(
                event.product(),
                fold.evolve(fold.initial(), event),
                (before, _) -> fold.evolve(before, event));
    }

    /** Empty where its accounts earn nothing and cost nothing by themselves. */
    Optional<Earnings> earnings(Earned.Kept kept) {
        var product = products.get(kept.account().product().orElseThrow());
        return product == null ? Optional.empty() : Earnings.of(kept, product);
    }

    Set<String> earning() {
        return products.keySet();
    }

    void write(Connection connection, Schema schema) throws SQLException {
        kept.write(connection, schema);
    }
}
