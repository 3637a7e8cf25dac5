package org.quipu.api.operation;

import java.math.BigDecimal;
import java.util.Currency;
import org.quipu.api.problem.FieldError;
import org.quipu.api.problem.ProblemException;
import org.quipu.core.money.Money;

/** Amounts of a body in the currency they turn out to have. */
public final class Moneys {
    private Moneys() {}

    /**
     * An exact amount.
     *
     * @param pointer where it stood in the body
     * @param decimal as it was written
     * @param currency the account's or product's
     * @return exactly that much
     * @throws ProblemException 400 if it has more decimals than the currency, or is out of range
     */
    public static Money of(String pointer, BigDecimal decimal, Currency currency) {
        var digits = currency.getDefaultFractionDigits();
        if (decimal.scale() > digits) {
            throw new ProblemException(
                    FieldError.body(
                            pointer,
                            "amount/too-many-decimals",
                            currency + " has " + digits + " decimals."));
        }
        try {
            return new Money(currency, decimal.movePointRight(digits).longValueExact());
        } catch (ArithmeticException e) {
            throw new ProblemException(
                    FieldError.body(pointer, "amount/too-large", "Less than 10^15."));
        }
    }
}
