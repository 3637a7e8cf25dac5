package org.quipu.core.loan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.core.Envelope;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Refused;
import org.quipu.core.loan.Loan.Lent;
import org.quipu.core.loan.LoanEvent.MoratoriumGranted;
import org.quipu.core.posting.Posting;
import org.quipu.core.posting.PostingNeeds;
import org.quipu.core.product.LoanControls.FourEyesOn;
import org.quipu.core.servicing.LoanAccount;
import org.quipu.core.servicing.LoanTransaction.Moratorium;

/** How a loan takes its part in a moratorium. */
public final class LoanMoratorium {
    private LoanMoratorium() {}

    /**
     * A loan's part.
     *
     * @param loan which loan, paid out
     * @param moratorium which moratorium
     * @param nextDue when its next instalment falls due
     * @param stopsInterest whether no interest is earned from the value date on
     * @param reason a code
     * @param valueDate from when
     * @param approved whether a second person approved the moratorium
     * @param envelope where it comes from
     */
    public record Part(
            String loan,
            String moratorium,
            LocalDate nextDue,
            boolean stopsInterest,
            String reason,
            LocalDate valueDate,
            boolean approved,
            Envelope envelope) {}

    /**
     * Names what a loan's part needs to know.
     *
     * @param loan which
     * @param needs where it is named; what is known there may name more
     */
    public static void needs(String loan, PostingNeeds needs) {
        var ref = LoanKinds.LOAN.ref(loan);
        needs.and(ref);
        needs.known().find(ref).ifPresent(known -> LoanDecider.behind(known, true, needs));
    }

    /**
     * Whether a loan has or had its part already; one that was reversed is not given again.
     *
     * @param lent the loan
     * @param moratorium which moratorium
     * @return true if so
     */
    public static boolean isGranted(Lent lent, String moratorium) {
        return lent.history().accepted().stream()
                .anyMatch(each ->
                        each instanceof Moratorium granted
                                && granted.moratorium().equals(moratorium));
    }

    /**
     * Puts a loan's instalments off.
     *
     * @param part what is granted
     * @param known what is known, {@link #needs} included
     * @return what fell due before, the loan's part, what it changes of others
     * @throws Refused if a rule of servicing forbids it, or the product asks for a second person
     *     and none has approved the moratorium
     */
    public static List<LedgerEvent> grant(Part part, Known known) {
        var lent = Lending.lent(part.loan(), known);
        var account = lent.application().account();
        if (!part.approved()) requireNoSecondPerson(part, lent, known);
        var posting =
                new Posting(
                        known,
                        part.envelope().orBranch(account.branch()),
                        Optional.of(part.valueDate()));
        var decision =
                LoanDecision.on(
                        lent,
                        posting,
                        stamp ->
                                new Moratorium(
                                        stamp,
                                        part.moratorium(),
                                        part.nextDue(),
                                        part.stopsInterest()));
        return decision.happens(
                new MoratoriumGranted(
                        part.loan(),
                        part.moratorium(),
                        part.nextDue(),
                        part.stopsInterest(),
                        part.reason(),
                        part.valueDate(),
                        posting.when().bookedOn(),
                        posting.envelope()));
    }

    /** What nobody may do to the loan alone, nobody may do to it as one of many. */
    private static void requireNoSecondPerson(Part part, Lent lent, Known known) {
        var controls = Contracting.version(lent.application(), known).loan().controls();
        var outstanding = lent.books().balance(LoanAccount.LOAN_PORTFOLIO);
        if (controls.needsFourEyes(FourEyesOn.RESTRUCTURE, outstanding)
                || (part.stopsInterest()
                        && controls.needsFourEyes(FourEyesOn.INTEREST_STOP, outstanding))) {
            throw new Refused(LoanRefusal.NEEDS_FOUR_EYES, "loan", part.loan());
        }
    }
}
