package org.quipu.api.input;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A text file as its sender has it, which may name people. It comes as Base64, so that its digest
 * is that of the sender's own bytes.
 *
 * @param text decoded, without a byte order mark
 * @param digest SHA-256 of the bytes, 64 lower-case hexadecimal digits
 */
public record FileContent(String text, String digest) {
    static final String PATTERN = "^[A-Za-z0-9+/]+={0,2}$";

    /**
     * Reads a file's content.
     *
     * @param base64 as RFC 4648 writes it, with padding, on one line
     * @return the content
     * @throws Breach if it is no Base64 of UTF-8, is empty, or holds what no text holds
     */
    public static FileContent of(String base64) {
        var bytes = bytes(base64);
        var text = text(bytes);
        if (text.isBlank()) throw new Breach("file/empty", "Not only spaces.");
        Characters.breach(text.replace('\r', ' ').replace('\n', ' ').replace('\t', ' '))
                .ifPresent(breach -> {
                    throw breach;
                });
        return new FileContent(text, digest(bytes));
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new Breach("file/not-base64", "The file's bytes as Base64 (RFC 4648), one line.");
        }
    }

    private static String text(byte[] bytes) {
        try {
            var text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Breach("file/not-utf-8", "A text file in UTF-8.");
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "FileContent[" + digest + "]";
    }
}
