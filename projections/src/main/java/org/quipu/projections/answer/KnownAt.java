package org.quipu.projections.answer;

import java.util.Optional;
import org.quipu.projections.balances.Known;

/** The parameter {@code knownAt}: a position of the log, or a day that is closed and booked. */
public final class KnownAt {
    private KnownAt() {}

    /**
     * Reads it.
     *
     * @param parameters of the request
     * @return what counts; empty for everything
     */
    public static Optional<Known> read(Parameters parameters) {
        var isDate = parameters.text("knownAt").filter(text -> text.contains("-")).isPresent();
        return isDate
                ? parameters.date("knownAt").map(Known.AtCloseOf::new)
                : parameters.position("knownAt").map(Known.At::new);
    }

    /** The position that must be applied for it; 0 where a day names one that was long ago. */
    static long position(Optional<Known> known) {
        return known.orElse(new Known.At(0)) instanceof Known.At(var position) ? position : 0;
    }
}
