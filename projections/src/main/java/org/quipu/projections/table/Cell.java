package org.quipu.projections.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.quipu.core.money.Money;

/** What stands in one place of a table. */
public sealed interface Cell {
    /** Nothing. */
    Cell NOTHING = new Text("");

    /**
     * Words.
     *
     * @param text as they are
     */
    record Text(String text) implements Cell {
        private static final String FORMULA = "=+-@\t\r";

        /** Somebody chose these words: a spreadsheet must not take them for a formula. */
        String plain() {
            return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        }
    }

    /**
     * An amount, without its currency.
     *
     * @param money the amount
     */
    record Amount(Money money) implements Cell {}

    /**
     * A day.
     *
     * @param day which
     */
    record Day(LocalDate day) implements Cell {}

    /**
     * A count or position.
     *
     * @param number the number
     */
    record Count(long number) implements Cell {}

    /**
     * A share or ratio, rounded already.
     *
     * @param number with its decimals
     */
    record Ratio(BigDecimal number) implements Cell {}

    /**
     * A share in per cent.
     *
     * @param number with its decimals; empty where there is no whole
     * @return the number, or nothing
     */
    static Cell percent(Optional<BigDecimal> number) {
        return number.<Cell>map(Ratio::new).orElse(NOTHING);
    }
}
