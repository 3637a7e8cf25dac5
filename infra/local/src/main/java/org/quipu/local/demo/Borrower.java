package org.quipu.local.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import org.quipu.local.http.BatchLine;
import tools.jackson.databind.JsonNode;

/** An individual client's loans, one after another, each paid back in a manner of its own. */
final class Borrower {
    private static final int MOST_PRINCIPAL_STEPS = 10;

    private final Client client;
    private final Agenda agenda;
    private final Office office;
    private final Random dice;
    private int loans;

    Borrower(Client client, Agenda agenda, Office office, Random dice) {
        this.client = client;
        this.agenda = agenda;
        this.office = office;
        this.dice = dice;
    }

    /** Asks for a loan, which is agreed and paid out on the day after. */
    void borrow(LocalDate day) {
        var offer = Offer.to(client, dice);
        var loan = "L-" + client.number() + "-" + ++loans;
        var principal =
                offer.least() + offer.step() * (dice.nextInt(MOST_PRINCIPAL_STEPS) + loans - 1);
        var instalments = offer.instalments().get(dice.nextInt(offer.instalments().size()));
        var paidOut = day.plusDays(1);
        agenda.on(
                day,
                Requests.request(
                        "/v1/loans",
                        loan,
                        """
                        {"client": "ext:%s", "product": "%s", "principal": "%d.00", "instalments": %d,
                         "officer": "%s", "externalId": "%s"}\
                        """
                                .formatted(
                                        client.externalId(),
                                        offer.product(),
                                        principal,
                                        instalments,
                                        client.officer(),
                                        loan)));
        if (dice.nextInt(100) < 3) {
            agenda.on(day, Requests.ofLoan(loan, "rejection", loan + "-rejected", "{}"));
            return;
        }
        agenda.on(paidOut, Requests.ofLoan(loan, "approval", loan + "-approved", "{}"));
        agenda.on(
                paidOut,
                Requests.ofLoan(
                        loan,
                        "disbursements",
                        loan + "-paid-out",
                        """
                        {"settlementAccount": "%s"}\
                        """
                                .formatted(client.bank())),
                answer -> repay(loan, office.schedule(loan, paidOut)));
    }

    private void repay(String loan, List<Row> rows) {
        switch (Manner.by(dice)) {
            case PROMPT -> promptly(loan, rows);
            case TARDY -> late(loan, rows);
            case EARLY -> early(loan, rows);
            case RESTRUCTURED -> anew(loan, rows);
            case LOST -> stop(loan, rows);
        }
    }

    private void promptly(String loan, List<Row> rows) {
        for (var row : rows) {
            var slip = dice.nextInt(100);
            if (slip < 3) {
                knownLater(loan, row);
            } else if (slip < 5 && !row.equals(rows.getLast())) {
                mistaken(loan, row);
            } else {
                pay(loan, row);
            }
        }
        again(rows.getLast().due().plusDays(10));
    }

    private void pay(String loan, Row row) {
        agenda.on(row.due(), repayment(loan, "repaid-" + row.due(), row.total().toPlainString()));
    }

    /** The channel tells the bank some days later, with the day on which the money came. */
    private void knownLater(String loan, Row row) {
        agenda.on(
                row.due().plusDays(2 + dice.nextInt(3)),
                Requests.ofLoan(
                        loan,
                        "repayments",
                        loan + "-repaid-" + row.due(),
                        """
                        {"amount": "%s", "valueDate": "%s", "settlementAccount": "%s"}\
                        """
                                .formatted(row.total().toPlainString(), row.due(), account())));
    }

    /** Somebody posts a payment twice, and takes the second back on the next day. */
    private void mistaken(String loan, Row row) {
        pay(loan, row);
        agenda.on(
                row.due(),
                repayment(loan, "mistaken-" + row.due(), row.total().toPlainString()),
                answer -> takeBack(answer, row.due().plusDays(1)));
    }

    private void takeBack(JsonNode answer, LocalDate day) {
        var mistake = answer.path("id").asString("");
        agenda.on(
                day,
                Requests.request(
                        "/v1/transactions/" + mistake + "/reversals",
                        "taken-back-" + mistake,
                        """
                        {"narrative": "posted twice"}\
                        """));
    }

