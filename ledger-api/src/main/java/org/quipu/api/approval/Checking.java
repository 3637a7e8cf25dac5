package org.quipu.api.approval;

import java.util.Optional;
import org.quipu.api.access.Caller;
import org.quipu.core.approval.Checker;
import org.quipu.core.money.Money;

/** By what right a caller approves, as the token says. */
final class Checking {
    /** In place of amounts: whatever it is. */
    private static final String UNLIMITED = "unlimited";

    private Checking() {}

    static Checker of(Caller caller) {
        var limits = caller.approvalLimits();
        return new Checker(
                caller.person(),
                limits.contains(UNLIMITED),
                limits.stream().map(Checking::limit).flatMap(Optional::stream).toList());
    }

    /** What cannot be read allows nothing. */
    private static Optional<Money> limit(String text) {
        try {
            return Optional.of(Money.of(text));
        } catch (IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
