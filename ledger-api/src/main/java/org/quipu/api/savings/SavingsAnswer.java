package org.quipu.api.savings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.api.input.Meaning;
import org.quipu.api.input.Wire;
import org.quipu.api.operation.Happened;
import org.quipu.core.account.AccountEvent.AccountBlocked;
import org.quipu.core.account.AccountEvent.AccountClosed;
import org.quipu.core.account.AccountEvent.AccountUnblocked;
import org.quipu.core.account.AccountEvent.HoldPlaced;
import org.quipu.core.account.AccountEvent.HoldReleased;
import org.quipu.core.account.Block;
import org.quipu.core.money.Money;
import org.quipu.core.savings.SavingsEvent.AccountOpened;

/** What savings accounts answer, besides postings. */
final class SavingsAnswer {
    private SavingsAnswer() {}

    /** A new account, empty. */
    record Opened(
            @Meaning(value = "The account's id.", example = "sav_01k9x0c2d4") String id,
            @Meaning(value = "Where its event stands in the log.", example = "17") long position,
            @Meaning(value = "Whose it is.", example = "cli_01k9x0bqwe") String client,
            @Meaning(value = "Under whose rules it runs.", example = "savings-kes") String product,
            @Meaning(value = "ISO 4217.", example = "KES") String currency,
            @Meaning(value = "Where it is booked.", example = "main") String branch,
            @Meaning(value = "The business date it was opened on.") LocalDate bookingDate,
            @Meaning(value = "Zero.", example = "0.00") String balance,
            @Meaning(value = "Your own identifier.", example = "ACC-17")
                    Optional<String> externalId) {
        static Opened of(Happened happened) {
            var at = happened.the(AccountOpened.class);
            var terms = at.event().terms();
            return new Opened(
                    terms.id(),
                    at.position(),
                    terms.client().orElseThrow(),
                    terms.product().orElseThrow(),
                    terms.currency().getCurrencyCode(),
                    terms.branch(),
                    at.event().bookedOn(),
                    Money.zero(terms.currency()).decimal(),
                    terms.externalId());
        }
    }

    /** A reservation that was placed or given back. */
    record Held(
            @Meaning(value = "The transaction's id.", example = "48214") String id,
            @Meaning(value = "Where its event stands in the log.", example = "48214") long position,
            @Meaning(value = "The hold's id.", example = "hld_01k9x0c2d4") String hold,
            @Meaning(value = "The account.", example = "sav_01k9x0c2d4") String account,
            @Meaning(value = "How much.", example = "50.00") String amount,
            @Meaning(value = "ISO 4217.", example = "KES") String currency,
            @Meaning(value = "The business date it was decided on.") LocalDate bookingDate,
            @Meaning(value = "The first day on which it reserves nothing.")
                    Optional<LocalDate> expiresOn,
            @Meaning(value = "What the holder may draw afterwards.", example = "1200.00")
                    String available) {
        static Held placed(Happened happened) {
            var at = happened.the(HoldPlaced.class);
            var placed = at.event();
            return new Held(
                    at.id(),
                    at.position(),
                    placed.hold(),
                    placed.account(),
                    placed.amount().decimal(),
                    placed.amount().currency().getCurrencyCode(),
                    placed.bookedOn(),
                    placed.expiresOn(),
                    placed.availableAfter().decimal());
        }

        static Held released(Happened happened) {
            var at = happened.the(HoldReleased.class);
            var released = at.event();
            return new Held(
                    at.id(),
                    at.position(),
                    released.hold(),
                    released.account(),
                    released.amount().decimal(),
                    released.amount().currency().getCurrencyCode(),
                    released.bookedOn(),
                    Optional.empty(),
                    released.availableAfter().decimal());
        }
    }

