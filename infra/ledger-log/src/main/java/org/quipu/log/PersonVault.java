package org.quipu.log;

import java.util.Optional;

/**
 * Keeps personal data and free text outside the log: encrypted, erasable, named by a salted hash.
 */
public interface PersonVault {
    /**
     * Seals a text. Nothing is stored until the request that carries it commits.
     *
     * @param text what may name a person
     * @return the salted hash that enters the log, with the row to store
     */
    Sealed seal(String text);

    /**
     * Opens what was sealed.
     *
     * @param hash as it stands in an event
     * @return the text, or empty once erased
     */
    Optional<String> open(String hash);

    /**
     * A keyed digest of an identity document's number, the same for the same number.
     *
     * @param number as written, spaces and case ignored
     * @return hexadecimal
     */
    String nationalId(String number);

    /**
     * A text on its way into the vault.
     *
     * @param hash what enters the log
     * @param sealed the row: salt and text, encrypted
     */
    @SuppressWarnings("ArrayRecordComponent") // goes to the database as it is
    record Sealed(String hash, byte[] sealed) {}
}
