package org.quipu.local.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.local.http.BatchLine;

/**
 * What some savers let their accounts pay by themselves, ordered when the life is nearly over: a
 * small amount each month, one that is not there, a sweep, and the instalments of loans. Those that
 * could take what a saver is going to draw begin on the last day, whose close is the visitor's.
 */
final class Orders {
    private static final LocalDate DAY = Life.LAST.minusDays(2);
    private static final int LOANS_OF_A_CLIENT = 8;

    private final List<Client> savers;
    private final Agenda agenda;
    private final Office office;

    Orders(List<Client> clients, Agenda agenda, Office office) {
        this.savers =
                clients.stream()
                        .filter(it -> it.number() <= Life.LEAST_CLIENTS)
                        .filter(it -> it.currency().equals("KES"))
                        .toList();
        this.agenda = agenda;
        this.office = office;
    }

    void plan() {
        for (var k = 0; k + 1 < savers.size() && k < 3; k++) {
            agenda.on(DAY, order(savers.get(k), "to", savers.get(k + 1).account(), terms(k)));
        }
        for (var saver : savers) {
            for (var number = 1; number <= LOANS_OF_A_CLIENT; number++) {
                instalments(saver, "L-" + saver.number() + "-" + number);
            }
        }
    }

    private static String terms(int k) {
        return switch (k) {
            case 0 ->
                    "\"pays\": \"amount\", \"amount\": \"10.00\", \"frequency\": \"monthly\","
                            + " \"start\": \""
                            + DAY
                            + "\"";
            case 1 ->
                    "\"pays\": \"amount\", \"amount\": \"1000000.00\", \"frequency\": \"weekly\","
                            + " \"start\": \""
                            + DAY
                            + "\"";
            default ->
                    "\"pays\": \"surplus\", \"amount\": \"2500.00\", \"start\": \""
                            + Life.LAST
                            + "\"";
        };
    }

    private void instalments(Client saver, String loan) {
        var terms = "\"pays\": \"instalment\", \"start\": \"" + Life.LAST + "\"";
        agenda.on(
                DAY,
                () ->
                        office.isRunning(loan, DAY)
                                ? Optional.of(order(saver, "loan", loan, terms))
                                : Optional.empty(),
                answer -> {});
    }

    private static BatchLine order(Client payer, String whom, String paid, String terms) {
        return Requests.request(
                "/v1/savings-accounts/ext:" + payer.account() + "/standing-orders",
                payer.account() + "-pays-" + paid,
                """
                {"%s": "ext:%s", %s}\
                """
                        .formatted(whom, paid, terms));
    }
}
