package org.quipu.projections.balances;

import java.time.LocalDate;
import java.util.Optional;
import org.quipu.core.money.Money;

/**
 * One leg of an account, as its holder reads it.
 *
 * @param position of the event; also the id of the transaction
 * @param leg which of the event's legs, from 0
 * @param type the event's catalogued name
 * @param bookingDate when it was decided
 * @param valueDate when it takes effect
 * @param amount what the holder gained, or lost below zero
 * @param balance after it, in the order of the statement
 * @param counterparty the other account or role, where there is one alone
 * @param externalId the caller's own identifier of the transaction
 * @param receipt the paper's number
 * @param narrative hash of the free text
 */
public record StatementLine(
        long position,
        int leg,
        String type,
        LocalDate bookingDate,
        LocalDate valueDate,
        Money amount,
        Money balance,
        Optional<String> counterparty,
        Optional<String> externalId,
        Optional<String> receipt,
        Optional<String> narrative) {}
