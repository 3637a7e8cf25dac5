package org.quipu.core.account;

import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quipu.core.Envelope;
import org.quipu.core.Tag;

/**
 * Money that moved: its dates, its legs and where it came from.
 *
 * @param valueDate when it takes economic effect
 * @param bookedOn the business date when it was decided
 * @param legs two or more; they sum to zero per currency
 * @param envelope where it came from
 */
public record Movement(LocalDate valueDate, LocalDate bookedOn, List<Leg> legs, Envelope envelope) {
    /** The tag of an account's history. */
    public static final String ACCOUNT = "account";

    /** The tag under which the caller's own identifier of a transaction is unique. */
    public static final String EXTERNAL_ID = "external-transaction";

    /** The most legs a movement may have; deciders refuse larger ones. */
    public static final int LEGS = 1_000;

    /**
     * Checks that money is conserved.
     *
     * @throws IllegalArgumentException if the legs do not sum to zero per currency, or are too many
     */
    public Movement {
        legs = List.copyOf(legs);
        if (legs.size() > LEGS) throw new IllegalArgumentException("Too many legs");
        if (!balances(legs)) throw new IllegalArgumentException("Legs do not balance: " + legs);
    }

    /** Plain sums, since every posting passes here; one currency is the rule. */
    private static boolean balances(List<Leg> legs) {
        if (legs.size() < 2) return false;
        for (var i = 0; i < legs.size(); i++) {
            var currency = legs.get(i).amount().currency();
            var seen = false;
            for (var j = 0; j < i && !seen; j++) {
                seen = legs.get(j).amount().currency().equals(currency);
            }
            if (!seen && sumOf(currency, legs) != 0) return false;
        }
        return true;
    }

    private static long sumOf(Currency currency, List<Leg> legs) {
        var sum = 0L;
        for (var i = 0; i < legs.size(); i++) {
            var amount = legs.get(i).amount();
            if (amount.currency().equals(currency)) sum = Math.addExact(sum, amount.minor());
        }
        return sum;
    }

    /**
     * The leg of one account.
     *
     * @param account which
     * @return its leg, the last one where it has several; empty where it has none
     */
    public Optional<Leg.OfAccount> legOf(String account) {
        for (var leg : legs.reversed()) {
            if (leg instanceof Leg.OfAccount own && own.account().equals(account)) {
                return Optional.of(own);
            }
        }
        return Optional.empty();
    }

    /**
     * The tags a movement is filed under: every account it touches and its external id.
     *
     * @return in the order of the legs
     */
    public Set<Tag> tags() {
        var tags = new LinkedHashSet<Tag>();
        for (var leg : legs) {
            if (leg instanceof Leg.OfAccount own) tags.add(new Tag(ACCOUNT, own.account()));
        }
        envelope.externalId().ifPresent(id -> tags.add(new Tag(EXTERNAL_ID, id)));
        return tags;
    }
}
