package org.quipu.api.deposit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quipu.api.input.Meaning;
import org.quipu.api.input.Wire;
import org.quipu.api.operation.Happened;
import org.quipu.api.operation.Posted;
import org.quipu.core.account.Leg;
import org.quipu.core.account.Movement;
import org.quipu.core.deposit.DepositEvent.DepositClosedEarly;
import org.quipu.core.deposit.DepositEvent.DepositCollected;
import org.quipu.core.deposit.DepositEvent.DepositFunded;
import org.quipu.core.deposit.DepositEvent.InstalmentPaid;
import org.quipu.core.deposit.DepositEvent.InstructionChanged;
import org.quipu.core.deposit.DepositEvent.TermDepositOpened;
import org.quipu.core.deposit.DepositTerms;
import org.quipu.core.deposit.Run;
import org.quipu.core.money.Money;
import org.quipu.core.termdeposit.Maturing;

/** What deposits for a term answer. */
final class DepositAnswer {
    private DepositAnswer() {}

    /** What was agreed for one term. */
    record Agreed(
            @Meaning(value = "The product's version it runs under.", example = "1") int version,
            @Meaning(
                            value = "What earns; of a recurring deposit each month's instalment.",
                            example = "1000.00")
                    String principal,
            @Meaning("Recurring: how many instalments.") Optional<Integer> instalments,
            @Meaning("Recurring: how many days late one may be paid.") Optional<Integer> lateDays,
            @Meaning("Recurring, begun again: what it came to before, and began with.")
                    Optional<String> carried,
            @Meaning(value = "Per cent a year.", example = "8") String rate,
            @Meaning(value = "What a period is of a year.", example = "30_360") String dayCount,
            @Meaning(value = "Every how many months a period ends; 0: at maturity.", example = "3")
                    int compoundMonths,
            @Meaning(value = "What becomes of interest: reinvest or pay_out.", example = "reinvest")
                    String interest,
            @Meaning(value = "Points less where it is closed early.", example = "3") String penalty,
            @Meaning(value = "Withheld from interest, per cent of it.", example = "10")
                    String taxRate,
            @Meaning("The first day that earns.") LocalDate start,
            @Meaning("The day it is paid, renewed or waits; it does not earn.") LocalDate maturity,
            @Meaning("What it comes to.") AtMaturity atMaturity) {
        static Agreed of(DepositTerms terms) {
            return of(terms, terms.deposit(Set.of()));
        }

        static Agreed of(Run run) {
            return of(run.terms(), run.deposit());
        }

        private static Agreed of(DepositTerms terms, Maturing deposit) {
            var interest = terms.interest();
            return new Agreed(
                    terms.version(),
                    terms.principal().decimal(),
                    terms.lateDays().map(_ -> terms.length().months()),
                    terms.lateDays().map(Math::toIntExact),
                    terms.carried().map(Money::decimal),
                    interest.rate().percent().toPlainString(),
                    Wire.name(interest.dayCount()),
                    interest.compoundMonths(),
                    Wire.name(interest.use()),
                    terms.penalty().percent().toPlainString(),
                    interest.tax().percent().toPlainString(),
                    terms.start(),
                    terms.maturity(),
                    AtMaturity.of(terms, deposit));
        }
    }

    /** What a term comes to if it runs to its maturity. */
    record AtMaturity(
            @Meaning(value = "All interest.", example = "80.00") String interest,
            @Meaning(value = "Withheld from it.", example = "8.00") String tax,
            @Meaning(
                            value = "Principal and interest less tax, paid out before or then.",
                            example = "1072.00")
                    String value) {
        static AtMaturity of(DepositTerms terms, Maturing deposit) {
            var currency = terms.principal().currency();
            var gross = deposit.gross();
            var tax = terms.interest().taxOn(gross);
            return new AtMaturity(
                    new Money(currency, gross).decimal(),
                    new Money(currency, tax).decimal(),
                    new Money(currency, deposit.laidDown() + gross - tax).decimal());
        }
    }

    /** What the holder wishes. */
    record Instruction(
            @Meaning(value = "pay_out, settle, renew or wait.", example = "pay_out")
                    String atMaturity,
            @Meaning(value = "Whom it is paid to then.", example = "sav_01k9x0c2d4")
                    Optional<String> payTo,
            @Meaning(value = "Whom interest is paid to.", example = "sav_01k9x0c2d4")
                    Optional<String> interestTo) {
        static Instruction of(org.quipu.core.deposit.Instruction wish) {
            return new Instruction(Wire.name(wish.atMaturity()), wish.payTo(), wish.interestTo());
        }
    }

