package org.quipu.projections.day;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Tables of one sort by which losses are estimated, of the institution or of a product.
 *
 * @param product whose; empty for all
 * @param tables by the first day each holds
 */
public record LossTables(Optional<String> product, List<Table> tables) {
    /** Keeps a copy. */
    public LossTables {
        tables = List.copyOf(tables);
    }

    /**
     * A table.
     *
     * @param validFrom the first day it holds
     */
    public record Table(LocalDate validFrom) {}

    /**
     * The one in force.
     *
     * @param day on this day
     * @return since when it holds; empty where there was none
     */
    public Optional<LocalDate> since(LocalDate day) {
        return tables.stream()
                .map(Table::validFrom)
                .filter(from -> !from.isAfter(day))
                .max(Comparator.naturalOrder());
    }
}
