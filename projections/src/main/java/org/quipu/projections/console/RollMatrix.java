package org.quipu.projections.console;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quipu.core.portfolio.Age;
import org.quipu.projections.arrears.RollRates.End;
import org.quipu.projections.arrears.RollRates.Roll;
import org.quipu.projections.arrears.RollRates.Sheet;

/**
 * The ways that loans of one currency went, as a table.
 *
 * @param ages the columns of loans that are still there; closed and written off come after
 * @param rows by where loans came from
 */
record RollMatrix(List<Age> ages, List<Row> rows) {
    /**
     * Loans that came from one age.
     *
     * @param before where from; empty for those that are new
     * @param loans how many
     * @param principal what was outstanding on them on the first day, minor units
     * @param cells where they went, one a column; empty where none did
     */
    record Row(Optional<Age> before, long loans, long principal, List<Optional<Cell>> cells) {}

    /**
     * Loans that went one way.
     *
     * @param roll how many they are
     * @param percent of what stood where they came from; empty for those that are new
     */
    record Cell(Roll roll, Optional<BigDecimal> percent) {
        /** Whether they are as late as they were. */
        public boolean isKept() {
            return roll.before().isPresent() && roll.before().equals(roll.after());
        }

        /** The principal that tells: as it stood before, of new loans as it stands now. */
        public long principal() {
            return roll.before().isPresent() ? roll.principalBefore() : roll.principalAfter();
        }
    }

    static RollMatrix of(Sheet sheet) {
        var rows = new ArrayList<Row>();
        var origins =
                Stream.concat(
                                Arrays.stream(Age.values()).map(Optional::of),
                                Stream.of(Optional.<Age>empty()))
                        .toList();
        for (var before : origins) {
            var rolls = sheet.rolls().stream().filter(it -> it.before().equals(before)).toList();
            if (!rolls.isEmpty()) rows.add(row(sheet, before, rolls));
        }
        return new RollMatrix(List.of(Age.values()), rows);
    }

    private static Row row(Sheet sheet, Optional<Age> before, List<Roll> rolls) {
        var cells = new ArrayList<Optional<Cell>>();
        for (var age : Age.values()) {
            cells.add(cell(sheet, rolls, it -> it.after().equals(Optional.of(age))));
        }
        for (var end : End.values()) {
            cells.add(cell(sheet, rolls, it -> it.end().equals(Optional.of(end))));
        }
        return new Row(
                before,
                rolls.stream().mapToLong(Roll::loans).sum(),
                rolls.stream().mapToLong(Roll::principalBefore).sum(),
                List.copyOf(cells));
    }

    private static Optional<Cell> cell(
            Sheet sheet, List<Roll> rolls, java.util.function.Predicate<Roll> way) {
        return rolls.stream()
                .filter(way)
                .findFirst()
                .map(roll -> new Cell(roll, sheet.percent(roll)));
    }
}
