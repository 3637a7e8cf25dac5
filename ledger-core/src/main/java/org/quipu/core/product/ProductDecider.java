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
import org.quipu.core.Envelope;
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
    public Set<Ref<?>> needs(ProductCommand adopt, Known known) {
        var product = Stream.<Ref<?>>of(ProductKinds.PRODUCT.ref(adopt.product()));
        return (adopt.rules() instanceof LoanRules loan
                        ? Stream.concat(product, payees(loan).map(AccountKinds.ACCOUNT::ref))
                        : product)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<? extends LedgerEvent> decide(ProductCommand adopt, Known known) {
        return List.of(
                switch (adopt) {
                    case AdoptSavingsRules(_, _, var rules, _, _) -> {
                        check(rules);
                        yield versioned(adopt, rules, known, ProductVersioned::new);
                    }
                    case AdoptLoanRules(_, _, var rules, _, _) -> {
                        check(rules, known);
                        yield versioned(adopt, rules, known, LoanProductVersioned::new);
                    }
                    case AdoptTermDepositRules(_, _, var rules, _, _) -> {
                        rules.check();
                        yield versioned(adopt, rules, known, TermDepositProductVersioned::new);
                    }
                    case AdoptRecurringDepositRules(_, _, var rules, _, _) -> {
                        rules.check();
                        yield versioned(adopt, rules, known, RecurringDepositProductVersioned::new);
                    }
                });
    }

    /** How the event of a kind of product is made. */
    private interface Versioned<R> {
        ProductEvent of(
                String product,
                String name,
                int version,
                LocalDate validFrom,
                R rules,
                LocalDate bookedOn,
                Envelope envelope);
    }

    private static <R extends ProductRules> ProductEvent versioned(
            ProductCommand adopt, R rules, Known known, Versioned<R> event) {
        var next = next(adopt.product(), rules, adopt.validFrom(), known);
        return event.of(
                adopt.product(),
                adopt.name(),
                next.number(),
                next.validFrom(),
                rules,
                known.businessDate(),
                adopt.envelope());
    }

    private static void check(SavingsRules rules) {
        if (!isSound(rules)) throw new Refused(ProductRefusal.CONTRADICTION);
        InterestChange.check(rules);
        rules.conditions().ifPresent(it -> it.check(rules));
    }

    private static void check(LoanRules rules, Known known) {
        checkUsualTerms(rules, known.businessDate());
        payees(rules).forEach(payee -> Payees.check(payee, rules.currency(), known));
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
