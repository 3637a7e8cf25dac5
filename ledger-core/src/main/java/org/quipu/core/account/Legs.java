package org.quipu.core.account;

/** How an account takes in its own legs of a movement. */
final class Legs {
    private Legs() {}

    /**
     * A timeline with the legs of one account.
     *
     * @throws IllegalStateException if the balance after is not the one the event carries
     */
    static Timeline plus(Timeline timeline, String account, Movement movement, int window) {
        var day = movement.valueDate().toEpochDay();
        var legs = movement.legs();
        var after = timeline;
        for (var i = 0; i < legs.size(); i++) {
            if (legs.get(i) instanceof Leg.OfAccount leg && leg.account().equals(account)) {
                after = after.plus(day, leg.amount().minor(), window);
                if (after.total() != leg.balanceAfter().minor()) {
                    throw new IllegalStateException("Balance " + after.total() + " after " + leg);
                }
            }
        }
        return after;
    }
}
