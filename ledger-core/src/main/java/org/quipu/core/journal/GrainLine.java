package org.quipu.core.journal;

import java.util.Optional;
import org.quipu.core.account.Grain;
import org.quipu.core.account.Role;
import org.quipu.core.money.Money;

/**
 * A line whose part of the books the event names itself.
 *
 * @param grain in whose books
 * @param role the account of the general ledger by its meaning; memo accounts are single-entry
 * @param account the customer's account behind it; empty where there are many, or none
 * @param amount debit positive
 */
public record GrainLine(Grain grain, Role role, Optional<String> account, Money amount) {}
