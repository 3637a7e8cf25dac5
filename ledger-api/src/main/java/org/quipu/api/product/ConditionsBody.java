package org.quipu.api.product;

import java.util.Currency;
import java.util.Optional;
import java.util.OptionalInt;
import org.quipu.api.input.Breach;
import org.quipu.api.input.Figure;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Moneys;
import org.quipu.core.money.Money;
import org.quipu.core.product.SavingsConditions;
import org.quipu.core.product.SavingsConditions.Inactivity;
import org.quipu.core.product.SavingsConditions.LockIn;
import org.quipu.core.product.SavingsConditions.Unit;

/** What accounts of a savings product cost, and how they may be used, as sent and as shown. */
record ConditionsBody(
        @Meaning("How long after its opening nothing is withdrawn; not at all if absent.")
                Optional<Lock> lockIn,
        @Meaning(value = "Taken with the first deposit, which is at least it.", example = "50.00")
                Optional<Figure> openingFee,
        @Meaning(
                        value =
                                "Falls due at the end of each month whose first day the account was"
                                        + " open on; takes what is there.",
                        example = "10.00")
                Optional<Figure> monthlyFee,
        @Meaning(value = "Taken with each withdrawal.", example = "2.00")
                Optional<Figure> withdrawalFee,
        @Meaning(
                        "Falls due at the end of a month in which the holder has not come for long;"
                                + " takes what is there.")
                Optional<Idle> inactivityFee,
        @Meaning(value = "Taken where the account is closed, of what is there.", example = "50.00")
                Optional<Figure> closingFee,
        @Meaning(
                        value =
                                "After how many days without its holder an account is dormant; never"
                                        + " if absent. Interest, tax and fees are not the holder's.",
                        example = "180")
                Optional<Integer> dormancyDays) {
    /** How long money stays. */
    record Lock(
            @Meaning(value = "Days; these or months.", example = "90") Optional<Integer> days,
            @Meaning(value = "Months; these or days.", example = "3") Optional<Integer> months) {
        /** Refuses both, and neither. */
        Lock {
            if (days.isPresent() == months.isPresent()) {
                throw new Breach("lock-in/one-of-two", "Either days or months.");
            }
        }

        private LockIn lockIn() {
            return days.isPresent()
                    ? new LockIn(days.get(), Unit.DAYS)
                    : new LockIn(months.orElseThrow(), Unit.MONTHS);
        }

        private static Lock of(LockIn lock) {
            var count = Optional.of(lock.count());
            return lock.unit() == Unit.DAYS
                    ? new Lock(count, Optional.empty())
                    : new Lock(Optional.empty(), count);
        }
    }

    /** A fee of accounts that nobody comes to. */
    record Idle(
            @Meaning(value = "How much.", example = "5.00") Figure amount,
            @Meaning(value = "After how many days without the holder.", example = "90")
                    Integer days) {}

    SavingsConditions conditions(Currency currency) {
        return new SavingsConditions(
                lockIn.map(Lock::lockIn),
                openingFee.map(it -> money("openingFee", it, currency)),
                monthlyFee.map(it -> money("monthlyFee", it, currency)),
                withdrawalFee.map(it -> money("withdrawalFee", it, currency)),
                inactivityFee.map(it ->
                        new Inactivity(
                                money("inactivityFee/amount", it.amount(), currency), it.days())),
                closingFee.map(it -> money("closingFee", it, currency)),
                dormancyDays.map(OptionalInt::of).orElseGet(OptionalInt::empty));
    }

    private static Money money(String field, Figure figure, Currency currency) {
        return Moneys.of("/conditions/" + field, figure.decimal(), currency);
    }

    static ConditionsBody of(SavingsConditions conditions) {
        return new ConditionsBody(
                conditions.lockIn().map(Lock::of),
                conditions.openingFee().map(ConditionsBody::figure),
                conditions.monthlyFee().map(ConditionsBody::figure),
                conditions.withdrawalFee().map(ConditionsBody::figure),
                conditions.inactivity().map(it -> new Idle(figure(it.fee()), it.days())),
                conditions.closingFee().map(ConditionsBody::figure),
                conditions.dormancyDays().isPresent()
                        ? Optional.of(conditions.dormancyDays().getAsInt())
                        : Optional.empty());
    }

    private static Figure figure(Money money) {
        return Figure.of(money.decimal());
    }
}
