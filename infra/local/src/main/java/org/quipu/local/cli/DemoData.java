package org.quipu.local.cli;

import org.quipu.local.auth.TokenMint;
import org.quipu.local.run.Running.Addresses;

/**
 * What lives in the demo institution: the least that a newcomer's first deposit needs. A richer
 * life is added in {@link #fill}, through the API and under fixed keys, so that a second run adds
 * nothing.
 */
final class DemoData {
    DemoData(String api, TokenMint mint, String institution) {}

    void fill() {}

    /** A deposit and its balance, ready to paste. */
    static String example(Addresses addresses, String institution) {
        return "";
    }
}
