package org.quipu.projections.balances;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.core.money.Money;

/**
 * A statement as it was sent out.
 *
 * @param account whose
 * @param heading its days and balances
 * @param lines in the order they were booked
 * @param isAsSent whether the lines still have the digest they were sent with
 */
public record IssuedStatement(
        Account account, Heading heading, List<Line> lines, boolean isAsSent) {
    /** Keeps its own copy. */
    public IssuedStatement {
        lines = List.copyOf(lines);
    }

    /**
     * What a statement says above its lines.
     *
     * @param number 1 for the account's first, and so on
     * @param from its first day
     * @param to its last day
     * @param opening the balance before it
     * @param closing the balance after it
     * @param digest SHA-256 of its lines
     * @param issuedOn the business date it was sent on
     * @param position of its event
     */
    public record Heading(
            int number,
            LocalDate from,
            LocalDate to,
            Money opening,
            Money closing,
            String digest,
            LocalDate issuedOn,
            long position) {}

    /**
     * One posting, as its holder reads it.
     *
     * @param position of its event; also the id of the transaction
     * @param leg which of the event's legs
     * @param booked in whose books it stands
     * @param value when it takes effect
     * @param amount what the holder gained, or lost below zero
     * @param balance after it
     * @param texts what it says besides
     */
    public record Line(
            long position,
            int leg,
            LocalDate booked,
            LocalDate value,
            Money amount,
            Money balance,
            Texts texts) {}

    /**
     * What a line says beside its figures.
     *
     * @param type the event's catalogued name
     * @param counterparty the other account or role, where there is one alone
     * @param externalId the caller's own identifier
     * @param receipt the paper's number
     */
    public record Texts(
            String type,
            Optional<String> counterparty,
            Optional<String> externalId,
            Optional<String> receipt) {}
}
