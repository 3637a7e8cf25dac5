package org.quipu.core.tape;

import java.util.HexFormat;

/**
 * What a loan tape comes to. The tape is text: {@link TapeLine#HEADER} and a line a loan, each
 * ended by a line feed, in UTF-8; so anybody can compute its root, with {@code sha256sum} say.
 *
 * @param loans how many it has
 * @param root SHA-256 of the text, 64 hexadecimal digits
 */
public record LoanTape(int loans, String root) {
    private static final int BYTES = 32;

    /**
     * Refuses what is no digest.
     *
     * @throws IllegalArgumentException if the root is malformed
     */
    public LoanTape {
        if (HexFormat.of().parseHex(root).length != BYTES) {
            throw new IllegalArgumentException("No SHA-256: " + root);
        }
    }
}
