package org.quipu.api.operation;

import java.util.Currency;
import java.util.Optional;
import org.quipu.api.input.Identifier;

/** Finds what a request names by id or external id, before it becomes a command. */
public interface Lookup {
    /**
     * Finds an account.
     *
     * @param identifier its id or external id
     * @return its id and currency, neither of which ever changes; empty where there is none
     */
    Optional<Found> account(Identifier identifier);

    /**
     * Finds a loan, whatever stage of its life it is in.
     *
     * @param identifier its id or external id
     * @return its id and currency, neither of which ever changes; empty where there is none
     */
    Optional<Found> loan(Identifier identifier);

    /**
     * Finds a product.
     *
     * @param id its id
     * @return its currency, which never changes; empty where there is none
     */
    Optional<Currency> product(String id);

    /**
     * Finds a client.
     *
     * @param identifier id or external id
     * @return the id; of an external id that nobody has, empty
     */
    Optional<String> client(Identifier identifier);

    /**
     * Finds a group.
     *
     * @param identifier id or external id
     * @return the id; of an external id that none has, empty
     */
    Optional<String> group(Identifier identifier);

    /**
     * Finds a transaction.
     *
     * @param identifier its id or external id
     * @return its position; of an external id that nothing has, empty
     */
    Optional<Long> transaction(Identifier identifier);

    /**
     * Whether anything was found under an identifier before, so that finding it again costs
     * nothing.
     *
     * @param identifier id or external id
     * @return true if so; false says nothing
     */
    default boolean remembers(Identifier identifier) {
        return false;
    }

    /**
     * An account that exists or existed.
     *
     * @param id its own id
     * @param currency what it holds
     */
    record Found(String id, Currency currency) {}
}
