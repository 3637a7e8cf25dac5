package org.quipu.projections.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of cells under headings.
 *
 * @param name of the file and the sheet, for example {@code balance-sheet}
 * @param headings of the columns
 * @param rows each with as many cells as there are headings
 */
public record Table(String name, List<String> headings, List<List<Cell>> rows) {
    /**
     * Refuses ragged rows.
     *
     * @throws IllegalArgumentException if a row has another number of cells
     */
    public Table {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
        for (var row : rows) {
            if (row.size() != headings.size()) throw new IllegalArgumentException("Ragged: " + row);
        }
    }

    /**
     * Begins a table.
     *
     * @param name of the file and the sheet
     * @param headings of the columns
     * @return to be given rows
     */
    public static Rows of(String name, String... headings) {
        return new Rows(name, List.of(headings));
    }

    /** A table that grows. Not for use by several threads. */
    public static final class Rows {
        private final String name;
        private final List<String> headings;
        private final List<List<Cell>> rows = new ArrayList<>();

        private Rows(String name, List<String> headings) {
            this.name = name;
            this.headings = headings;
        }

        /**
         * Adds a row.
         *
         * @param cells one a heading
         * @return this
         */
        public Rows row(Cell... cells) {
            rows.add(List.of(cells));
            return this;
        }

        /**
         * Ends it.
         *
         * @return the table
         */
        public Table table() {
            return new Table(name, headings, rows);
        }
    }
}
