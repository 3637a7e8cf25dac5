package org.quipu.core.deposit;

import java.util.Optional;

/**
 * What the holder wishes to be done with the money.
 *
 * @param atMaturity what becomes of all of it
 * @param payTo the account that it is paid to then: a savings account of the holder, or a bank,
 *     float or suspense account; empty where it is not paid out
 * @param interestTo the savings account of the holder that interest is paid to before maturity;
 *     empty where interest is not paid out
 */
public record Instruction(
        AtMaturity atMaturity, Optional<String> payTo, Optional<String> interestTo) {
    /** What becomes of a deposit that reached its maturity. */
    public enum AtMaturity {
        /** It is paid to a savings account of its holder. */
        PAY_OUT,
        /** It is paid through a settlement account: to the holder's account at another bank. */
        SETTLE,
        /**
         * It begins again with all that is on it, on what the product offers then; month by month
         * with the same instalments.
         */
        RENEW,
        /** It stands, and earns nothing, until the holder collects it. */
        WAIT
    }
}