    /** A new deposit, with its money. */
    record Opened(
            @Meaning(value = "The deposit's id.", example = "td_01k9x0c2d4") String id,
            @Meaning(value = "The transaction that brought the money.", example = "48217")
                    String transaction,
            @Meaning(value = "Where that stands in the log.", example = "48217") long position,
            @Meaning(value = "Whose it is.", example = "cli_01k9x0bqwe") String client,
            @Meaning(value = "Under whose rules.", example = "fixed-kes") String product,
            @Meaning(value = "ISO 4217.", example = "KES") String currency,
            @Meaning(value = "Where it is booked.", example = "main") String branch,
            @Meaning("What was agreed.") Agreed agreed,
            @Meaning("What becomes of it.") Instruction instruction,
            @Meaning("The business date it was decided on.") LocalDate bookingDate,
            @Meaning(value = "Your own identifier.", example = "TD-17")
                    Optional<String> externalId) {
        static Opened of(Happened happened) {
            var opened = happened.the(TermDepositOpened.class).event();
            var funded = happened.the(DepositFunded.class);
            var terms = opened.terms();
            return new Opened(
                    terms.id(),
                    funded.id(),
                    funded.position(),
                    terms.client().orElseThrow(),
                    terms.product().orElseThrow(),
                    terms.currency().getCurrencyCode(),
                    terms.branch(),
                    Agreed.of(opened.agreed()),
                    Instruction.of(opened.instruction()),
                    opened.bookedOn(),
                    terms.externalId());
        }
    }

    /** An instalment that came in. */
    record Paid(
            @Meaning(value = "The transaction's id.", example = "48218") String id,
            @Meaning(value = "Where it stands in the log.", example = "48218") long position,
            @Meaning(value = "The deposit.", example = "rd_01k9x0c2d4") String deposit,
            @Meaning(value = "Which instalment, from 1.", example = "4") int number,
            @Meaning(value = "How much.", example = "85.00") String amount,
            @Meaning(value = "ISO 4217.", example = "KES") String currency,
            @Meaning("When it takes effect.") LocalDate valueDate,
            @Meaning("The business date it was decided on.") LocalDate bookingDate,
            @Meaning(value = "Your own identifier.", example = "IN-4")
                    Optional<String> externalId) {
        static Paid of(Happened happened) {
            var at = happened.the(InstalmentPaid.class);
            var movement = at.event().movement();
            var amount = Posted.absolute(movement.legs().getFirst().amount());
            return new Paid(
                    at.id(),
                    at.position(),
                    at.event().account(),
                    at.event().number() + 1,
                    amount.decimal(),
                    amount.currency().getCurrencyCode(),
                    movement.valueDate(),
                    movement.bookedOn(),
                    movement.envelope().externalId());
        }
    }

    /** Another wish. */
    record Instructed(
            @Meaning(value = "The deposit.", example = "td_01k9x0c2d4") String deposit,
            @Meaning(value = "Where it stands in the log.", example = "48218") long position,
            @Meaning("What becomes of it from now on.") Instruction instruction,
            @Meaning("The business date it was decided on.") LocalDate bookingDate) {
        static Instructed of(Happened happened) {
            var at = happened.the(InstructionChanged.class);
            return new Instructed(
                    at.event().account(),
                    at.position(),
                    Instruction.of(at.event().instruction()),
                    at.event().bookedOn());
        }
    }

