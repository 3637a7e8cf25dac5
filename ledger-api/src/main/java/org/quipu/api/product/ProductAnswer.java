package org.quipu.api.product;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.api.input.Meaning;
import org.quipu.api.input.Wire;
import org.quipu.api.operation.Happened;
import org.quipu.api.product.ProductBody.ProductKind;
import org.quipu.core.money.Money;
import org.quipu.core.product.LoanRules;
import org.quipu.core.product.Product;
import org.quipu.core.product.ProductEvent;
import org.quipu.core.product.ProductRules;
import org.quipu.core.product.RecurringDepositRules;
import org.quipu.core.product.SavingsRules;
import org.quipu.core.product.TermDepositRules;

/** One version of a product. */
record ProductAnswer(
        @Meaning(value = "The product.", example = "savings-kes") String id,
        @Meaning(value = "Where the log stands.", example = "7") long position,
        @Meaning(value = "What people call it.", example = "Savings") String name,
        @Meaning(value = "What it is for.", example = "savings") String kind,
        @Meaning(value = "Its number, from 1.", example = "1") int version,
        @Meaning(value = "The first business date it applies to.") LocalDate validFrom,
        @Meaning(value = "ISO 4217.", example = "KES") String currency,
        @Meaning(value = "Savings: what must stay.", example = "0.00")
                Optional<String> minimumBalance,
        @Meaning(value = "Savings: what no deposit may exceed.", example = "5000.00")
                Optional<String> maximumBalance,
        @Meaning(value = "Savings: how far below zero.", example = "0.00")
                Optional<String> overdraftLimit,
        @Meaning(value = "Savings: the names of its fees.") Optional<List<String>> fees,
        @Meaning("Savings: what accounts earn, nothing left out.") Optional<InterestBody> interest,
        @Meaning("Savings: fees, lock-in, dormancy.") Optional<ConditionsBody> conditions,
        @Meaning("Loans: the rules, nothing left out.") Optional<LoanBody> loan,
        @Meaning("Term deposits: the rules, nothing left out.")
                Optional<TermDepositBody> termDeposit,
        @Meaning("Recurring deposits: the rules, nothing left out.")
                Optional<RecurringDepositBody> recurringDeposit,
        @Meaning("Where a product is read: all versions, ascending by their first day.")
                Optional<List<Rules>> versions) {
    /** What applies from one date on. */
    record Rules(
            @Meaning(value = "The version's number, from 1.", example = "1") int version,
            @Meaning(value = "The first business date it applies to.") LocalDate validFrom,
            @Meaning(value = "Savings: what must stay.", example = "0.00")
                    Optional<String> minimumBalance,
            @Meaning(value = "Savings: what no deposit may exceed.", example = "5000.00")
                    Optional<String> maximumBalance,
            @Meaning(value = "Savings: how far below zero.", example = "0.00")
                    Optional<String> overdraftLimit,
            @Meaning(value = "Savings: the names of its fees.") Optional<List<String>> fees,
            @Meaning("Savings: what accounts earn.") Optional<InterestBody> interest,
            @Meaning("Savings: fees, lock-in, dormancy.") Optional<ConditionsBody> conditions,
            @Meaning("Loans: the rules.") Optional<LoanBody> loan,
            @Meaning("Term deposits: the rules.") Optional<TermDepositBody> termDeposit,
            @Meaning("Recurring deposits: the rules.")
                    Optional<RecurringDepositBody> recurringDeposit) {
        static Rules of(Product.Version version) {
            var savings = savings(version.rules());
            return new Rules(
                    version.number(),
                    version.validFrom(),
                    savings.map(it -> it.minimumBalance().decimal()),
                    savings.flatMap(SavingsRules::maximumBalance).map(Money::decimal),
                    savings.map(it -> it.overdraftLimit().decimal()),
                    savings.map(it -> it.fees().stream().sorted().toList()),
                    savings.flatMap(SavingsRules::interest).map(InterestReader::body),
                    savings.flatMap(SavingsRules::conditions).map(ConditionsBody::of),
                    ProductAnswer.loan(version.rules()),
                    ProductAnswer.deposit(version.rules()),
                    ProductAnswer.recurring(version.rules()));
        }
    }

    static ProductAnswer of(String id, String name, Product.Version version, long position) {
        var rules = Rules.of(version);
        return new ProductAnswer(
                id,
                position,
                name,
                Wire.name(kind(version.rules())),
                version.number(),
                version.validFrom(),
                version.rules().currency().getCurrencyCode(),
                rules.minimumBalance(),
                rules.maximumBalance(),
                rules.overdraftLimit(),
                rules.fees(),
                rules.interest(),
                rules.conditions(),
                rules.loan(),
                rules.termDeposit(),
                rules.recurringDeposit(),
                Optional.empty());
    }

    ProductAnswer with(Product.Offered offered) {
        return new ProductAnswer(
                id,
                position,
                name,
                kind,
                version,
                validFrom,
                currency,
                minimumBalance,
                maximumBalance,
                overdraftLimit,
                fees,
                interest,
                conditions,
                loan,
                termDeposit,
                recurringDeposit,
                Optional.of(offered.versions().stream().map(Rules::of).toList()));
    }

    static ProductAnswer adopted(Happened happened) {
        var at = happened.the(ProductEvent.class);
        var event = at.event();
        return of(event.product(), event.name(), event.adopted(), at.position());
    }

    private static ProductKind kind(ProductRules rules) {
        return switch (rules) {
            case SavingsRules _ -> ProductKind.SAVINGS;
            case LoanRules _ -> ProductKind.LOAN;
            case TermDepositRules _ -> ProductKind.TERM_DEPOSIT;
            case RecurringDepositRules _ -> ProductKind.RECURRING_DEPOSIT;
        };
    }

    private static Optional<SavingsRules> savings(ProductRules rules) {
        return rules instanceof SavingsRules own ? Optional.of(own) : Optional.empty();
    }

    private static Optional<LoanBody> loan(ProductRules rules) {
        return rules instanceof LoanRules own
                ? Optional.of(new LoanWriter(own).body())
                : Optional.empty();
    }

    private static Optional<TermDepositBody> deposit(ProductRules rules) {
        return rules instanceof TermDepositRules own
                ? Optional.of(DepositRulesReader.body(own))
                : Optional.empty();
    }

    private static Optional<RecurringDepositBody> recurring(ProductRules rules) {
        return rules instanceof RecurringDepositRules own
                ? Optional.of(DepositRulesReader.body(own))
                : Optional.empty();
    }
}
