package org.quipu.core;

/**
 * An event in a shape in which it was stored before. Nobody writes it any more; it is read for
 * ever, and everybody but the codec sees what replaced it.
 */
@FunctionalInterface
public interface Superseded {
    /**
     * The same fact as it is written today.
     *
     * @return the event; nothing is added and nothing lost
     */
    LedgerEvent today();
}
