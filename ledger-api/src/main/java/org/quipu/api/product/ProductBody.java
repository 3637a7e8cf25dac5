package org.quipu.api.product;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quipu.api.input.Breach;
import org.quipu.api.input.Code;
import org.quipu.api.input.Figure;
import org.quipu.api.input.Identifier;
import org.quipu.api.input.Meaning;
import org.quipu.api.input.Name;
import org.quipu.api.operation.Moneys;
import org.quipu.api.problem.Problem;
import org.quipu.api.problem.ProblemException;
import org.quipu.core.money.Money;
import org.quipu.core.product.LoanRules;
import org.quipu.core.product.ProductRefusal;
import org.quipu.core.product.RecurringDepositRules;
import org.quipu.core.product.SavingsRules;
import org.quipu.core.product.TermDepositRules;

/** A product, or a new version of it. */
record ProductBody(
        @Meaning(value = "The product's id, chosen by people.", example = "savings-kes") Code id,
        @Meaning(value = "What people call it.", example = "Savings") Name name,
        @Meaning(value = "What it is for.", example = "savings") ProductKind kind,
        @Meaning(value = "Of every account of the product.", example = "KES") Currency currency,
        @Meaning(value = "Savings: what must stay; zero if absent.", example = "0.00")
                Optional<Figure> minimumBalance,
        @Meaning(
                        value = "Savings: what no deposit may exceed; no limit if absent.",
                        example = "5000.00")
                Optional<Figure> maximumBalance,
        @Meaning(value = "Savings: how far below zero; zero if absent.", example = "0.00")
                Optional<Figure> overdraftLimit,
        @Meaning("Savings: the names of the fees that may be charged; none if absent.")
                Optional<List<Code>> fees,
        @Meaning("Savings: what accounts earn; nothing if absent.") Optional<InterestBody> interest,
        @Meaning("Savings: fees, lock-in, dormancy; none of these if absent.")
                Optional<ConditionsBody> conditions,
        @Meaning("Loans: the rules, which only they have.") Optional<LoanBody> loan,
        @Meaning("Term deposits: the rules, which only they have.")
                Optional<TermDepositBody> termDeposit,
        @Meaning("Recurring deposits: the rules, which only they have.")
                Optional<RecurringDepositBody> recurringDeposit,
        @Meaning("The first business date it applies to; today if absent.")
                Optional<LocalDate> validFrom) {
    /** What a product is for. */
    enum ProductKind {
        SAVINGS,
        LOAN,
        TERM_DEPOSIT,
        RECURRING_DEPOSIT
    }

    /** Refuses rules of another kind than the product's. */
    ProductBody {
        if (loan.isPresent() != (kind == ProductKind.LOAN)) {
            throw new Breach(
                    "product/kind", "`loan` is given where the kind is loan, and only there.");
        }
        if (termDeposit.isPresent() != (kind == ProductKind.TERM_DEPOSIT)) {
            throw new Breach(
                    "product/kind",
                    "`termDeposit` is given where the kind is term_deposit, and only there.");
        }
        if (recurringDeposit.isPresent() != (kind == ProductKind.RECURRING_DEPOSIT)) {
            throw new Breach(
                    "product/kind",
                    "`recurringDeposit` is given where the kind is recurring_deposit, and only"
                            + " there.");
        }
        if (kind != ProductKind.SAVINGS
                && (minimumBalance.isPresent()
                        || maximumBalance.isPresent()
                        || overdraftLimit.isPresent()
                        || fees.isPresent()
                        || interest.isPresent()
                        || conditions.isPresent())) {
            throw new Breach(
                    "product/kind",
                    "Balances, fees, interest, conditions are rules of savings products.");
        }
    }

    private Money money(String field, Optional<Figure> figure) {
        return figure.map(some -> Moneys.of("/" + field, some.decimal(), currency))
                .orElse(Money.zero(currency));
    }

    SavingsRules savings() {
        return new SavingsRules(
                currency,
                money("minimumBalance", minimumBalance),
                maximumBalance.map(some -> Moneys.of("/maximumBalance", some.decimal(), currency)),
                money("overdraftLimit", overdraftLimit),
                fees.orElse(List.of()).stream()
                        .map(Code::text)
                        .collect(Collectors.toUnmodifiableSet()),
                interest.map(new InterestReader(currency)::interest),
                conditions.map(it -> it.conditions(currency)));
    }

    TermDepositRules deposit() {
        try {
            return new DepositRulesReader(currency).rules(termDeposit.orElseThrow());
        } catch (IllegalArgumentException e) {
            throw contradiction(e);
        }
    }

    RecurringDepositRules recurring() {
        try {
            return new DepositRulesReader(currency).rules(recurringDeposit.orElseThrow());
        } catch (IllegalArgumentException e) {
            throw contradiction(e);
        }
    }

    LoanRules loan(Function<Identifier, String> accounts) {
        try {
            return new LoanReader(currency, accounts, "/loan/calculation")
                    .rules(loan.orElseThrow());
        } catch (IllegalArgumentException e) {
            throw contradiction(e);
        }
    }

    private static ProblemException contradiction(IllegalArgumentException because) {
        return new ProblemException(
                Problem.refused(
                        ProductRefusal.CONTRADICTION.code(),
                        ProductRefusal.CONTRADICTION.meaning(),
                        Map.of("because", String.valueOf(because.getMessage()))));
    }
}
