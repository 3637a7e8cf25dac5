package org.quipu.core.savings;

import java.util.List;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Refused;
import org.quipu.core.account.Leg;
import org.quipu.core.account.Role;
import org.quipu.core.posting.Posting;
import org.quipu.core.product.Product.Offered;
import org.quipu.core.product.ProductKinds;
import org.quipu.core.savings.SavingsCommand.ChargeFee;
import org.quipu.core.savings.SavingsEvent.FeeCharged;

/** What the bank takes for its services. */
final class Fees {
    private Fees() {}

    static List<LedgerEvent> charge(ChargeFee charge, Known known) {
        var posting = new Posting(known, charge.envelope(), charge.valueDate());
        var saver = Saver.of(posting, charge.account());
        requireNamed(charge.fee(), saver.account().terms().product().orElseThrow(), known);
        var amount = charge.amount();
        return posting.happens(
                new FeeCharged(
                        charge.fee(),
                        posting.movement(
                                saver.debited(amount),
                                new Leg.OfRole(Role.FEE_INCOME, amount.negated()))));
    }

    private static void requireNamed(String fee, String product, Known known) {
        if (known.get(ProductKinds.PRODUCT.ref(product)) instanceof Offered offered
                && offered.on(known.businessDate()).savings().fees().contains(fee)) {
            return;
        }
        throw new Refused(SavingsRefusal.FEE_NOT_IN_PRODUCT, "fee", fee);
    }
}
