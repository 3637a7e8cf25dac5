package org.quipu.simulate;

import org.quipu.core.money.Precision;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes amounts into an answer, as strings with the currency's decimals.
 *
 * @param node the object written to
 * @param precision the account's
 */
record Amounts(ObjectNode node, Precision precision) {
    void put(String name, long minor) {
        node.put(name, text(precision, minor));
    }

    static String text(Precision precision, long minor) {
        return precision.decimal(minor).toPlainString();
    }
}
