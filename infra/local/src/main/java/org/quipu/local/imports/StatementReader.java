package org.quipu.local.imports;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.quipu.local.http.Api;

/** Reads a whole statement from the projection, page by page. */
record StatementReader(Api projections) {
    private static final int PAGE = 1_000;

    /** The balance after each movement, in the order of booking. */
    List<BigDecimal> runningBalances(String account, long position) {
        var balances = new ArrayList<BigDecimal>();
        var cursor = "";
        do {
            var page =
                    projections
                            .get(path(account, position, cursor))
                            .orFail("the statement of account " + account)
                            .json();
            for (var line : page.path("lines")) {
                balances.add(new BigDecimal(line.path("balance").asString()));
            }
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());
        return balances;
    }

    private static String path(String account, long position, String cursor) {
        var path =
                "/v1/statements/ext:"
                        + URLEncoder.encode(account, StandardCharsets.UTF_8)
                        + "?limit="
                        + PAGE
                        + "&atLeast="
                        + position;
        return cursor.isEmpty()
                ? path
                : path + "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    }
}
