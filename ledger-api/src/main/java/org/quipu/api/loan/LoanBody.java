package org.quipu.api.loan;

import java.time.LocalDate;
import java.util.Optional;
import org.quipu.api.input.Amount;
import org.quipu.api.input.Code;
import org.quipu.api.input.ExternalId;
import org.quipu.api.input.FreeText;
import org.quipu.api.input.Identifier;
import org.quipu.api.input.Inline;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Asking;
import org.quipu.api.operation.Source;
import org.quipu.api.product.TermsBody;
import org.quipu.core.Envelope;

/** What is sent to begin loans, and to move their money. */
final class LoanBody {
    private LoanBody() {}

    /** A client asks for a loan. */
    record Application(
            @Meaning(value = "The borrower.", example = "ext:C-31") Identifier client,
            @Meaning(value = "Under whose rules.", example = "business") Code product,
            @Inline TermsBody terms,
            @Meaning(value = "Who looks after it.", example = "officer-7") Optional<Code> officer,
            @Meaning(value = "Whose joint loan it is part of.", example = "ext:G-4")
                    Optional<Identifier> group,
            @Meaning(value = "Where it is booked; the client's branch if absent.", example = "main")
                    Optional<Code> branch,
            @Meaning(
                            value = "The source of funds it is lent from, until it is transferred.",
                            example = "own")
                    Optional<Code> fund,
            @Meaning(value = "Your own identifier of the loan, unique.", example = "LN-17")
                    Optional<ExternalId> externalId) {}

    /** The bank agrees. */
    record Agreement(
            @Meaning("Other terms than were asked for; as asked for if absent.")
                    Optional<TermsBody> terms,
            @Meaning(value = "Why. Kept outside the log.", example = "committee of 30 March")
                    Optional<FreeText> narrative) {}

    /** Something that needs no more than saying why. */
    record Plain(
            @Meaning(value = "Why. Kept outside the log.", example = "found another lender")
                    Optional<FreeText> narrative) {}

    /** A loan is paid out. */
    record Disbursement(
            @Meaning(
                            value =
                                    "The savings account it goes to; the settlement account if absent.",
                            example = "ext:ACC-17")
                    Optional<Identifier> savingsAccount,
            @Meaning(
                            value =
                                    "The borrower's savings account that keeps compulsory savings, where"
                                            + " the product asks for them.",
                            example = "ext:ACC-17")
                    Optional<Identifier> collateralAccount,
            @Meaning("The day of the disbursement; the business date if absent.")
                    Optional<LocalDate> valueDate,
            @Inline Source source) {}

    /** Money for a loan, or from it. */
    record Payment(
            @Meaning("How much, in the loan's currency.") Amount amount,
            @Meaning(
                            value =
                                    "The savings account on the other side; the settlement account if"
                                            + " absent.",
                            example = "ext:ACC-17")
                    Optional<Identifier> savingsAccount,
            @Meaning("When it takes effect; the business date if absent.")
                    Optional<LocalDate> valueDate,
            @Inline Source source) {}

    /** Everything is paid at once. */
    record Settlement(
            @Meaning("How much, in the loan's currency; the quote if absent.")
                    Optional<Amount> amount,
            @Meaning(
                            value =
                                    "The savings account it comes from; the settlement account if absent.",
                            example = "ext:ACC-17")
                    Optional<Identifier> savingsAccount,
            @Meaning("When it takes effect; the business date if absent.")
                    Optional<LocalDate> valueDate,
            @Inline Source source) {}

    /** A new loan pays an old one. */
    record TopUp(
            @Meaning(value = "The loan that is settled.", example = "ext:LN-12") Identifier repays,
            @Meaning(
                            value = "The borrower's, through which the money goes.",
                            example = "ext:ACC-17")
                    Identifier savingsAccount,
            @Inline Source source) {}

    /** An account that the body may name. */
    static Optional<String> account(Asking<?> asking, Optional<Identifier> identifier) {
        return identifier.map(account -> asking.account(account).id());
    }

    /** The envelope of something that moves no money. */
    static Envelope because(Asking<?> asking, Optional<FreeText> narrative) {
        return Source.ofNarrative(narrative).envelope(asking);
    }
}
