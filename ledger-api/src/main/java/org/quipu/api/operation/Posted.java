package org.quipu.api.operation;

import java.time.LocalDate;
import java.util.Optional;
import org.quipu.api.input.Meaning;
import org.quipu.core.account.Leg;
import org.quipu.core.account.Moves;
import org.quipu.core.money.Money;

/** A posting on one account, in the sense of its holder: own money positive. */
public record Posted(
        @Meaning(value = "The transaction's id.", example = "48213") String id,
        @Meaning(value = "Where its event stands in the log.", example = "48213") long position,
        @Meaning(value = "The account.", example = "sav_9f2c") String account,
        @Meaning(value = "How much moved.", example = "250.00") String amount,
        @Meaning(value = "ISO 4217.", example = "KES") String currency,
        @Meaning(value = "The business date it was decided on.") LocalDate bookingDate,
        @Meaning(value = "When it takes effect.") LocalDate valueDate,
        @Meaning(value = "The account's balance afterwards.", example = "1250.00") String balance,
        @Meaning(value = "What the holder may draw afterwards.", example = "1200.00")
                Optional<String> available,
        @Meaning(value = "Your own identifier.", example = "MP8842") Optional<String> externalId) {
    /**
     * Says what a movement did to the account it was asked of.
     *
     * @param at the event, whose first leg is that account's
     * @return the posting
     */
    public static Posted of(Happened.At<? extends Moves> at) {
        var movement = at.event().movement();
        if (!(movement.legs().getFirst() instanceof Leg.OfAccount first)) {
            throw new IllegalStateException("The first leg is no account's: " + movement.legs());
        }
        var leg = movement.legOf(first.account()).orElse(first);
        return new Posted(
                at.id(),
                at.position(),
                leg.account(),
                absolute(leg.amount()).decimal(),
                leg.amount().currency().getCurrencyCode(),
                movement.bookedOn(),
                movement.valueDate(),
                leg.component().inHolderSense(leg.balanceAfter()).decimal(),
                leg.availableAfter().map(Money::decimal),
                movement.envelope().externalId());
    }

    /**
     * An amount without its side.
     *
     * @param amount debit or credit
     * @return zero or more
     */
    public static Money absolute(Money amount) {
        return amount.isNegative() ? amount.negated() : amount;
    }
}
