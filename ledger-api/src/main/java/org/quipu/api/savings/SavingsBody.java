package org.quipu.api.savings;

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
import org.quipu.core.Envelope;
import org.quipu.core.account.Block;

/** What is sent to savings accounts. */
final class SavingsBody {
    private SavingsBody() {}

    /** A new account. */
    record Opening(
            @Meaning(value = "Whose it is.", example = "ext:C-31") Identifier client,
            @Meaning(value = "Under whose rules it runs.", example = "savings-kes") Code product,
            @Meaning(value = "Where it is booked; the client's branch if absent.", example = "main")
                    Optional<Code> branch,
            @Meaning(value = "Your own identifier of the account, unique.", example = "ACC-17")
                    Optional<ExternalId> externalId) {}

    /** Money in or out, through a settlement account. */
    record Cash(
            @Meaning(value = "How much, in the account's currency.") Amount amount,
            @Meaning(value = "When it takes effect; the business date if absent.")
                    Optional<LocalDate> valueDate,
            @Inline Source source) {}

    /** A fee. */
    record Fee(
            @Meaning(value = "Its name in the product.", example = "statement") Code fee,
            @Meaning(value = "How much, in the account's currency.") Amount amount,
            @Meaning(value = "When it takes effect; the business date if absent.")
                    Optional<LocalDate> valueDate,
            @Inline Source source) {}

    /** A reservation. */
    record Hold(
            @Meaning(value = "How much, in the account's currency.") Amount amount,
            @Meaning(value = "The first day on which it reserves nothing; no end if absent.")
                    Optional<LocalDate> expiresOn,
            @Inline Source source) {}

    /** A payment out of a reservation. */
    record Capture(
            @Meaning(value = "How much, at most what is held.") Amount amount,
            @Meaning(value = "The account it goes to; the settlement account if absent.")
                    Optional<Identifier> to,
            @Meaning(value = "Whether the rest stays reserved; released if absent.")
                    Optional<Boolean> keepRest,
            @Meaning(value = "When it takes effect; the business date if absent.")
                    Optional<LocalDate> valueDate,
            @Inline Source source) {}

    /** A stop. */
    record Blocking(
            @Meaning(value = "From debits or from all movements.", example = "debits") Scope scope,
            @Meaning(value = "Why. Kept outside the log.", example = "court order 12/26")
                    Optional<FreeText> narrative) {}

    /** What a block stops. */
    enum Scope {
        DEBITS(Block.DEBITS),
        ALL(Block.ALL);

        private final Block block;

        Scope(Block block) {
            this.block = block;
        }

        Block block() {
            return block;
        }
    }

    /** Something that needs no more than saying why. */
    record Plain(
            @Meaning(value = "Why. Kept outside the log.", example = "customer's wish")
                    Optional<FreeText> narrative) {}

    /** The end of an account. */
    record Closure(@Inline Source source) {}

    /** The envelope of something that moves no money. */
    static Envelope because(Asking<?> asking, Optional<FreeText> narrative) {
        return Source.ofNarrative(narrative).envelope(asking);
    }
}
