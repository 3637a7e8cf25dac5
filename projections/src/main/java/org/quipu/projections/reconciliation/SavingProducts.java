package org.quipu.projections.reconciliation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quipu.core.interest.InterestPlan;
import org.quipu.core.product.Product;
import org.quipu.core.product.ProductEvent.ProductVersioned;
import org.quipu.core.product.ProductKinds;
import org.quipu.log.catalogue.EventCodec;
import org.quipu.projections.runtime.Happened;
import org.quipu.projections.runtime.Schema;

/** By which terms savings accounts earn: the products that pay interest. */
final class SavingProducts {
    private final EventCodec codec;
    private final Map<String, Product> products = new HashMap<>();
    private final List<Happened> adopted = new ArrayList<>();

    private SavingProducts(EventCodec codec) {
        this.codec = codec;
    }

    static SavingProducts read(EventCodec codec, Connection connection, Schema schema)
            throws SQLException {
        var all = new SavingProducts(codec);
        var sql = "SELECT type, payload FROM $.reconciliation_product ORDER BY position";
        try (var select = connection.prepareStatement(schema.render(sql));
                var row = select.executeQuery()) {
            while (row.next()) {
                all.add((ProductVersioned) codec.decode(row.getString(1), row.getBytes(2)));
            }
        }
        return all;
    }

    /** A version without interest is nothing to those that read here. */
    void take(Happened happened) {
        if (!(happened.event() instanceof ProductVersioned event)
                || event.savings().interest().isEmpty()) {
            return;
        }
        add(event);
        adopted.add(happened);
    }

    private void add(ProductVersioned event) {
        var fold = ProductKinds.PRODUCT.fold();
        products.merge(
                event.product(),
                fold.evolve(fold.initial(), event),
                (before, _) -> fold.evolve(before, event));
    }

    /** Empty where its accounts earn nothing. */
    Optional<InterestPlan> plan(String product) {
        return products.get(product) instanceof Product.Offered offered
                ? offered.interest()
                : Optional.empty();
    }

    Set<String> earning() {
        return products.keySet();
    }

    void write(Connection connection, Schema schema) throws SQLException {
        var sql = "INSERT INTO $.reconciliation_product (position, type, payload) VALUES (?, ?, ?)";
        try (var insert = connection.prepareStatement(schema.render(sql))) {
            for (var happened : adopted) {
                insert.setLong(1, happened.position());
                insert.setString(2, happened.type());
                insert.setBytes(3, codec.encode(happened.event()));
                insert.addBatch();
            }
            if (!adopted.isEmpty()) insert.executeBatch();
        }
    }
}
