package org.quipu.system.imports;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The portfolio at risk as the running system answers, in the words of {@link PortfolioByHand}. */
final class PortfolioAsked {
    private final ReadSide readSide;

    PortfolioAsked(String institution) {
        readSide = new ReadSide(institution);
    }

    Map<String, String> on(LocalDate day) throws IOException, InterruptedException {
        var total =
                readSide.get("/v1/portfolio-at-risk?asOf=" + day)
                        .path("sheets")
                        .path(0)
                        .path("total");
        var figures = new TreeMap<String, String>();
        figures.put("loans", total.path("loans").asString());
        figures.put("gross", total.path("grossPortfolio").asString());
        for (var share : total.path("atRisk")) {
            var name = share.path("name").asString();
            put(figures, name, share.path("amount").asString());
            figures.put(name + " %", share.path("percent").asString());
        }
        for (var age : total.path("ageingByContract")) put(figures, "contracts ", age);
        for (var age : total.path("ageingByInstalment")) put(figures, "instalments ", age);
        return figures;
    }

    private static void put(Map<String, String> figures, String of, JsonNode age) {
        put(figures, of + age.path("age").asString(), age.path("amount").asString());
    }

    /** What is nothing is left out. */
    private static void put(Map<String, String> figures, String name, String amount) {
        if (!amount.equals("0.00")) figures.put(name, amount);
    }
}
