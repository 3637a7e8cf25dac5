package org.quipu.api.operation;

import java.util.Optional;
import org.quipu.api.input.Code;
import org.quipu.api.input.ExternalId;
import org.quipu.api.input.FreeText;
import org.quipu.api.input.Identifier;
import org.quipu.api.input.Meaning;
import org.quipu.core.Envelope;

/** Where a posting comes from; part of every body that moves money. */
public record Source(
        @Meaning(
                        value =
                                "The till, vault, bank, float or suspense account on the other side,"
                                        + " where there is one.",
                        example = "float-mpesa")
                Optional<Identifier> settlementAccount,
        @Meaning(value = "Your own identifier of the transaction, unique in the ledger.")
                Optional<ExternalId> externalId,
        @Meaning(value = "The number on the paper receipt.", example = "R-1201")
                Optional<Code> receipt,
        @Meaning(value = "Who paid. Kept outside the log, erasable.", example = "Jane Wanjiru")
                Optional<FreeText> payer,
        @Meaning(value = "The payer's reference. Kept outside the log.", example = "invoice 17")
                Optional<FreeText> reference,
        @Meaning(value = "Words for people. Kept outside the log.", example = "harvest")
                Optional<FreeText> narrative,
        @Meaning(value = "Where it is booked; the account's branch if absent.", example = "main")
                Optional<Code> branch,
        @Meaning(value = "How it came.", example = "mobile") Optional<Code> channel,
        @Meaning(value = "The source of funds.", example = "own") Optional<Code> fund) {
    /** Nothing said. */
    public static final Source NONE = ofNarrative(Optional.empty());

    /**
     * Nothing said but words.
     *
     * @param narrative words for people
     * @return the source
     */
    public static Source ofNarrative(Optional<FreeText> narrative) {
        return ofEntry(Optional.empty(), narrative, Optional.empty());
    }

    /**
     * What may be said of an entry by hand.
     *
     * @param externalId the caller's own identifier
     * @param narrative words for people
     * @param fund the source of funds
     * @return the source
     */
    public static Source ofEntry(
            Optional<ExternalId> externalId, Optional<FreeText> narrative, Optional<Code> fund) {
        return new Source(
                Optional.empty(),
                externalId,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                narrative,
                Optional.empty(),
                Optional.empty(),
                fund);
    }

    /**
     * The envelope of the command: free text sealed, accounts found.
     *
     * @param asking the request this is part of
     * @return the envelope
     */
    public Envelope envelope(Asking<?> asking) {
        return new Envelope(
                asking.caller().subject(),
                asking.caller().application(),
                branch.map(Code::text),
                channel.map(Code::text),
                settlementAccount.map(account -> asking.account(account).id()),
                externalId.map(ExternalId::text),
                receipt.map(Code::text),
                asking.seal(payer),
                asking.seal(reference),
                asking.seal(narrative),
                fund.map(Code::text));
    }
}
