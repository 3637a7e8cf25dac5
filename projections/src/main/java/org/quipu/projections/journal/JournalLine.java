package org.quipu.projections.journal;

import java.time.LocalDate;
import java.util.Optional;
import org.quipu.core.money.Money;

/**
 * One line of an account of the general ledger.
 *
 * @param position of the event it is of
 * @param number of the line in the event
 * @param type the event's catalogued name
 * @param bookedOn the event's booking date
 * @param date in whose books it is
 * @param valueDate its value date
 * @param code the account of the chart
 * @param account the customer's or settlement account behind it; empty for the bank itself
 * @param branch in whose books
 * @param product of the account; empty for the bank's own
 * @param fund the source of funds; empty where none was named
 * @param amount debit positive
 */
public record JournalLine(
        long position,
        int number,
        String type,
        LocalDate bookedOn,
        LocalDate date,
        LocalDate valueDate,
        String code,
        Optional<String> account,
        String branch,
        String product,
        String fund,
        Money amount) {}
