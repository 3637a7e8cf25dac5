package org.quipu.projections.balances;

import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import org.quipu.core.money.Money;

/**
 * What a year's interest came to, by the books it stands in.
 *
 * @param holder an account's id, or a client's
 * @param year the calendar year
 * @param accounts savings accounts and deposits for a term that were opened by its end, by id
 * @param moment as known when
 */
public record Certificate(String holder, int year, List<Certified> accounts, Moment moment) {
    /** Keeps its own copy. */
    public Certificate {
        accounts = List.copyOf(accounts);
    }

    /**
     * What the accounts came to together.
     *
     * @return one a currency, by its code
     */
    public List<Sums> totals() {
        var totals = new TreeMap<String, Sums>();
        for (var each : accounts) {
            totals.merge(each.sums().currency().getCurrencyCode(), each.sums(), Sums::plus);
        }
        return List.copyOf(totals.values());
    }

    /**
     * What an account came to.
     *
     * @param account whose
     * @param sums of the year
     */
    public record Certified(Account account, Sums sums) {}

    /**
     * Sums of a year, in one currency.
     *
     * @param gross credit interest, less what was taken back
     * @param tax withheld from it, less what was given back
     * @param overdraft charged on what was missing
     * @param takenBack interest that the year's bookings took back: of an early closure, or by a
     *     correction
     * @param givenBack the tax that came back with it
     */
    public record Sums(Money gross, Money tax, Money overdraft, Money takenBack, Money givenBack) {
        /**
         * Of what they are.
         *
         * @return ISO 4217
         */
        public Currency currency() {
            return gross.currency();
        }

        /**
         * What the holder received of the credit interest.
         *
         * @return gross less tax
         */
        public Money net() {
            return gross.minus(tax);
        }

        /**
         * Whether any interest was taken back, or any tax given back.
         *
         * @return false where the year's bookings only added
         */
        public boolean isTakenBack() {
            return !takenBack.isZero() || !givenBack.isZero();
        }

        Sums plus(Sums other) {
            return new Sums(
                    gross.plus(other.gross),
                    tax.plus(other.tax),
                    overdraft.plus(other.overdraft),
                    takenBack.plus(other.takenBack),
                    givenBack.plus(other.givenBack));
        }

        static Sums nothing(Currency currency) {
            var zero = Money.zero(currency);
            return new Sums(zero, zero, zero, zero, zero);
        }
    }
}
