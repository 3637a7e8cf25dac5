package org.quipu.local.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * What is done once, in the last month: a borrower moves and the loan with them, and the figures of
 * February go to the lenders.
 */
final class HeadOffice {
    private static final YearMonth MONTH = YearMonth.from(Life.LAST);
    private static final LocalDate MOVES_ON = MONTH.atDay(1);
    private static final LocalDate REPORTS_ON = MONTH.atDay(6);
    private static final int MOST_LOANS = 9;

    private final Office office;
    private final List<Client> clients;

    HeadOffice(Office office, List<Client> clients) {
        this.office = office;
        this.clients = clients;
    }

    /** After all else of a day was done. */
    void evening(LocalDate day) {
        if (day.equals(MOVES_ON)) {
            office.awaitBooked(day.minusDays(1));
            running(day).ifPresent(this::move);
        }
        if (day.equals(REPORTS_ON)) report(MOVES_ON.minusDays(1));
    }

    /** The first loan in shillings that runs. */
    private Optional<String> running(LocalDate day) {
        return clients.stream()
                .filter(client -> client.currency().equals("KES") && client.group().isEmpty())
                .filter(client -> !client.branch().equals("kisumu"))
                .flatMap(client ->
                        IntStream.rangeClosed(1, MOST_LOANS)
                                .mapToObj(n -> "L-" + client.number() + "-" + n))
                .filter(loan -> office.isRunning(loan, day))
                .findFirst();
    }

    private void move(String loan) {
        office.post(
                List.of(
                        Requests.ofLoan(
                                loan,
                                "transfers",
                                loan + "-moved",
                                """
                                {"branch": "kisumu", "narrative": "moved to Kisumu"}\
                                """)));
    }

    /** The portfolio at risk, as it was known when it was sent. */
    private void report(LocalDate day) {
        var portfolio = office.portfolio(day);
        var figures = new ArrayList<String>();
        for (var sheet : portfolio.path("sheets")) {
            var total = sheet.path("total");
            var currency = sheet.path("currency").asString("");
            figures.add(figure("gross", total.path("grossPortfolio"), currency));
            for (var share : total.path("atRisk")) {
                var name = share.path("name").asString("").toLowerCase(Locale.ROOT);
                figures.add(figure(name, share.path("amount"), currency));
            }
            var restructured = total.path("restructured").path("amount");
            figures.add(figure("restructured", restructured, currency));
        }
        office.account(
                Requests.request(
                        "/v1/reports",
                        "report-" + day,
                        """
                        {"report": "portfolio", "asOf": "%s", "knownAt": %d, "figures": [%s],
                         "narrative": "to the lenders"}\
                        """
                                .formatted(
                                        day,
                                        portfolio.path("position").asLong(),
                                        String.join(",", figures))));
    }

    private static String figure(String name, JsonNode amount, String currency) {
        return """
        {"name": "%s", "amount": "%s", "currency": "%s"}\
        """
                .formatted(name, amount.asString("0"), currency);
    }
}
