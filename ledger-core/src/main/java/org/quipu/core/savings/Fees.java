package org.quipu.core.savings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Refused;
import org.quipu.core.earning.Earned;
import org.quipu.core.earning.EarningKinds;
import org.quipu.core.earning.Fee;
import org.quipu.core.earning.FeeLegs;
import org.quipu.core.money.Money;
import org.quipu.core.posting.Posting;
import org.quipu.core.posting.Side;
import org.quipu.core.product.FeeNames;
import org.quipu.core.product.Product.Offered;
import org.quipu.core.product.ProductKinds;
import org.quipu.core.product.SavingsConditions;
import org.quipu.core.savings.SavingsCommand.ChargeFee;
import org.quipu.core.savings.SavingsEvent.FeeCharged;

/** What the bank takes for its services: asked for alone, or with what its conditions say. */
final class Fees {
    private Fees() {}

    static List<LedgerEvent> charge(ChargeFee charge, Known known) {
        var posting = new Posting(known, charge.envelope(), charge.valueDate());
        var saver = Saver.of(posting, charge.account());
        requireNamed(charge.fee(), saver.account().terms().product().orElseThrow(), known);
        return posting.happens(
                new FeeCharged(
                        charge.fee(),
                        posting.movement(FeeLegs.of(saver.debited(charge.amount())))));
    }

    private static void requireNamed(String fee, String product, Known known) {
        if (known.get(ProductKinds.PRODUCT.ref(product)) instanceof Offered offered
                && offered.on(known.businessDate()).savings().fees().contains(fee)) {
            return;
        }
        throw new Refused(SavingsRefusal.FEE_NOT_IN_PRODUCT, "fee", fee);
    }

    /** What the product's conditions are today. */
    static SavingsConditions conditions(Side saver, Known known) {
        return conditions(saver, known.businessDate(), known);
    }

    private static SavingsConditions conditions(Side saver, LocalDate day, Known known) {
        var product = ProductKinds.PRODUCT.ref(saver.account().terms().product().orElseThrow());
        return known.get(product) instanceof Offered offered
                ? offered.conditions(day)
                : SavingsConditions.NONE;
    }

    /** The opening fee as it was when the account was opened, with the first money that comes. */
    static Optional<Money> opening(Side saver, Known known) {
        var terms = saver.account().terms();
        return conditions(saver, terms.openedOn(), known)
                .openingFee()
                .filter(_ -> isUntouched(kept(terms.id(), known)));
    }

    private static boolean isUntouched(Earned.Kept kept) {
        return kept.changes().stream().noneMatch(each -> each.amount() > 0)
                && kept.fees().stream()
                        .noneMatch(each ->
                                each.why() == Fee.Why.ASKED
                                        && each.name().equals(FeeNames.OPENING));
    }

    private static Earned.Kept kept(String account, Known known) {
        if (known.get(EarningKinds.EARNED.ref(account)) instanceof Earned.Kept kept) return kept;
        throw new Refused(SavingsRefusal.NOT_A_SAVINGS_ACCOUNT, "account", account);
    }

    /** A fee that comes with something else, whatever rule would stop the holder. */
    static FeeCharged beside(String fee, Money amount, Side saver, Posting posting) {
        return new FeeCharged(fee, posting.beside(saver, FeeLegs.of(saver.fallsDue(amount))));
    }
}
