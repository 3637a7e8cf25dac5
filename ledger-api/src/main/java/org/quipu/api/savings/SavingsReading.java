package org.quipu.api.savings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.api.input.Wire;
import org.quipu.api.operation.Query;
import org.quipu.api.problem.ProblemException;
import org.quipu.api.problem.ProblemType;
import org.quipu.api.savings.SavingsAnswer.Accrued;
import org.quipu.api.savings.SavingsAnswer.Reserved;
import org.quipu.api.savings.SavingsAnswer.Standing;
import org.quipu.core.account.Account;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.account.AccountTerms;
import org.quipu.core.account.Block;
import org.quipu.core.account.Component;
import org.quipu.core.earning.Earner;
import org.quipu.core.earning.EarningKinds;
import org.quipu.core.money.Money;
import org.quipu.core.product.Product;
import org.quipu.core.product.ProductKinds;
import org.quipu.core.product.SavingsRules;
import org.quipu.log.Ledger;

/** Reads one savings account from the decided state. */
final class SavingsReading {
    private SavingsReading() {}

    static Standing read(Query.Reading reading) {
        var id = reading.pathAccount().id();
        var state = reading.state(AccountKinds.ACCOUNT.ref(id));
        return switch (state.state()) {
            case Account.Open open -> open(own(open.terms()), open, state, reading);
            case Account.Closed closed -> closed(own(closed.terms()), closed, state);
            case Account.None _, Account.OfLoan _ -> throw absent();
        };
    }

    private static AccountTerms own(AccountTerms terms) {
        if (terms.component() != Component.DEPOSIT) throw absent();
        return terms;
    }

    private static ProblemException absent() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no such savings account.");
    }

    private static Standing open(
            AccountTerms terms,
            Account.Open open,
            Ledger.Reading<Account> at,
            Query.Reading reading) {
        var today = at.businessDate();
        var held = open.heldOn(today);
        var product = product(terms, reading);
        var rules = product.on(today).savings();
        var earner =
                Earner.of(
                        open,
                        product,
                        () -> reading.state(EarningKinds.EARNED.ref(terms.id())).state());
        // What fell due counts though nobody recorded it yet.
        var due = earner.map(each -> due(each, today)).orElse(0L);
        var balance = open.ownBalance().plus(new Money(terms.currency(), due));
        var holds =
                open.holds().active().stream()
                        .filter(hold -> !hold.isExpiredOn(today))
                        .map(hold ->
                                new Reserved(hold.id(), hold.amount().decimal(), hold.expiresOn()))
                        .toList();
        return new Standing(
                terms.id(),
                terms.externalId(),
                terms.client().orElseThrow(),
                terms.product().orElseThrow(),
                terms.currency().getCurrencyCode(),
                terms.branch(),
                "open",
                terms.openedOn(),
                Optional.empty(),
                balance.decimal(),
                held.decimal(),
                balance.minus(held).minus(floor(rules)).decimal(),
                technical(balance.plus(rules.overdraftLimit())),
                earner.filter(each -> !each.plan().isNothing()).map(each -> accrued(each, today)),
                Wire.name(open.block()),
                earner.flatMap(Earner::upkeep).flatMap(it -> it.dormantSince(today)),
                product.lockedUntil(terms.openedOn()).filter(today::isBefore),
                holds,
                at.position(),
                today);
    }

    /** Where the holder's own decisions stop: minimum balance less overdraft. */
    private static Money floor(SavingsRules rules) {
        return rules.minimumBalance().minus(rules.overdraftLimit());
    }

    /** What is missing where a forced reversal went below the overdraft. */
    private static Optional<String> technical(Money left) {
        return left.isNegative() ? Optional.of(left.negated().decimal()) : Optional.empty();
    }

    private static long due(Earner earner, LocalDate today) {
        return earner.due(today).net();
    }

    private static Accrued accrued(Earner earner, LocalDate today) {
        var currency = earner.account().terms().currency();
        var eve = today.minusDays(1);
        var accrued = earner.accrued(eve);
        return new Accrued(
                eve,
                new Money(currency, accrued.gross()).decimal(),
                new Money(currency, accrued.overdraft()).decimal(),
                earner.plan().posting().end(today));
    }

    static Product.Offered product(AccountTerms terms, Query.Reading reading) {
        var product = reading.state(ProductKinds.PRODUCT.ref(terms.product().orElseThrow()));
        if (!(product.state() instanceof Product.Offered offered)) {
            throw new IllegalStateException("An account without its product: " + terms.id());
        }
        return offered;
    }

    private static Standing closed(
            AccountTerms terms, Account.Closed closed, Ledger.Reading<Account> at) {
        var nothing = Money.zero(terms.currency()).decimal();
        return new Standing(
                terms.id(),
                terms.externalId(),
                terms.client().orElseThrow(),
                terms.product().orElseThrow(),
                terms.currency().getCurrencyCode(),
                terms.branch(),
                "closed",
                terms.openedOn(),
                Optional.of(closed.closedOn()),
                nothing,
                nothing,
                nothing,
                Optional.empty(),
                Optional.empty(),
                Wire.name(Block.NONE),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                at.position(),
                at.businessDate());
    }
}
