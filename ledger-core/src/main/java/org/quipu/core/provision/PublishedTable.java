package org.quipu.core.provision;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.servicing.Provisions;

/** Tables that the field has published, so that nobody has to type them. */
public enum PublishedTable {
    /** The practice table that Sa-Dhan and CGAP cite for microfinance. */
    PRACTICE,
    /**
     * The adjustment of the MIX Market: for what is very late, and for half of what is
     * renegotiated.
     */
    MIX;

    /**
     * Its rows.
     *
     * @return by days past due
     */
    public List<Provisions.Row> rows() {
        return switch (this) {
            case PRACTICE ->
                    List.of(
                            row(0, 0, "0"),
                            row(1, 30, "10"),
                            row(31, 60, "25"),
                            row(61, 90, "50"),
                            row(91, 180, "75"),
                            row(181, 365, "90"),
                            rest(366, "100"));
            case MIX ->
                    List.of(
                            new Provisions.Row(
                                    0, OptionalInt.of(90), share("0"), Optional.of(share("50"))),
                            row(91, 180, "50"),
                            rest(181, "100"));
        };
    }

    private static Provisions.Row row(int from, int to, String percent) {
        return new Provisions.Row(from, OptionalInt.of(to), share(percent), Optional.empty());
    }

    private static Provisions.Row rest(int from, String percent) {
        return new Provisions.Row(from, OptionalInt.empty(), share(percent), Optional.empty());
    }

    private static AnnualRate share(String percent) {
        return AnnualRate.percent(new BigDecimal(percent));
    }
}
