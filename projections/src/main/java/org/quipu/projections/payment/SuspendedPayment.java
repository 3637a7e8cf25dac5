package org.quipu.projections.payment;

import java.time.LocalDate;
import java.util.Optional;
import org.quipu.core.money.Money;

/**
 * A payment that went into suspense, and whether it is still there.
 *
 * @param position of the transaction that put it there; its id
 * @param account the suspense account
 * @param paidTo the account where the money lies
 * @param amount how much
 * @param valueDate the day it came
 * @param bookedOn the business date it was taken in on
 * @param externalId of the transaction: channel and the channel's own id
 * @param channel how it came
 * @param rule why it repaid no loan
 * @param left how it left, where it did
 * @param takenBack whether the transaction itself was reversed
 */
public record SuspendedPayment(
        long position,
        String account,
        String paidTo,
        Money amount,
        LocalDate valueDate,
        LocalDate bookedOn,
        Optional<String> externalId,
        Optional<String> channel,
        Optional<String> rule,
        Optional<Left> left,
        boolean takenBack) {
    /**
     * How it left.
     *
     * @param how assigned, returned or moved
     * @param takenBy the position of the transaction that took it out
     * @param loan whose it turned out to be
     * @param bookedOn the business date
     * @param by who decided it
     */
    public record Left(
            String how, long takenBy, Optional<String> loan, LocalDate bookedOn, String by) {}

    /**
     * Where it is.
     *
     * @return waiting, assigned, returned, moved or taken_back
     */
    public String status() {
        return takenBack ? "taken_back" : left.map(Left::how).orElse("waiting");
    }

    /**
     * Whether somebody has to find its loan or give it back.
     *
     * @return false once it left
     */
    public boolean isWaiting() {
        return !takenBack && left.isEmpty();
    }
}
