package org.quipu.core.provision;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quipu.core.Decider;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.Refused;
import org.quipu.core.product.Product;
import org.quipu.core.product.ProductKinds;
import org.quipu.core.provision.ProvisionCommand.AdoptExpectedLossTable;
import org.quipu.core.provision.ProvisionCommand.AdoptProvisionTable;
import org.quipu.core.provision.ProvisionEvent.ExpectedLossTableAdopted;
import org.quipu.core.provision.ProvisionEvent.ProvisionTableAdopted;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.servicing.DatedTables;
import org.quipu.core.servicing.DatedTables.Table;
import org.quipu.core.servicing.ExpectedLosses;
import org.quipu.core.servicing.Provisions;

/** The rules of provisions. */
public final class ProvisionDecider implements Decider<ProvisionCommand> {
    /** The most rows of a table. */
    static final int ROWS = 50;

    /** The most tables of one sort, of the institution or of a product. */
    static final int TABLES = 500;

    @Override
    public Set<Ref<?>> needs(ProvisionCommand command, Known known) {
        return switch (command) {
            case AdoptProvisionTable adopt -> needs(adopt.product());
            case AdoptExpectedLossTable adopt -> needs(adopt.product());
        };
    }

    private static Set<Ref<?>> needs(Optional<String> product) {
        var needs = new HashSet<Ref<?>>();
        needs.add(ProvisionKinds.tablesOf(product));
        product.map(ProductKinds.PRODUCT::ref).ifPresent(needs::add);
        return needs;
    }

    @Override
    public List<? extends LedgerEvent> decide(ProvisionCommand command, Known known) {
        return switch (command) {
            case AdoptProvisionTable adopt -> List.of(adopt(adopt, known));
            case AdoptExpectedLossTable adopt -> List.of(adopt(adopt, known));
        };
    }

    private static ProvisionEvent adopt(AdoptProvisionTable adopt, Known known) {
        requireProduct(adopt.product(), known);
        var validFrom = firstDay(adopt.validFrom(), known);
        requireWhole(adopt.table());
        var there = known.get(ProvisionKinds.tablesOf(adopt.product())).provisions();
        requireAnother(adopt.table(), validFrom, there);
        return new ProvisionTableAdopted(
                adopt.product(), adopt.table(), validFrom, known.businessDate(), adopt.envelope());
    }

    private static ProvisionEvent adopt(AdoptExpectedLossTable adopt, Known known) {
        requireProduct(adopt.product(), known);
        var validFrom = firstDay(adopt.validFrom(), known);
        requireStages(adopt.table());
        var there = known.get(ProvisionKinds.tablesOf(adopt.product())).expected();
        requireAnother(adopt.table(), validFrom, there);
        return new ExpectedLossTableAdopted(
                adopt.product(), adopt.table(), validFrom, known.businessDate(), adopt.envelope());
    }

    private static void requireProduct(Optional<String> named, Known known) {
        named.filter(product ->
                        known.get(ProductKinds.PRODUCT.ref(product)) instanceof Product.None)
                .ifPresent(product -> {
                    throw new Refused(ProvisionRefusal.UNKNOWN_PRODUCT, "product", product);
                });
    }

    private static LocalDate firstDay(Optional<LocalDate> asked, Known known) {
        var today = known.businessDate();
        var validFrom = asked.orElse(today);
        if (validFrom.isBefore(today)) {
            throw new Refused(ProvisionRefusal.RETROACTIVE, "businessDate", today);
        }
        return validFrom;
    }

    private static <T extends Table> void requireAnother(
            T table, LocalDate validFrom, DatedTables<T> there) {
        if (there.byStart().size() >= TABLES) throw new Refused(ProvisionRefusal.TOO_MANY);
        if (table.equals(there.byStart().get(validFrom))) {
            throw new Refused(ProvisionRefusal.NO_CHANGE);
        }
    }

    private static void requireStages(ExpectedLosses table) {
        var stages = table.stages().stream().map(ExpectedLosses.Stage::stage).toList();
        if (!stages.equals(List.of(1, 2, 3))) throw new Refused(ProvisionRefusal.STAGES);
        for (var row : table.stages()) {
            requireShare(row.defaults());
            requireShare(row.lost());
        }
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