    /** A deposit that was paid out at its holder's wish. */
    record Closed(
            @Meaning(value = "The transaction's id.", example = "48219") String id,
            @Meaning(value = "Where it stands in the log.", example = "48219") long position,
            @Meaning(value = "The deposit.", example = "td_01k9x0c2d4") String deposit,
            @Meaning(
                            value = "closed_early, or collected after its maturity.",
                            example = "closed_early")
                    String as,
            @Meaning(value = "Closed early: per cent a year it earned after all.", example = "5")
                    Optional<String> rate,
            @Meaning(value = "Closed early: all interest at that rate.", example = "12.50")
                    Optional<String> interest,
            @Meaning(value = "Closed early: withheld from it.", example = "1.25")
                    Optional<String> tax,
            @Meaning(
                            value =
                                    "Closed early: interest credited or paid before that is taken back.",
                            example = "7.50")
                    Optional<String> clawback,
            @Meaning(value = "What was paid.", example = "1011.25") String paid,
            @Meaning(value = "ISO 4217.", example = "KES") String currency,
            @Meaning(value = "Where to.", example = "sav_01k9x0c2d4") String paidTo,
            @Meaning("The business date it was decided on.") LocalDate bookingDate,
            @Meaning(value = "Your own identifier.", example = "CL-17")
                    Optional<String> externalId) {
        static Closed of(Happened happened) {
            var early = happened.find(DepositClosedEarly.class);
            if (early.isEmpty()) return collected(happened);
            var at = early.get();
            var event = at.event();
            var movement = event.movement();
            return new Closed(
                    at.id(),
                    at.position(),
                    event.account(),
                    "closed_early",
                    Optional.of(event.rate().percent().toPlainString()),
                    Optional.of(event.gross().decimal()),
                    Optional.of(event.tax().decimal()),
                    Optional.of(event.clawback().decimal()),
                    event.paid().decimal(),
                    event.paid().currency().getCurrencyCode(),
                    payee(movement).account(),
                    movement.bookedOn(),
                    movement.envelope().externalId());
        }

        private static Closed collected(Happened happened) {
            var at = happened.the(DepositCollected.class);
            var movement = at.event().movement();
            var paid = Posted.absolute(payee(movement).amount());
            return new Closed(
                    at.id(),
                    at.position(),
                    at.event().account(),
                    "collected",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    paid.decimal(),
                    paid.currency().getCurrencyCode(),
                    payee(movement).account(),
                    movement.bookedOn(),
                    movement.envelope().externalId());
        }

        private static Leg.OfAccount payee(Movement movement) {
            return (Leg.OfAccount) movement.legs().getLast();
        }
    }

    /** A deposit as it stands. */
    record Standing(
            @Meaning(value = "The deposit's id.", example = "td_01k9x0c2d4") String id,
            @Meaning(value = "Your own identifier.", example = "TD-17") Optional<String> externalId,
            @Meaning(value = "Whose it is.", example = "cli_01k9x0bqwe") String client,
            @Meaning(value = "Under whose rules.", example = "fixed-kes") String product,
            @Meaning(value = "ISO 4217.", example = "KES") String currency,
            @Meaning(value = "Where it is booked.", example = "main") String branch,
            @Meaning(
                            value =
                                    "running, waiting (matured and not collected), ended, or undone (its"
                                            + " opening was reversed).",
                            example = "running")
                    String status,
            @Meaning(value = "What stands on it.", example = "1000.00") String balance,
            @Meaning("The term that runs, or the last one.") Agreed agreed,
            @Meaning("Interest of that term so far.") SoFar soFar,
            @Meaning("Where it was closed early.") Optional<Early> closedEarly,
            @Meaning("Recurring: its instalments, in order.")
                    Optional<List<Instalment>> instalments,
            @Meaning("Its periods of interest, in order.") List<Period> periods,
            @Meaning("Terms before, in order; the last ran until this one began.")
                    List<Agreed> earlier,
            @Meaning("What becomes of it.") Instruction instruction,
            @Meaning(value = "The last position this may reflect.", example = "48216")
                    long position,
            @Meaning(value = "The business date this is true for.") LocalDate asOf) {}

    /** Interest of a term so far. */
    record SoFar(
            @Meaning("To the close of this day, the one before the business date.") LocalDate to,
            @Meaning(value = "Earned, spread evenly over each period.", example = "33.33")
                    String earned,
            @Meaning(
                            value = "Of it joined the deposit or was paid to the holder.",
                            example = "20.00")
                    String credited,
            @Meaning(value = "Withheld from that so far.", example = "0.00") String tax) {}

    /** How it was closed early. */
    record Early(
            @Meaning("The first day that did not earn.") LocalDate day,
            @Meaning(value = "Per cent a year it earned after all.", example = "5") String rate,
            @Meaning(value = "All interest at that rate.", example = "12.50") String interest,
            @Meaning(value = "Withheld from it.", example = "1.25") String tax) {}

    /** An instalment of a recurring deposit. */
    record Instalment(
            @Meaning(value = "Which, from 1.", example = "4") int number,
            @Meaning("From when on it may be paid, and earns.") LocalDate due,
            @Meaning(value = "paid, missed, open (may be paid now) or coming.", example = "paid")
                    String status) {}

    /** A period of interest. */
    record Period(
            @Meaning("The first day that earns.") LocalDate from,
            @Meaning("The first day that does not.") LocalDate to,
            @Meaning(
                            value = "What earns in it; of a recurring deposit at its end.",
                            example = "1000.00")
                    String balance,
            @Meaning(value = "What it earns in all.", example = "20.00") String interest,
            @Meaning(value = "recorded, running or coming.", example = "running") String status) {}
}
