package org.quipu.core.money;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An exact amount of one currency, counted in its smallest unit. In the ledger's own figures debits
 * are positive and credits negative.
 *
 * @param currency the currency (ISO 4217)
 * @param minor the amount in minor units: 12.34 EUR is 1234
 */
public record Money(Currency currency, long minor) implements Comparable<Money> {
    /**
     * Reads an amount such as {@code EUR 12.34}.
     *
     * @param text currency code, a space, the amount
     * @return the amount
     * @throws ArithmeticException if it has more decimals than the currency or is out of range
     */
    public static Money of(String text) {
        return of(Currency.getInstance(text.substring(0, 3)), text.substring(4));
    }

    /**
     * Reads a decimal amount; more decimals than the currency has are refused, never rounded.
     *
     * @param currency the currency
     * @param decimal for example {@code 12.34}
     * @return the amount
     * @throws ArithmeticException if it has more decimals than the currency or is out of range
     * @throws NumberFormatException if it is no number
     */
    public static Money of(Currency currency, String decimal) {
        var digits = currency.getDefaultFractionDigits();
        return isPlain(decimal, digits)
                ? new Money(currency, minor(decimal))
                : new Money(
                        currency, new BigDecimal(decimal).movePointRight(digits).longValueExact());
    }

    /** Whether it is written as we write it: read so often that this is worth a look. */
    private static boolean isPlain(String decimal, int digits) {
        var length = decimal.length();
        var point = digits > 0 ? length - digits - 1 : length;
        var first = decimal.startsWith("-") ? 1 : 0;
        if (point <= first || length > 18) return false;
        for (var at = first; at < length; at++) {
            var character = decimal.charAt(at);
            if (at == point ? character != '.' : character < '0' || character > '9') return false;
        }
        return true;
    }

    private static long minor(String plain) {
        var minor = 0L;
        for (var at = 0; at < plain.length(); at++) {
            var character = plain.charAt(at);
            if (character >= '0') minor = 10 * minor + (character - '0');
        }
        return plain.startsWith("-") ? -minor : minor;
    }

    /**
     * Nothing, in a currency.
     *
     * @param currency the currency
     * @return zero
     */
    public static Money zero(Currency currency) {
        return new Money(currency, 0);
    }

    /**
     * Nothing, in this currency.
     *
     * @return zero
     */
    public Money zero() {
        return new Money(currency, 0);
    }

    /**
     * Adds an amount of the same currency.
     *
     * @param other what to add
     * @return the sum
     */
    public Money plus(Money other) {
        return new Money(currency, Math.addExact(minor, same(other).minor));
    }

    /**
     * Takes away an amount of the same currency.
     *
     * @param other what to take away
     * @return the difference
     */
    public Money minus(Money other) {
        return new Money(currency, Math.subtractExact(minor, same(other).minor));
    }

    /**
     * The same amount on the other side.
     *
     * @return debit for credit
     */
    public Money negated() {
        return new Money(currency, Math.negateExact(minor));
    }

    /**
     * The smaller of two amounts.
     *
     * @param other the other amount
     * @return this or the other
     */
    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /**
     * The larger of two amounts.
     *
     * @param other the other amount
     * @return this or the other
     */
    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /**
     * Whether there is any of it.
     *
     * @return true above zero
     */
    public boolean isPositive() {
        return minor > 0;
    }

    /**
     * Whether it is below zero.
     *
     * @return true below zero
     */
    public boolean isNegative() {
        return minor < 0;
    }

    /**
     * Whether there is none of it.
     *
     * @return true at zero
     */
    public boolean isZero() {
        return minor == 0;
    }

    /**
     * The amount alone, with exactly the currency's decimals.
     *
     * @return for example {@code 12.30}
     */
    public String decimal() {
        return decimal(minor, currency.getDefaultFractionDigits());
    }

    /** By hand, since every event writes several and {@code BigDecimal} costs ten times as much. */
    private static String decimal(long minor, int digits) {
        if (digits == 0) return Long.toString(minor);
        if (minor == Long.MIN_VALUE) return BigDecimal.valueOf(minor, digits).toPlainString();
        var text = new StringBuilder(24).append(Math.abs(minor));
        while (text.length() <= digits) text.insert(0, '0');
        text.insert(text.length() - digits, '.');
        return minor < 0 ? text.insert(0, '-').toString() : text.toString();
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, same(other).minor);
    }

    @Override
    public String toString() {
        return currency + " " + decimal();
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot mix " + this + " with " + other);
        }
        return other;
    }
}
