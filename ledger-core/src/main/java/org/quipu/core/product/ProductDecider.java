package org.quipu.core.product;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quipu.core.Decider;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.Refused;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.calendar.BusinessDays;
import org.quipu.core.money.Money;
import org.quipu.core.product.Product.None;
import org.quipu.core.product.Product.Offered;
import org.quipu.core.product.ProductCommand.AdoptLoanRules;
import org.quipu.core.product.ProductCommand.AdoptRecurringDepositRules;
import org.quipu.core.product.ProductCommand.AdoptSavingsRules;
import org.quipu.core.product.ProductCommand.AdoptTermDepositRules;
import org.quipu.core.product.ProductEvent.LoanProductVersioned;
import org.quipu.core.product.ProductEvent.ProductVersioned;
import org.quipu.core.product.ProductEvent.RecurringDepositProductVersioned;
import org.quipu.core.product.ProductEvent.TermDepositProductVersioned;
import org.quipu.core.schedule.Proceeds;

/** The rules of products. */
public final class ProductDecider implements Decider<ProductCommand> {
    @Override
    public Set<Ref<?>> needs(ProductCommand command, Known known) {
        return switch (command) {
            case AdoptSavingsRules adopt -> Set.of(ProductKinds.PRODUCT.ref(adopt.product()));
            case AdoptTermDepositRules adopt -> Set.of(ProductKinds.PRODUCT.ref(adopt.product()));
            case AdoptRecurringDepositRules adopt ->
                    Set.of(ProductKinds.PRODUCT.ref(adopt.product()));
            case AdoptLoanRules adopt ->
                    Stream.<Ref<?>>concat(
                                    Stream.of(ProductKinds.PRODUCT.ref(adopt.product())),
                                    payees(adopt.rules()).map(AccountKinds.ACCOUNT::ref))
                            .collect(Collectors.toUnmodifiableSet());
        };
    }

    @Override
    public List<? extends LedgerEvent> decide(ProductCommand command, Known known) {
        return switch (command) {
            case AdoptSavingsRules adopt -> List.of(adopt(adopt, known));
            case AdoptTermDepositRules adopt -> List.of(adopt(adopt, known));
            case AdoptRecurringDepositRules adopt -> List.of(adopt(adopt, known));
            case AdoptLoanRules adopt -> List.of(adopt(adopt, known));
        };
    }

    private static ProductEvent adopt(AdoptSavingsRules adopt, Known known) {
        if (!isSound(adopt.rules())) throw new Refused(ProductRefusal.CONTRADICTION);
        InterestChange.check(adopt.rules());
        adopt.rules().conditions().ifPresent(it -> it.check(adopt.rules()));
        var next = next(adopt.product(), adopt.rules(), adopt.validFrom(), known);
        return new ProductVersioned(
                adopt.product(),
                adopt.name(),
                next.number(),
                next.validFrom(),
                adopt.rules(),
                known.businessDate(),
                adopt.envelope());
    }

    private static ProductEvent adopt(AdoptLoanRules adopt, Known known) {
        checkUsualTerms(adopt.rules(), known.businessDate());
        payees(adopt.rules())
                .forEach(payee -> Payees.check(payee, adopt.rules().currency(), known));
        var next = next(adopt.product(), adopt.rules(), adopt.validFrom(), known);
        return new LoanProductVersioned(
                adopt.product(),
                adopt.name(),
                next.number(),
                next.validFrom(),
                adopt.rules(),
                known.businessDate(),
                adopt.envelope());
    }

    private static ProductEvent adopt(AdoptTermDepositRules adopt, Known known) {
        adopt.rules().check();
        var next = next(adopt.product(), adopt.rules(), adopt.validFrom(), known);
        return new TermDepositProductVersioned(
                adopt.product(),
                adopt.name(),
                next.number(),
                next.validFrom(),
                adopt.rules(),
                known.businessDate(),
                adopt.envelope());
    }

    private static ProductEvent adopt(AdoptRecurringDepositRules adopt, Known known) {
        adopt.rules().check();
        var next = next(adopt.product(), adopt.rules(), adopt.validFrom(), known);
        return new RecurringDepositProductVersioned(
                adopt.product(),
                adopt.name(),
                next.number(),
                next.validFrom(),
                adopt.rules(),
                known.businessDate(),
                adopt.envelope());
    }

    /** The next version's number and first day, where one may come. */
    private static Product.Version next(
            String product, ProductRules rules, Optional<LocalDate> asked, Known known) {
        var today = known.businessDate();
        var validFrom = asked.orElse(today);
        return switch (known.get(ProductKinds.PRODUCT.ref(product))) {
            case None _ -> new Product.Version(1, validFrom, rules);
            case Offered offered -> {
                if (validFrom.isBefore(today)) {
                    throw new Refused(ProductRefusal.RETROACTIVE, "businessDate", today);
                }
                if (offered.versions().size() >= Offered.VERSIONS) {
                    throw new Refused(ProductRefusal.TOO_MANY_VERSIONS);
                }
                checkUnchanged(offered.first().rules(), rules);
                var next = new Product.Version(offered.latest() + 1, validFrom, rules);
                if (rules instanceof SavingsRules) InterestChange.check(offered, next);
                yield next;
            }
        };
    }

    private static void checkUnchanged(ProductRules before, ProductRules rules) {
        if (before.getClass() != rules.getClass()) throw new Refused(ProductRefusal.KIND_FIXED);
        var currency = before.currency();
        if (!currency.equals(rules.currency())) {
            throw new Refused(ProductRefusal.CURRENCY_FIXED, "currency", currency);
        }
    }

    /** A product must be able to lend what it lends usually, the least and the most of it. */
    private static void checkUsualTerms(LoanRules rules, LocalDate today) {
        var principal = rules.limits().principal();
        for (var minor : List.of(principal.minimum(), principal.usual(), principal.maximum())) {
            var asked = TermsAsked.usual(new Money(rules.currency(), minor));
            try {
                rules.contract(asked, today, BusinessDays.EVERY_DAY);
            } catch (Refused refused) {
                throw new Refused(ProductRefusal.USUAL_TERMS_REFUSED, because(refused, asked));
            }
        }
    }

    private static SequencedMap<String, String> because(Refused refused, TermsAsked asked) {
        var figures = new LinkedHashMap<String, String>();
        figures.put("principal", asked.principal().decimal());
        figures.put("rule", refused.reason().code());
        figures.putAll(refused.figures());
        return figures;
    }

    private static Stream<String> payees(LoanRules rules) {
        return Stream.of(
                        rules.calculation().upfront().proceeds(),
                        rules.calculation().instalment().proceeds(),
                        rules.servicing().lateFee().proceeds())
                .flatMap(proceeds -> proceeds.flatMap(Proceeds::payee).stream())
                .distinct();
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
