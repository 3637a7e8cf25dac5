package org.quipu.core;

/**
 * Whether something that has no register of its own was ever named, such as a branch or a value of
 * a client dimension.
 *
 * @param isKnown whether it was
 */
public record Seen(boolean isKnown) {
    /**
     * Sees it in events of a class; those that carry its tag name it.
     *
     * @param in which events
     * @return the fold
     */
    public static Fold<Seen> in(Class<? extends LedgerEvent> in) {
        return new In(in);
    }

    private record In(Class<? extends LedgerEvent> in) implements Fold<Seen> {
        @Override
        public Seen initial() {
            return new Seen(false);
        }

        @Override
        public Seen evolve(Seen state, LedgerEvent event) {
            return in.isInstance(event) ? new Seen(true) : state;
        }
    }
}
