package org.quipu.system.imports;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** The trial balance as the running system answers, in the words of {@link BooksByHand}. */
final class BooksAsked {
    private final ReadSide readSide;

    BooksAsked(String institution) {
        readSide = new ReadSide(institution);
    }

    Map<String, String> on(LocalDate day) throws IOException, InterruptedException {
        var sheet = readSide.get("/v1/trial-balance?asOf=" + day).path("sheets").path(0);
        var figures = new TreeMap<String, String>();
        for (var line : sheet.path("lines")) {
            var balance =
                    new BigDecimal(line.path("debit").asString())
                            .subtract(new BigDecimal(line.path("credit").asString()));
            if (balance.signum() != 0) {
                figures.put(line.path("code").asString(), balance.toPlainString());
            }
        }
        return figures;
    }
}
