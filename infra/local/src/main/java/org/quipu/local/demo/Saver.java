package org.quipu.local.demo;

import java.time.LocalDate;
import java.util.Random;

/** A client who brings money every month or so and takes some out now and then. */
final class Saver {
    private final Client client;
    private final Agenda agenda;
    private final Random dice;
    private final int usual;
    private int balance;

    Saver(Client client, Agenda agenda, Random dice) {
        this.client = client;
        this.agenda = agenda;
        this.dice = dice;
        this.usual = client.currency().equals("USD") ? 20 : 500;
    }

    /** Opens the account and saves from then on, until a day. */
    void save(LocalDate from, LocalDate until) {
        var product = client.currency().equals("USD") ? "savings-usd" : "savings-kes";
        agenda.on(
                from,
                Requests.request(
                        "/v1/savings-accounts",
                        client.account(),
                        """
                        {"client": "ext:%s", "product": "%s", "externalId": "%s"}\
                        """
                                .formatted(client.externalId(), product, client.account())));
        var day = from;
        while (!day.isAfter(until)) {
            move(day);
            day = day.plusDays(20 + dice.nextInt(30));
        }
    }

    /** Amounts are in whole units: every fourth visit takes up to half of what is there. */
    private void move(LocalDate day) {
        if (balance > usual && dice.nextInt(4) == 0) {
            var amount = balance / usual / 2 * usual + usual / 10;
            balance -= amount;
            post(day, "withdrawals", amount, client.till());
        } else {
            var amount = usual * (1 + dice.nextInt(6));
            balance += amount;
            var mobile = client.currency().equals("KES") && dice.nextBoolean();
            post(day, "deposits", amount, mobile ? "float-mobile" : client.till());
        }
    }

    private void post(LocalDate day, String what, int amount, String account) {
        var key = client.account() + "-" + day;
        agenda.on(day, Requests.ofAccount(client.account(), what, key, amount, account));
    }
}
