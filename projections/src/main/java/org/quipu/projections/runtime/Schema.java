package org.quipu.projections.runtime;

import java.util.regex.Pattern;

/**
 * The database schema of one generation of a ledger's projections. Statements are rendered with it,
 * so that nothing of a ledger lives in a database session.
 *
 * @param ledger the ledger's name: lower-case letters, digits and hyphens, 2 to 40, a letter first
 * @param generation 1 for the first tables of the ledger, one more for each rebuild beside them
 */
public record Schema(String ledger, int generation) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    /**
     * Checks the name, since it becomes part of statements.
     *
     * @throws IllegalArgumentException if it is malformed
     */
    public Schema {
        if (!NAME.matcher(ledger).matches()) {
            throw new IllegalArgumentException("No name of a ledger: " + ledger);
        }
    }

    /**
     * The first generation's schema.
     *
     * @param ledger the ledger's name
     */
    public Schema(String ledger) {
        this(ledger, 1);
    }

    /**
     * The schema's name, quoted.
     *
     * @return for example {@code "projection_demo_1"}
     */
    public String quoted() {
        return "\"projection_" + ledger + "_" + generation + "\"";
    }

    /**
     * Renders a statement: every {@code $.} becomes the schema and a dot.
     *
     * @param sql a statement that names its tables as {@code $.place}
     * @return the statement for this ledger
     */
    public String render(String sql) {
        return render(sql, quoted());
    }

    static String render(String sql, String quoted) {
        return sql.replace("$.", quoted + ".");
    }
}
