package org.quipu.projections.balances;

import java.util.Optional;
import org.quipu.core.money.Money;

/**
 * What an account holds, as its holder reads it: a saver's money and the cash in a till are
 * positive.
 *
 * @param account whose
 * @param moment what it is true for
 * @param by which date counts for the balance
 * @param balance at close of the date
 * @param held reserved on the date
 * @param available what the holder may draw by booking date, holds and the product's limits
 *     considered; customers' accounts only
 * @param status what may happen on it
 */
public record Balance(
        Account account,
        Moment moment,
        By by,
        Money balance,
        Money held,
        Optional<Money> available,
        Status status) {}
