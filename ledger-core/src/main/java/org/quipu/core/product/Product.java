package org.quipu.core.product;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.quipu.core.Refused;
import org.quipu.core.interest.InterestPlan;
import org.quipu.core.interest.InterestTerms;

/** What is known of a product. */
public sealed interface Product {
    /** Nothing was offered under this id. */
    record None() implements Product {}

    /**
     * In the offer.
     *
     * @param name what people call it
     * @param versions ascending by the date they are valid from, at most {@link #VERSIONS}
     * @param latest the number of the version adopted last
     */
    record Offered(String name, List<Version> versions, int latest) implements Product {
        /** The most versions a product may have. */
        public static final int VERSIONS = 200;

        /** Keeps its own copy. */
        public Offered {
            versions = List.copyOf(versions);
        }

        /**
         * The version valid on a day.
         *
         * @param day the business date of a decision
         * @return the version
         * @throws Refused if the first version is valid only later
         */
        public Version on(LocalDate day) {
            for (var at = versions.size() - 1; at >= 0; at--) {
                var version = versions.get(at);
                if (!version.validFrom().isAfter(day)) return version;
            }
            throw new Refused(ProductRefusal.NOT_VALID_YET, "validFrom", first().validFrom());
        }

        /**
         * The earliest version.
         *
         * @return the version valid first
         */
        public Version first() {
            return versions.getFirst();
        }

        /**
         * By which terms its accounts earn interest. Rules never change the past, so what it says
         * of a day that was stays.
         *
         * @return from the first version with interest or conditions on, whose fees fall due as the
         *     days are gone through; empty where none has any
         */
        public Optional<InterestPlan> interest() {
            var from = new TreeMap<LocalDate, InterestTerms>();
            for (var version : versions) {
                if (version.rules() instanceof SavingsRules savings
                        && (!from.isEmpty()
                                || savings.interest().isPresent()
                                || savings.conditions().isPresent())) {
                    from.put(version.validFrom(), terms(savings));
                }
            }
            return from.isEmpty() ? Optional.empty() : Optional.of(new InterestPlan(from));
        }

        private InterestTerms terms(SavingsRules savings) {
            return savings.interest()
                    .map(it -> it.terms(savings.overdraftLimit().minor()))
                    .orElseGet(() -> SavingsInterest.none(savings.currency(), firstInterest()));
        }

        /** What later versions pay decides when nothing is posted before. */
        private Optional<SavingsInterest> firstInterest() {
            return versions.stream()
                    .flatMap(version -> version.savings().interest().stream())
                    .findFirst();
        }

        /**
         * What its accounts cost, how long their money stays, when they sleep.
         *
         * @return from each version on; empty where none has any such condition
         */
        public NavigableMap<LocalDate, SavingsConditions> conditions() {
            var from = new TreeMap<LocalDate, SavingsConditions>();
            if (!hasConditions()) return from;
            for (var version : versions) {
                from.put(
                        version.validFrom(),
                        version.savings().conditions().orElse(SavingsConditions.NONE));
            }
            return from;
        }

        /**
         * What an account costs on a day, and so on.
         *
         * @param day not before the first version
         * @return nothing where no version has any condition
         */
        public SavingsConditions conditions(LocalDate day) {
            return hasConditions()
                    ? on(day).savings().conditions().orElse(SavingsConditions.NONE)
                    : SavingsConditions.NONE;
        }

        /**
         * The first day on which money may leave an account, by what held at its opening.
         *
         * @param opened the day of it
         * @return empty where nothing is locked in
         */
        public Optional<LocalDate> lockedUntil(LocalDate opened) {
            return conditions(opened).lockIn().map(lock -> lock.end(opened));
        }

        /**
         * Whether any version has conditions. Asked of every posting.
         *
         * @return false where accounts cost nothing, lock nothing and never sleep
         */
        public boolean hasConditions() {
            for (var version : versions) {
                if (version.rules() instanceof SavingsRules savings
                        && savings.conditions().isPresent()) {
                    return true;
                }
            }
            return false;
        }

        /** With one more version; it takes the place of an earlier one valid from the same day. */
        Offered with(String newName, Version version) {
            var all = new ArrayList<>(versions);
            all.removeIf(other -> other.validFrom().equals(version.validFrom()));
            var at = 0;
            while (at < all.size() && all.get(at).validFrom().isBefore(version.validFrom())) at++;
            all.add(at, version);
            return new Offered(newName, all, version.number());
        }
    }

    /**
     * The rules from one date on.
     *
     * @param number 1 for the first adopted, and so on
     * @param validFrom the first business date they apply to
     * @param rules what applies
     */
    record Version(int number, LocalDate validFrom, ProductRules rules) {
        /**
         * The rules of a savings product.
         *
         * @return them
         * @throws Refused if the product is for something else
         */
        public SavingsRules savings() {
            if (rules instanceof SavingsRules savings) return savings;
            throw new Refused(ProductRefusal.NOT_FOR_SAVINGS);
        }

        /**
         * The rules of a product of deposits for a term.
         *
         * @return them
         * @throws Refused if the product is for something else
         */
        public TermDepositRules termDeposit() {
            if (rules instanceof TermDepositRules deposit) return deposit;
            throw new Refused(ProductRefusal.NOT_FOR_TERM_DEPOSITS);
        }

        /**
         * The rules of a product of recurring deposits.
         *
         * @return them
         * @throws Refused if the product is for something else
         */
        public RecurringDepositRules recurringDeposit() {
            if (rules instanceof RecurringDepositRules deposit) return deposit;
            throw new Refused(ProductRefusal.NOT_FOR_RECURRING_DEPOSITS);
        }

        /**
         * The rules of a loan product.
         *
         * @return them
         * @throws Refused if the product is for something else
         */
        public LoanRules loan() {
            if (rules instanceof LoanRules loan) return loan;
            throw new Refused(ProductRefusal.NOT_FOR_LOANS);
        }
    }
}
