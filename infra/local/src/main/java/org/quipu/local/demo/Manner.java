package org.quipu.local.demo;

import java.util.Random;

/** How a borrower pays one loan back. */
enum Manner {
    /** Every instalment on its day, but for a slip now and then. */
    PROMPT(66),
    /** Days or weeks after each due date, sometimes with a promise. */
    TARDY(18),
    /** Half of the instalments on their days, then everything at once. */
    EARLY(7),
    /** Falls behind, agrees anew, and pays the new instalments. */
    RESTRUCTURED(5),
    /** Stops, is written off, and may pay a little much later. */
    LOST(4);

    private final int share;

    Manner(int share) {
        this.share = share;
    }

    /** One by chance; the shares are per cent. */
    static Manner by(Random dice) {
        var roll = dice.nextInt(100);
        for (var manner : values()) {
            if (roll < manner.share) return manner;
            roll -= manner.share;
        }
        throw new IllegalStateException("the shares are no hundred per cent");
    }
}
