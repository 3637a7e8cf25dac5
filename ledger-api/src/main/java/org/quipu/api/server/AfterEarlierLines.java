package org.quipu.api.server;

import java.util.Currency;
import java.util.Optional;
import java.util.function.Supplier;
import org.quipu.api.input.Identifier;
import org.quipu.api.operation.Lookup;

/**
 * Finds things for a line of a batch. What is not there yet may be made by an earlier line that is
 * still being decided: then those are waited for and it is looked for once more.
 *
 * @param decided finds what is there
 * @param settle waits for the earlier lines; false where there is none to wait for
 */
record AfterEarlierLines(Lookup decided, Supplier<Boolean> settle) implements Lookup {
    @Override
    public Optional<Found> account(Identifier identifier) {
        return again(() -> decided.account(identifier));
    }

    @Override
    public Optional<Found> loan(Identifier identifier) {
        return again(() -> decided.loan(identifier));
    }

    @Override
    public Optional<Currency> product(String id) {
        return again(() -> decided.product(id));
    }

    @Override
    public Optional<String> client(Identifier identifier) {
        return again(() -> decided.client(identifier));
    }

    @Override
    public Optional<String> group(Identifier identifier) {
        return again(() -> decided.group(identifier));
    }

    @Override
    public Optional<Long> transaction(Identifier identifier) {
        return again(() -> decided.transaction(identifier));
    }

    private <T> Optional<T> again(Supplier<Optional<T>> find) {
        var found = find.get();
        return found.isEmpty() && settle.get() ? find.get() : found;
    }
}
