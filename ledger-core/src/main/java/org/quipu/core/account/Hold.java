package org.quipu.core.account;

import java.time.LocalDate;
import java.util.Optional;
import org.quipu.core.money.Money;

/**
 * A part of a balance that is reserved.
 *
 * @param id which hold, unique on its account
 * @param amount what is still reserved, in the holder's sense
 * @param placedOn the business date of placing; earlier days do not know it
 * @param expiresOn the first day on which it no longer reserves anything; empty for no end
 * @param pledgedFor the loan that it secures; empty where it secures none
 */
public record Hold(
        String id,
        Money amount,
        LocalDate placedOn,
        Optional<LocalDate> expiresOn,
        Optional<String> pledgedFor) {
    /**
     * Whether it reserves nothing any more, though nobody released it.
     *
     * @param day which day
     * @return true from the day it expires on
     */
    public boolean isExpiredOn(LocalDate day) {
        return expiresOn.isPresent() && !day.isBefore(expiresOn.get());
    }
}
