package org.quipu.bench;

import java.util.SplittableRandom;
import org.quipu.core.money.Money;

/**
 * Repayments in part, spread over some loans.
 *
 * @param loans how many; each posting takes one at random
 */
record Repayments(int loans) implements Postings {
    static final String PREFIX = "loan";

    @Override
    public Posting next(SplittableRandom random) {
        var loan = random.nextInt(loans);
        var amount = new Money(History.KES, 1_000 + random.nextInt(90_000));
        return new Posting(
                History.repayment(PREFIX + "-" + loan, amount), loan + "|" + amount.minor());
    }
}
