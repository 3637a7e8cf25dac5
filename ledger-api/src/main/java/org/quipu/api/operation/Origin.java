package org.quipu.api.operation;

import java.util.Optional;
import org.quipu.api.input.Meaning;
import org.quipu.core.Envelope;
import org.quipu.log.PersonVault;

/** Where a transaction came from. */
public record Origin(
        @Meaning(value = "The human or machine that asked.", example = "cashier@demo") String actor,
        @Meaning(value = "The application that carried it.", example = "cashier")
                String application,
        @Meaning(value = "Where it is booked.", example = "main") Optional<String> branch,
        @Meaning(value = "How it came.", example = "mobile") Optional<String> channel,
        @Meaning(value = "Your own identifier.", example = "MP8842") Optional<String> externalId,
        @Meaning(value = "The number on the paper receipt.", example = "R-1201")
                Optional<String> receipt,
        @Meaning(value = "Who paid, until erased.", example = "Jane Wanjiru")
                Optional<String> payer,
        @Meaning(value = "The payer's reference, until erased.", example = "invoice 17")
                Optional<String> reference,
        @Meaning(value = "Words for people, until erased.", example = "harvest")
                Optional<String> narrative,
        @Meaning(value = "The source of funds.", example = "own") Optional<String> fund) {
    /**
     * Opens what an envelope names by hashes.
     *
     * @param envelope as it stands in the log
     * @param people where texts lie until they are erased
     * @return for those who may read the transaction
     */
    public static Origin of(Envelope envelope, PersonVault people) {
        return new Origin(
                envelope.actor(),
                envelope.application(),
                envelope.branch(),
                envelope.channel(),
                envelope.externalId(),
                envelope.receipt(),
                envelope.payer().flatMap(people::open),
                envelope.reference().flatMap(people::open),
                envelope.narrative().flatMap(people::open),
                envelope.fund());
    }
}
