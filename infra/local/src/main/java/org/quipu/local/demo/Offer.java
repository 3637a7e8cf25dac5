package org.quipu.local.demo;

import java.util.List;
import java.util.Random;

/**
 * What an individual client may be offered.
 *
 * @param product by its id
 * @param least principal of a first loan, in whole units
 * @param step what is added to it by chance, up to ten times, and with every further loan
 * @param instalments to choose from
 */
record Offer(String product, int least, int step, List<Integer> instalments) {
    private static final List<Offer> SHILLINGS =
            List.of(
                    new Offer("business", 20_000, 8_000, List.of(6, 9, 12)),
                    new Offer("business", 10_000, 5_000, List.of(4, 6, 12)),
                    new Offer("harvest", 8_000, 4_000, List.of(4, 6)));
    private static final List<Offer> DOLLARS =
            List.of(
                    new Offer("trade-usd", 300, 120, List.of(12, 20)),
                    new Offer("home-usd", 800, 300, List.of(12, 18)));

    /** What suits a client, by its dice. */
    static Offer to(Client client, Random dice) {
        var offers = client.currency().equals("USD") ? DOLLARS : SHILLINGS;
        return offers.get(dice.nextInt(offers.size()));
    }
}
