package org.quipu.log.store;

import java.sql.SQLException;

/** Tells a statement that the server refused from one whose outcome is unknown. */
final class Outcomes {
    private Outcomes() {}

    /**
     * The classes of SQLSTATE by which the server itself says that it did nothing: data exceptions
     * (22), integrity (23), invalid transaction (25), rollback (40), access and syntax (42), full
     * disk and other lack of means (53), limits (54), object state (55). Connection trouble (08),
     * operator intervention (57), system errors (58) and internal errors (XX) leave it open.
     */
    static boolean isRefusal(SQLException failure) {
        var state = failure.getSQLState();
        if (state == null || state.length() < 2) return false;
        return switch (state.substring(0, 2)) {
            case "22", "23", "25", "40", "42", "53", "54", "55" -> true;
            default -> false;
        };
    }
}
