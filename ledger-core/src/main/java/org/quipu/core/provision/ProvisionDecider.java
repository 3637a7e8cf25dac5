package org.quipu.core.provision;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.quipu.core.Decider;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.Refused;
import org.quipu.core.product.Product;
import org.quipu.core.product.ProductKinds;
import org.quipu.core.provision.ProvisionCommand.AdoptProvisionTable;
import org.quipu.core.provision.ProvisionEvent.ProvisionTableAdopted;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.servicing.Provisions;

/** The rules of provisions. */
public final class ProvisionDecider implements Decider<ProvisionCommand> {
    /** The most rows of a table. */
    static final int ROWS = 50;

    /** The most tables of the institution, or of a product. */
    static final int TABLES = 500;

    @Override
    public Set<Ref<?>> needs(ProvisionCommand command, Known known) {
        return switch (command) {
            case AdoptProvisionTable adopt -> {
                var needs = new HashSet<Ref<?>>();
                needs.add(ProvisionKinds.tablesOf(adopt.product()));
                adopt.product().map(ProductKinds.PRODUCT::ref).ifPresent(needs::add);
                yield needs;
            }
        };
    }

    @Override
    public List<? extends LedgerEvent> decide(ProvisionCommand command, Known known) {
        return switch (command) {
            case AdoptProvisionTable adopt -> List.of(adopt(adopt, known));
        };
    }

    private static ProvisionEvent adopt(AdoptProvisionTable adopt, Known known) {
        adopt.product()
                .filter(product ->
                        known.get(ProductKinds.PRODUCT.ref(product)) instanceof Product.None)
                .ifPresent(product -> {
                    throw new Refused(ProvisionRefusal.UNKNOWN_PRODUCT, "product", product);
                });
        var today = known.businessDate();
        var validFrom = adopt.validFrom().orElse(today);
        if (validFrom.isBefore(today)) {
            throw new Refused(ProvisionRefusal.RETROACTIVE, "businessDate", today);
        }
        requireWhole(adopt.table());
        var there = known.get(ProvisionKinds.tablesOf(adopt.product())).byStart();
        if (there.size() >= TABLES) throw new Refused(ProvisionRefusal.TOO_MANY);
        if (adopt.table().equals(there.get(validFrom))) {
            throw new Refused(ProvisionRefusal.NO_CHANGE);
        }
        return new ProvisionTableAdopted(
                adopt.product(), adopt.table(), validFrom, today, adopt.envelope());
    }

    /** Every number of days past due is in one row, and no more than all is set aside. */
    private static void requireWhole(Provisions provisions) {
        var rows = provisions.table();
        if (rows.isEmpty() || rows.size() > ROWS) throw new Refused(ProvisionRefusal.ROWS);
        var next = 0;
        for (var at = 0; at < rows.size(); at++) {
            var row = rows.get(at);
            var last = at == rows.size() - 1;
            if (row.from() != next || row.to().isEmpty() != last) {
                throw new Refused(ProvisionRefusal.GAPS, "daysPastDue", next);
            }
            if (!last && row.to().getAsInt() < row.from()) {
                throw new Refused(ProvisionRefusal.GAPS, "daysPastDue", next);
            }
            requireShare(row.rate());
            row.restructured().ifPresent(ProvisionDecider::requireShare);
            next = row.to().orElse(next) + 1;
        }
    }

    private static void requireShare(AnnualRate share) {
        if (share.numerator() > share.denominator()) {
            throw new Refused(ProvisionRefusal.MORE_THAN_ALL, "rate", share.percent());
        }
    }
}
