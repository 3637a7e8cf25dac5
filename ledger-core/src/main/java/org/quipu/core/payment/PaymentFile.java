package org.quipu.core.payment;

import java.util.Optional;
import org.quipu.core.money.Money;

/**
 * A file of payments, as its sender made it.
 *
 * @param id follows from channel and digest, so that the same file has the same id
 * @param channel who sends such files, a code: {@code mpesa}, say; the channel of its payments
 * @param digest SHA-256 of its content, 64 lower-case hexadecimal digits
 * @param name what its sender calls it
 * @param account the bank account or float where the money lies
 * @param suspense the account where what finds no loan waits
 * @param total what its payments add up to
 */
public record PaymentFile(
        String id,
        String channel,
        String digest,
        Optional<String> name,
        String account,
        String suspense,
        Money total) {
    /** The most payments of a file: they are decided in one go. */
    public static final int PAYMENTS = 2_000;

    /**
     * Under which identifier a payment is in the ledger: once, however many files report it.
     *
     * @param transaction what the channel calls it
     * @return the external id of its transaction
     */
    public String externalId(String transaction) {
        return channel + ":" + transaction;
    }
}
