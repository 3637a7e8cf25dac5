package org.quipu.api.operation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quipu.api.input.Meaning;
import org.quipu.core.account.Charges;
import org.quipu.core.account.Leg;
import org.quipu.core.account.Moves;
import org.quipu.core.earning.EarningEvent;
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
        @Meaning(value = "Your own identifier.", example = "MP8842") Optional<String> externalId,
        @Meaning(
                        "Interest of the account that was posted with it: what fell due before, and"
                                + " what a late booking changed of earlier postings; absent where"
                                + " none was.")
                Optional<List<InterestPosted>> interest,
        @Meaning(
                        "Fees of the account that were taken with it: what fell due before, what came"
                                + " with it, and what a late booking changed; absent where none was.")
                Optional<List<FeeTaken>> fees) {
    /** A fee that was taken with a posting, or came back. */
    public record FeeTaken(
            @Meaning(value = "The transaction's id.", example = "48214") String id,
            @Meaning(value = "Which fee.", example = "withdrawal") String fee,
            @Meaning("Its value date.") LocalDate day,
            @Meaning(value = "How much; below zero where it came back.", example = "2.00")
                    String amount) {}

    /** Interest that joined a balance with a posting. */
    public record InterestPosted(
            @Meaning("The last day of it.") LocalDate day,
            @Meaning(
                            value = "posted, or restated: the difference to what was posted.",
                            example = "posted")
                    String as,
            @Meaning(value = "Credit interest.", example = "3.10") String gross,
            @Meaning(value = "Withheld from it.", example = "0.31") String tax,
            @Meaning(value = "Interest on what was missing.", example = "0.00") String overdraft) {
        static InterestPosted of(EarningEvent event) {
            return new InterestPosted(
                    event.day(),
                    event instanceof EarningEvent.InterestRestated ? "restated" : "posted",
                    event.gross().decimal(),
                    event.tax().decimal(),
                    event.overdraft().decimal());
        }
    }

    /**
     * Says what a movement did to the account it was asked of, and what of its interest was posted
     * with it.
     *
     * @param happened all that was decided
     * @param type the event, whose first leg is that account's
     * @return the posting; its balances are those after all of it
     */
    public static Posted of(Happened happened, Class<? extends Moves> type) {
        var at = happened.the(type);
        var movement = at.event().movement();
        if (!(movement.legs().getFirst() instanceof Leg.OfAccount first)) {
            throw new IllegalStateException("The first leg is no account's: " + movement.legs());
        }
        var leg = movement.legOf(first.account()).orElse(first);
        var last =
                happened.events().reversed().stream()
                        .filter(Moves.class::isInstance)
                        .flatMap(event -> ((Moves) event).movement().legOf(leg.account()).stream())
                        .findFirst()
                        .orElse(leg);
        return new Posted(
                at.id(),
                at.position(),
                leg.account(),
                absolute(leg.amount()).decimal(),
                leg.amount().currency().getCurrencyCode(),
                movement.bookedOn(),
                movement.valueDate(),
                leg.component().inHolderSense(last.balanceAfter()).decimal(),
                last.availableAfter().map(Money::decimal),
                movement.envelope().externalId(),
                interest(happened, leg.account()),
                fees(happened, leg.account(), at.position()));
    }

    /**
     * Fees that were taken of an account with what was asked.
     *
     * @param happened all that was decided
     * @param account whose
     * @param asked the position of what was asked for, which may be a fee itself
     * @return empty where none was
     */
    public static Optional<List<FeeTaken>> fees(Happened happened, String account, long asked) {
        var taken = new ArrayList<FeeTaken>();
        for (var each : happened.all()) {
            if (each.position() == asked || !(each.event() instanceof Charges charges)) continue;
            var movement = charges.movement();
            movement.legOf(account)
                    .ifPresent(leg ->
                            taken.add(
                                    new FeeTaken(
                                            each.id(),
                                            charges.fee(),
                                            movement.valueDate(),
                                            leg.amount().decimal())));
        }
        return taken.isEmpty() ? Optional.empty() : Optional.of(taken);
    }

    private static Optional<List<InterestPosted>> interest(Happened happened, String account) {
        var posted = new ArrayList<InterestPosted>();
        for (var event : happened.events()) {
            if (event instanceof EarningEvent own && own.account().equals(account)) {
                posted.add(InterestPosted.of(own));
            }
        }
        return posted.isEmpty() ? Optional.empty() : Optional.of(posted);
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
