package org.quipu.core.journal;

import java.util.Optional;
import org.quipu.core.account.Role;
import org.quipu.core.money.Money;

/**
 * One line of a journal entry.
 *
 * @param role the account of the general ledger by its meaning
 * @param account the customer's or settlement account behind it; empty for the bank itself
 * @param amount debit positive
 */
public record JournalLine(Role role, Optional<String> account, Money amount) {}