    /** Pays what is due by then; the last time everything is. */
    private void late(String loan, List<Row> rows) {
        var days = new TreeSet<LocalDate>();
        for (var row : rows) {
            var delay = 2 + dice.nextInt(dice.nextInt(6) == 0 ? 40 : 18);
            var day = row.due().plusDays(delay);
            if (delay > 8 && dice.nextInt(3) == 0) promise(loan, row.due().plusDays(3), day);
            days.add(day);
        }
        days.forEach(day -> payWhatIsDue(loan, day));
        again(rows.getLast().due().plusDays(80));
    }

    /** A promise to pay on the day on which it comes, or some days before: then it is broken. */
    private void promise(String loan, LocalDate day, LocalDate paid) {
        var by = paid.minusDays(dice.nextInt(10) < 6 ? 0 : 4);
        ifDue(
                loan,
                day,
                due ->
                        Requests.ofLoan(
                                loan,
                                "payment-promises",
                                loan + "-promised-" + day,
                                """
                                {"amount": "%s", "by": "%s", "narrative": "by telephone"}\
                                """
                                        .formatted(due, by)));
    }

    private void payWhatIsDue(String loan, LocalDate day) {
        ifDue(loan, day, due -> repayment(loan, "late-" + day, due));
    }

    /** Something that is done where anything is due by that day. */
    private void ifDue(String loan, LocalDate day, Function<String, BatchLine> request) {
        agenda.on(
                day,
                () ->
                        Optional.of(office.due(loan, day))
                                .filter(due -> due.signum() > 0)
                                .map(due -> request.apply(due.toPlainString())),
                answer -> {});
    }

    private void early(String loan, List<Row> rows) {
        var half = rows.size() / 2;
        rows.subList(0, half).forEach(row -> pay(loan, row));
        var day = rows.get(half - 1).due().plusDays(5);
        agenda.on(
                day,
                Requests.ofLoan(
                        loan,
                        "settlements",
                        loan + "-settled",
                        """
                        {"settlementAccount": "%s", "narrative": "sold the stock"}\
                        """
                                .formatted(account())));
        again(day.plusDays(20));
    }

    private void anew(String loan, List<Row> rows) {
        rows.subList(0, 2).forEach(row -> pay(loan, row));
        var day = rows.get(2).due().plusDays(35 + dice.nextInt(40));
        agenda.on(
                day,
                Requests.ofLoan(
                        loan,
                        "restructures",
                        loan + "-anew",
                        """
                        {"terms": {"instalments": %d}, "interest": "capitalise", "penalty": "waive",
                         "narrative": "illness in the family"}\
                        """
                                .formatted(rows.size())),
                answer -> payAnew(loan, office.schedule(loan, day)));
    }

    /** Two of three keep to what was agreed anew. */
    private void payAnew(String loan, List<Row> rows) {
        if (dice.nextInt(3) == 0) {
            stop(loan, rows);
        } else {
            rows.forEach(row -> pay(loan, row));
        }
    }

    private void stop(String loan, List<Row> rows) {
        var paid = 1 + dice.nextInt(2);
        rows.subList(0, paid).forEach(row -> pay(loan, row));
        var givenUp = rows.get(paid).due().plusDays(190 + dice.nextInt(60));
        agenda.on(
                givenUp,
                Requests.ofLoan(
                        loan,
                        "write-off",
                        loan + "-given-up",
                        """
                        {"narrative": "cannot be found"}\
                        """),
                answer -> giveUp(loan, answer, givenUp.plusDays(2 + dice.nextInt(5))));
    }

    /** A second person approves; some of the borrowers turn up again. */
    private void giveUp(String loan, JsonNode waiting, LocalDate day) {
        agenda.on(
                day,
                () -> {
                    office.grant(waiting);
                    return Optional.empty();
                },
                answer -> {});
        if (dice.nextInt(2) == 0) {
            agenda.on(
                    day.plusDays(20 + dice.nextInt(60)),
                    repayment(loan, "recovered", client.currency().equals("USD") ? "25" : "2500"));
        }
    }

    private void again(LocalDate day) {
        if (dice.nextInt(100) < 75) borrow(day.plusDays(dice.nextInt(30)));
    }

    private BatchLine repayment(String loan, String fact, String amount) {
        return Requests.ofLoan(
                loan,
                "repayments",
                loan + "-" + fact,
                """
                {"amount": "%s", "settlementAccount": "%s"}\
                """
                        .formatted(amount, account()));
    }

    /** Mobile money for two of three, else the cash desk. */
    private String account() {
        return client.currency().equals("KES") && dice.nextInt(3) > 0
                ? "float-mobile"
                : client.till();
    }
}
