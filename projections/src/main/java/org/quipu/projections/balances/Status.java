package org.quipu.projections.balances;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.quipu.core.account.Block;

/** What may happen on an account. */
public enum Status {
    /** Asked for a date before its opening. */
    NOT_OPENED,
    /** In use. */
    OPEN,
    /** Its holder's money may not fall. */
    BLOCKED_FOR_DEBITS,
    /** No movement at all. */
    BLOCKED,
    /** Ended. */
    CLOSED;

    static Status blocked(Block scope) {
        return switch (scope) {
            case NONE -> OPEN;
            case DEBITS -> BLOCKED_FOR_DEBITS;
            case ALL -> BLOCKED;
        };
    }

    /**
     * As callers read it.
     *
     * @return lower case with hyphens
     */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
