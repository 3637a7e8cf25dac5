package org.quipu.system.imports;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.quipu.system.QuipuSystem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The portfolio at risk as the running system answers, in the words of {@link PortfolioByHand}. */
final class PortfolioAsked {
    private final QuipuSystem system = QuipuSystem.shared();
    private final String token;

    PortfolioAsked(String institution) {
        token = system.token("auditor", "--institution", institution);
    }

    Map<String, String> on(LocalDate day) throws IOException, InterruptedException {
        var total = get(day).path("sheets").path(0).path("total");
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

    private JsonNode get(LocalDate day) throws IOException, InterruptedException {
        var address = system.projections() + "/v1/portfolio-at-risk?asOf=" + day;
        var request =
                HttpRequest.newBuilder(URI.create(address))
                        .header("Authorization", "Bearer " + token)
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            for (var attempt = 0; attempt < 100; attempt++) {
                var answer =
                        JsonMapper.shared()
                                .readTree(http.send(request, BodyHandlers.ofString()).body());
                if (answer.path("lag").asLong(-1) == 0) return answer;
                Thread.sleep(100);
            }
        }
        throw new AssertionError("The read side never caught up");
    }
}
