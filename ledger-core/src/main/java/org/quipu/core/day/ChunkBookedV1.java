package org.quipu.core.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.core.Envelope;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Superseded;
import org.quipu.core.day.DayEvent.ChunkBooked;
import org.quipu.core.day.DayEvent.SavingsJoined;

/**
 * What the bank booked for a day of some accounts, as it was stored account by account.
 *
 * @param day which
 * @param chunk the accounts' place among all, from 0
 * @param joined loans that are new in it
 * @param through the position in the log up to which all loans are in some chunk
 * @param measured what moved, of accounts where anything did
 * @param savings savings accounts that are new in it
 * @param bookedOn the business date
 * @param envelope who asked for the closing
 */
public record ChunkBookedV1(
        LocalDate day,
        int chunk,
        List<String> joined,
        long through,
        List<Measured> measured,
        Optional<SavingsJoined> savings,
        LocalDate bookedOn,
        Envelope envelope)
        implements Superseded {
    @Override
    public LedgerEvent today() {
        var sheets = Sheet.of(measured);
        return new ChunkBooked(day, chunk, joined, through, sheets, savings, bookedOn, envelope);
    }
}
