package org.quipu.bench;

import java.util.SplittableRandom;
import org.quipu.core.money.Money;

/**
 * Transfers spread over some accounts.
 *
 * @param name for people
 * @param accounts how many; each posting takes two different ones at random
 */
record Shape(String name, int accounts) implements Postings {
    static final Shape WIDE = new Shape("wide", 100_000);
    static final Shape HOT = new Shape("hot", 10);

    @Override
    public Posting next(SplittableRandom random) {
        var from = random.nextInt(accounts);
        var to = (from + 1 + random.nextInt(accounts - 1)) % accounts;
        var amount = new Money(History.KES, 1 + random.nextInt(100));
        return new Posting(
                History.transfer(name, from, to, amount), from + "|" + to + '|' + amount.minor());
    }
}
