package org.quipu.core.collateral;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.quipu.core.Envelope;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Tag;
import org.quipu.core.client.ClientKinds;
import org.quipu.core.money.Money;

/** What can happen to what secures a loan. */
public sealed interface CollateralEvent extends LedgerEvent {
    /**
     * Which loan it secures.
     *
     * @return the loan's id
     */
    String loan();

    @Override
    default Set<Tag> tags() {
        return Set.of(CollateralKinds.SECURITY.ref(loan()).toTag());
    }

    /** Something happened to one client's guarantee. */
    sealed interface OfGuarantor extends CollateralEvent {
        /**
         * Who answers.
         *
         * @return the client's id
         */
        String client();

        @Override
        default Set<Tag> tags() {
            return Set.of(
                    CollateralKinds.SECURITY.ref(loan()).toTag(),
                    ClientKinds.CLIENT.ref(client()).toTag());
        }
    }

    /**
     * Something was pledged for a loan.
     *
     * @param loan which loan
     * @param item the item's id
     * @param kind what it is, a code
     * @param value what it was taken for
     * @param description salted hash of words about it, which lie outside the log
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record CollateralRegistered(
            String loan,
            String item,
            String kind,
            Money value,
            Optional<String> description,
            LocalDate bookedOn,
            Envelope envelope)
            implements CollateralEvent {}

    /**
     * Something pledged was given back.
     *
     * @param loan which loan
     * @param item which item
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record CollateralReleased(String loan, String item, LocalDate bookedOn, Envelope envelope)
            implements CollateralEvent {}

    /**
     * A client promised to pay where the borrower does not.
     *
     * @param loan which loan
     * @param client who answers
     * @param upTo the most that is promised
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record GuarantorAdded(
            String loan, String client, Money upTo, LocalDate bookedOn, Envelope envelope)
            implements OfGuarantor {}

    /**
     * A client answers for a loan no more.
     *
     * @param loan which loan
     * @param client who answered
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record GuarantorReleased(String loan, String client, LocalDate bookedOn, Envelope envelope)
            implements OfGuarantor {}
}
