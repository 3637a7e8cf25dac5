package org.quipu.core;

/**
 * What an event is filed under, so that one thing's history can be read alone.
 *
 * @param name of what kind, for example {@code account}
 * @param id which one
 */
public record Tag(String name, String id) {
    /** The tag every event carries unspoken: the transaction is the event at its position. */
    public static final String TRANSACTION = "transaction";

    @Override
    public String toString() {
        return name + ":" + id;
    }
}
