package org.quipu.core.collateral;

import java.util.Optional;
import org.quipu.core.Command;
import org.quipu.core.Envelope;
import org.quipu.core.money.Money;

/** What may be asked about what secures a loan. */
public sealed interface CollateralCommand extends Command {
    /**
     * Which loan.
     *
     * @return its id
     */
    String loan();

    /**
     * Take something in pledge.
     *
     * @param loan which loan
     * @param item the new item's id
     * @param kind what it is, a code
     * @param value what it is taken for, in the loan's currency
     * @param description hash of words about it
     * @param envelope where it comes from
     */
    record RegisterCollateral(
            String loan,
            String item,
            String kind,
            Money value,
            Optional<String> description,
            Envelope envelope)
            implements CollateralCommand {}

    /**
     * Give back what was pledged.
     *
     * @param loan which loan
     * @param item which item
     * @param envelope where it comes from
     */
    record ReleaseCollateral(String loan, String item, Envelope envelope)
            implements CollateralCommand {}

    /** Something about a client who answers for the loan. */
    sealed interface OfGuarantor extends CollateralCommand {
        /**
         * Who answers.
         *
         * @return the client's id
         */
        String client();
    }

    /**
     * Let a client answer for a loan.
     *
     * @param loan which loan
     * @param client who answers; not the borrower
     * @param upTo the most that is promised, in the loan's currency
     * @param envelope where it comes from
     */
    record AddGuarantor(String loan, String client, Money upTo, Envelope envelope)
            implements OfGuarantor {}

    /**
     * Free a client from a guarantee.
     *
     * @param loan which loan
     * @param client who answered
     * @param envelope where it comes from
     */
    record ReleaseGuarantor(String loan, String client, Envelope envelope) implements OfGuarantor {}

    /** Something about savings that secure the loan. */
    sealed interface OfPledge extends CollateralCommand {
        /**
         * Which pledge.
         *
         * @return the hold's id on the savings account
         */
        String pledge();
    }

    /**
     * Let a part of somebody's savings secure a loan.
     *
     * @param loan which loan
     * @param pledge the new hold's id, made at the edge
     * @param account whose savings
     * @param amount how much, in the loan's currency
     * @param envelope where it comes from
     */
    record PledgeSavings(
            String loan, String pledge, String account, Money amount, Envelope envelope)
            implements OfPledge {}

    /**
     * Give pledged savings back.
     *
     * @param loan which loan
     * @param pledge which pledge
     * @param envelope where it comes from
     */
    record ReleasePledge(String loan, String pledge, Envelope envelope) implements OfPledge {}

    /**
     * Repay the loan out of what is pledged.
     *
     * @param loan which loan
     * @param pledge which pledge
     * @param amount at most what is pledged
     * @param envelope where it comes from
     */
    record CallPledge(String loan, String pledge, Money amount, Envelope envelope)
            implements OfPledge {}
}
