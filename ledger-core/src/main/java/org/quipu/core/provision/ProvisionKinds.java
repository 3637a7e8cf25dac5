package org.quipu.core.provision;

import java.util.Optional;
import java.util.Set;
import org.quipu.core.Fold;
import org.quipu.core.Kind;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.provision.ProvisionEvent.ExpectedLossTableAdopted;
import org.quipu.core.provision.ProvisionEvent.ProvisionTableAdopted;
import org.quipu.core.servicing.LossTables;

/** What the bank remembers of provisions. */
public final class ProvisionKinds {
    /** The tables of the institution, or of one product. Named by {@link #tablesOf}. */
    public static final Kind<LossTables> TABLES =
            new Kind<>("provisions", "provisions", new Adopted());

    private ProvisionKinds() {}

    /**
     * Names tables, so that no product is taken for the institution.
     *
     * @param product whose; empty for the institution's
     * @return the reference
     */
    public static Ref<LossTables> tablesOf(Optional<String> product) {
        return TABLES.ref(product.map("product:"::concat).orElse("institution"));
    }

    /**
     * What has to be known to provide for the loans of a product.
     *
     * @param product its code
     * @return the institution's tables and its own
     */
    public static Set<Ref<?>> needs(String product) {
        return Set.of(tablesOf(Optional.empty()), tablesOf(Optional.of(product)));
    }

    /**
     * The tables for the loans of a product: of each sort its own from the first of them on, the
     * institution's before.
     *
     * @param known what is known, {@link #needs} included
     * @param product its code
     * @return its tables
     */
    public static LossTables of(Known known, String product) {
        return known.get(tablesOf(Optional.empty()))
                .then(known.get(tablesOf(Optional.of(product))));
    }

    private record Adopted() implements Fold<LossTables> {
        @Override
        public LossTables initial() {
            return LossTables.NONE;
        }

        @Override
        public LossTables evolve(LossTables state, LedgerEvent event) {
            return switch (event) {
                case ProvisionTableAdopted it -> state.with(it.validFrom(), it.table());
                case ExpectedLossTableAdopted it -> state.with(it.validFrom(), it.table());
                default -> state;
            };
        }
    }
}
