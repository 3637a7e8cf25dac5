package org.quipu.local.demo;

import java.time.LocalDate;
import java.util.Random;

/**
 * A client who lays money down for a term: at once for a sum, or the same sum each month. All of it
 * comes through the bank, so that the tills stay as they are; interest, and the sum where it is
 * paid out, go to the client's savings.
 */
final class Depositor {
    private static final int SUM = 20_000;
    private static final int INSTALMENT = 1_000;
    private static final String TERM = "term-deposits";
    private static final String RECURRING = "recurring-deposits";
    private static final String RENEWED = "\"atMaturity\": \"renew\"";

    private final Client client;
    private final Agenda agenda;
    private final Random dice;

    Depositor(Client client, Agenda agenda, Random dice) {
        this.client = client;
        this.agenda = agenda;
        this.dice = dice;
    }

    /** What becomes of a deposit. */
    enum Fate {
        /** Interest is paid out each quarter, and the sum after a year. */
        INCOME,
        /** Interest joins it each quarter; all is paid out after eighteen months. */
        GROWING,
        /** It begins again every six months. */
        ROLLED_OVER,
        /** For a year, and closed after five months. */
        CLOSED_EARLY,
        /** Twelve instalments, of which one is late and one is missed. */
        MONTHLY,
        /** Six instalments, again and again. */
        MONTHLY_AGAIN,
        /** For three months; nobody comes for it. */
        WAITING
    }

    /** Lays money down soon after joining. */
    void lay(Fate fate) {
        var day = client.joined().plusDays(20 + dice.nextInt(60));
        switch (fate) {
            case INCOME -> atOnce(day, "income-kes", 12, paidOut());
            case GROWING -> atOnce(day, "fixed-kes", 18, paidOut());
            case ROLLED_OVER -> atOnce(day, "fixed-kes", 6, RENEWED);
            case WAITING -> atOnce(day, "fixed-kes", 3, "\"atMaturity\": \"wait\"");
            case CLOSED_EARLY -> {
                atOnce(day, "fixed-kes", 12, paidOut());
                close(day.plusMonths(5));
            }
            case MONTHLY -> {
                monthly(day, 12, paidOut());
                pay(day, 12);
            }
            case MONTHLY_AGAIN -> {
                monthly(day, 6, RENEWED);
                pay(day, Integer.MAX_VALUE);
            }
        }
    }

    private String paidOut() {
        return "\"atMaturity\": \"pay_out\", \"payTo\": \"ext:" + client.account() + "\"";
    }

    private void atOnce(LocalDate day, String product, int months, String atMaturity) {
        var sum = SUM + SUM / 4 * dice.nextInt(8);
        var terms = "\"product\": \"%s\", \"principal\": \"%d.00\"".formatted(product, sum);
        open(day, TERM, terms, months, atMaturity);
    }

    private void monthly(LocalDate day, int months, String atMaturity) {
        var terms = "\"product\": \"monthly-kes\", \"instalment\": \"%d.00\"".formatted(INSTALMENT);
        open(day, RECURRING, terms, months, atMaturity);
    }

    private void open(LocalDate day, String kind, String terms, int months, String atMaturity) {
        on(
                day,
                "/v1/" + kind,
                name(kind),
                """
                {"client": "ext:%s", %s, "months": %d, %s, "settlementAccount": "%s", \
                "externalId": "%s"}\
                """
                        .formatted(
                                client.externalId(),
                                terms,
                                months,
                                atMaturity,
                                client.bank(),
                                name(kind)));
    }

    private void close(LocalDate day) {
        on(
                day,
                "/v1/term-deposits/ext:" + name(TERM) + "/closures",
                name(TERM) + "-closed",
                """
                {"to": "ext:%s"}\
                """
                        .formatted(client.account()));
    }

    /** The first came with the opening; the fifth never comes, and every sixth or so is late. */
    private void pay(LocalDate start, int instalments) {
        for (var month = 1; month < instalments; month++) {
            var due = start.plusMonths(month);
            if (due.isAfter(Life.LAST)) return;
            if (month == 4) continue;
            on(
                    dice.nextInt(6) == 0 ? due.plusDays(3) : due,
                    "/v1/recurring-deposits/ext:" + name(RECURRING) + "/instalments",
                    name(RECURRING) + "-" + month,
                    """
                    {"settlementAccount": "%s"}\
                    """
                            .formatted(client.bank()));
        }
    }

    private void on(LocalDate day, String path, String key, String body) {
        if (!day.isAfter(Life.LAST)) agenda.on(day, Requests.request(path, key, body));
    }

    private String name(String kind) {
        return (kind.equals(TERM) ? "TD-" : "RD-") + client.number();
    }
}
