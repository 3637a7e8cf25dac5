package org.quipu.core.product;

import java.util.List;
import java.util.Set;
import org.quipu.core.Decider;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.Refused;
import org.quipu.core.product.Product.None;
import org.quipu.core.product.Product.Offered;
import org.quipu.core.product.ProductCommand.AdoptSavingsRules;
import org.quipu.core.product.ProductEvent.ProductVersioned;

/** The rules of products. */
public final class ProductDecider implements Decider<ProductCommand> {
    @Override
    public Set<Ref<?>> needs(ProductCommand command, Known known) {
        return switch (command) {
            case AdoptSavingsRules adopt -> Set.of(ProductKinds.PRODUCT.ref(adopt.product()));
        };
    }

    @Override
    public List<? extends LedgerEvent> decide(ProductCommand command, Known known) {
        return switch (command) {
            case AdoptSavingsRules adopt -> adopt(adopt, known);
        };
    }

    private static List<ProductEvent> adopt(AdoptSavingsRules adopt, Known known) {
        if (!isSound(adopt.rules())) throw new Refused(ProductRefusal.CONTRADICTION);
        var today = known.businessDate();
        var validFrom = adopt.validFrom().orElse(today);
        var version =
                switch (known.get(ProductKinds.PRODUCT.ref(adopt.product()))) {
                    case None _ -> 1;
                    case Offered offered -> {
                        if (validFrom.isBefore(today)) {
                            throw new Refused(ProductRefusal.RETROACTIVE, "businessDate", today);
                        }
                        if (offered.versions().size() >= Offered.VERSIONS) {
                            throw new Refused(ProductRefusal.TOO_MANY_VERSIONS);
                        }
                        var currency = offered.first().savings().currency();
                        if (!currency.equals(adopt.rules().currency())) {
                            throw new Refused(ProductRefusal.CURRENCY_FIXED, "currency", currency);
                        }
                        yield offered.latest() + 1;
                    }
                };
        return List.of(
                new ProductVersioned(
                        adopt.product(),
                        adopt.name(),
                        version,
                        validFrom,
                        adopt.rules(),
                        today,
                        adopt.envelope()));
    }

    private static boolean isSound(SavingsRules rules) {
        var minimum = rules.minimumBalance();
        var overdraft = rules.overdraftLimit();
        var maximum = rules.maximumBalance();
        return minimum.currency().equals(rules.currency())
                && overdraft.currency().equals(rules.currency())
                && !minimum.isNegative()
                && !overdraft.isNegative()
                && (maximum.isEmpty()
                        || (maximum.get().currency().equals(rules.currency())
                                && maximum.get().compareTo(minimum) >= 0));
    }
}