    /** A change of what an account may do. */
    record Changed(
            @Meaning(value = "The transaction's id.", example = "48215") String id,
            @Meaning(value = "Where its event stands in the log.", example = "48215") long position,
            @Meaning(value = "The account.", example = "sav_01k9x0c2d4") String account,
            @Meaning(value = "What it is stopped from now.", example = "debits") String block,
            @Meaning(value = "The business date it was decided on.") LocalDate bookingDate) {
        static Changed blocked(Happened happened) {
            var at = happened.the(AccountBlocked.class);
            return new Changed(
                    at.id(),
                    at.position(),
                    at.event().account(),
                    Wire.name(at.event().scope()),
                    at.event().bookedOn());
        }

        static Changed unblocked(Happened happened) {
            var at = happened.the(AccountUnblocked.class);
            return new Changed(
                    at.id(),
                    at.position(),
                    at.event().account(),
                    Wire.name(Block.NONE),
                    at.event().bookedOn());
        }
    }

    /** The end of an account. */
    record Closed(
            @Meaning(value = "The transaction's id.", example = "48216") String id,
            @Meaning(value = "Where its event stands in the log.", example = "48216") long position,
            @Meaning(value = "The account.", example = "sav_01k9x0c2d4") String account,
            @Meaning(value = "The business date it was closed on.") LocalDate bookingDate) {
        static Closed of(Happened happened) {
            var at = happened.the(AccountClosed.class);
            return new Closed(at.id(), at.position(), at.event().account(), at.event().bookedOn());
        }
    }

    /** A savings account as it stands. */
    record Standing(
            @Meaning(value = "The account's id.", example = "sav_01k9x0c2d4") String id,
            @Meaning(value = "Your own identifier.", example = "ACC-17")
                    Optional<String> externalId,
            @Meaning(value = "Whose it is.", example = "cli_01k9x0bqwe") String client,
            @Meaning(value = "Under whose rules it runs.", example = "savings-kes") String product,
            @Meaning(value = "ISO 4217.", example = "KES") String currency,
            @Meaning(value = "Where it is booked.", example = "main") String branch,
            @Meaning(value = "open or closed.", example = "open") String status,
            @Meaning(value = "The business date it was opened on.") LocalDate openedOn,
            @Meaning(value = "The business date it was closed on.") Optional<LocalDate> closedOn,
            @Meaning(value = "Own money positive.", example = "1250.00") String balance,
            @Meaning(value = "What of it is reserved.", example = "50.00") String held,
            @Meaning(value = "What the holder may draw.", example = "1200.00") String available,
            @Meaning(
                            value =
                                    "How far it stands below what its overdraft allows, by a forced"
                                            + " reversal; bears no interest.",
                            example = "20.00")
                    Optional<String> technicalOverdraft,
            @Meaning("Interest that is earned and not posted; absent where it earns nothing.")
                    Optional<Accrued> interest,
            @Meaning(value = "What it is stopped from.", example = "none") String block,
            @Meaning("The first day of its dormancy; absent where it is awake.")
                    Optional<LocalDate> dormantSince,
            @Meaning("The first day on which money may be withdrawn; absent where it may.")
                    Optional<LocalDate> lockedUntil,
            @Meaning(value = "The reservations.") List<Reserved> holds,
            @Meaning(value = "The last position this may reflect.", example = "48216")
                    long position,
            @Meaning(value = "The business date this is true for.") LocalDate asOf) {}

    /** Interest that is not on the account yet. */
    record Accrued(
            @Meaning("To the close of this day, the one before the business date.") LocalDate to,
            @Meaning(value = "Earned since the last posting.", example = "1.25") String earned,
            @Meaning(value = "Charged on what was missing since then.", example = "0.00")
                    String charged,
            @Meaning("The day at whose end it joins the balance.") LocalDate postedOn) {}

    /** A reservation as it stands. */
    record Reserved(
            @Meaning(value = "The hold's id.", example = "hld_01k9x0c2d4") String id,
            @Meaning(value = "What it reserves.", example = "50.00") String amount,
            @Meaning(value = "The first day on which it reserves nothing.")
                    Optional<LocalDate> expiresOn) {}
}
