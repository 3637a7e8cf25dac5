package org.quipu.core;

import java.util.Optional;

/**
 * Where a posting came from. Free text may name people, so only salted hashes of it stand here; the
 * text itself lies encrypted outside the log and can be erased.
 *
 * @param actor the human or machine that asked (the token's subject)
 * @param application the client application that carried the request
 * @param branch where it is booked; a decider fills it from the account where it is absent
 * @param channel for example {@code mobile} or {@code teller}
 * @param settlementAccount the till, vault, bank, float or suspense account on the other side
 * @param externalId the caller's own identifier, unique in the ledger among transactions
 * @param receipt the number on the paper receipt
 * @param payer hash of who paid
 * @param reference hash of the payer's reference
 * @param narrative hash of the free text
 * @param fund the source of funds
 */
public record Envelope(
        String actor,
        String application,
        Optional<String> branch,
        Optional<String> channel,
        Optional<String> settlementAccount,
        Optional<String> externalId,
        Optional<String> receipt,
        Optional<String> payer,
        Optional<String> reference,
        Optional<String> narrative,
        Optional<String> fund) {
    /**
     * An envelope with nothing but its origin.
     *
     * @param actor who asked
     * @param application through which application
     * @return the envelope
     */
    public static Envelope of(String actor, String application) {
        return new Envelope(
                actor,
                application,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * This envelope, booked at a branch if it names none yet.
     *
     * @param other the branch to fall back on
     * @return the same or a filled envelope
     */
    public Envelope orBranch(String other) {
        return branch.isPresent()
                ? this
                : new Envelope(
                        actor,
                        application,
                        Optional.of(other),
                        channel,
                        settlementAccount,
                        externalId,
                        receipt,
                        payer,
                        reference,
                        narrative,
                        fund);
    }

    /**
     * This envelope with the settlement account on the other side.
     *
     * @param other the till, vault, bank, float or suspense account
     * @return the filled envelope
     */
    public Envelope withSettlementAccount(String other) {
        return new Envelope(
                actor,
                application,
                branch,
                channel,
                Optional.of(other),
                externalId,
                receipt,
                payer,
                reference,
                narrative,
                fund);
    }

    /**
     * This envelope with the caller's own identifier.
     *
     * @param other the identifier
     * @return the filled envelope
     */
    public Envelope withExternalId(String other) {
        return new Envelope(
                actor,
                application,
                branch,
                channel,
                settlementAccount,
                Optional.of(other),
                receipt,
                payer,
                reference,
                narrative,
                fund);
    }

    /**
     * This envelope for a further event of the same decision: an identifier names one transaction.
     *
     * @return without external id and receipt
     */
    public Envelope withoutReferences() {
        return new Envelope(
                actor,
                application,
                branch,
                channel,
                settlementAccount,
                Optional.empty(),
                Optional.empty(),
                payer,
                reference,
                narrative,
                fund);
    }
}
