package org.quipu.log.store;

import java.util.regex.Pattern;

/**
 * The schema of one ledger. Every statement is rendered with it, since nothing of a ledger may live
 * in a database session.
 *
 * @param institution whose ledger
 */
public record LedgerSchema(String institution) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    /**
     * Checks the name, which is rendered into statements.
     *
     * @throws IllegalArgumentException unless it is 2 to 40 lower-case letters, digits and hyphens,
     *     a letter first
     */
    public LedgerSchema {
        if (!NAME.matcher(institution).matches()) {
            throw new IllegalArgumentException(
                    "An institution's name is 2 to 40 lower-case letters, digits and hyphens, a"
                            + " letter first");
        }
    }

    /**
     * The schema's name.
     *
     * @return unquoted
     */
    public String name() {
        return "ledger_" + institution;
    }

    /**
     * The schema's name for a statement.
     *
     * @return quoted
     */
    public String quoted() {
        return '"' + name() + '"';
    }

    /**
     * Renders a statement.
     *
     * @param sql with {@code {s}} where the schema goes
     * @return the statement for this ledger
     */
    public String render(String sql) {
        return sql.replace("{s}", quoted());
    }
}
