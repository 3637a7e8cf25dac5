package org.quipu.local.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A made-up client.
 *
 * @param number from 1
 * @param name plain and made up
 * @param branch where its accounts are kept
 * @param officer who looks after its loans
 * @param currency of its accounts: KES or USD
 * @param joined the day it becomes a client
 * @param group the group it is a member of, if any
 * @param traits what is known of it: gender, displacement, region, area
 */
record Client(
        int number,
        String name,
        String branch,
        String officer,
        String currency,
        LocalDate joined,
        Optional<Group> group,
        Map<String, String> traits) {
    /** Its name in requests. */
    String externalId() {
        return "C-" + number;
    }

    /** The name of its savings account in requests. */
    String account() {
        return "ACC-" + number;
    }

    /** The cash desk of its branch and currency. */
    String till() {
        return currency.equals("USD") ? "till-usd-" + branch : "till-" + branch;
    }

    /** Where its loans are paid out from. */
    String bank() {
        return currency.equals("USD") ? "bank-usd" : "bank-kes";
    }
}
