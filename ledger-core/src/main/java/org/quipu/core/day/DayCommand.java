package org.quipu.core.day;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.quipu.core.Command;
import org.quipu.core.Envelope;
import org.quipu.core.approval.Approvable;
import org.quipu.core.day.DayEvent.SavingsJoined;

/** What may be asked of the institution's calendar. */
public sealed interface DayCommand extends Command {
    /**
     * Begin.
     *
     * @param name the institution's name
     * @param zone where its days begin and end
     * @param firstDate the first business date of one whose date is set by command; empty: the
     *     clock runs it
     * @param envelope where it comes from
     */
    record FoundInstitution(
            String name, ZoneId zone, Optional<LocalDate> firstDate, Envelope envelope)
            implements DayCommand {}

    /**
     * Turn to a later day.
     *
     * @param to the new business date; nothing happens if it is that day already
     * @param envelope where it comes from
     */
    record AdvanceBusinessDate(LocalDate to, Envelope envelope) implements DayCommand {}

    /**
     * Cut off all days up to one. Nothing happens to days that were.
     *
     * @param day the last of them, not after the business date
     * @param envelope where it comes from
     */
    record CutOff(LocalDate day, Envelope envelope) implements DayCommand {}

    /**
     * Note that what fell due on a day is recorded for some accounts.
     *
     * @param day which
     * @param chunks how many chunks of accounts are done
     * @param envelope who asked for the closing
     */
    record AdvanceDueWork(LocalDate day, int chunks, Envelope envelope) implements DayCommand {}

    /**
     * Note that some standing orders of a day are carried out.
     *
     * @param day which
     * @param chunks how many chunks of orders are done
     * @param envelope who asked for the closing
     */
    record AdvanceOrderWork(LocalDate day, int chunks, Envelope envelope) implements DayCommand {}

    /**
     * Close a day whose due work is done.
     *
     * @param day which
     * @param envelope who asked for the closing
     */
    record CloseBusinessDay(LocalDate day, Envelope envelope) implements DayCommand {}

    /**
     * Record what the bank books for a day of some accounts.
     *
     * @param day the closed one
     * @param chunk the next one of it
     * @param joined loans that are new in it
     * @param through the position in the log up to which all loans are in some chunk
     * @param sheets what moved; each account balances in each book but memo
     * @param savings savings accounts that are new in it; absent where it takes no more
     * @param envelope who asked for the closing
     */
    record BookChunk(
            LocalDate day,
            int chunk,
            List<String> joined,
            long through,
            List<Sheet> sheets,
            Optional<SavingsJoined> savings,
            Envelope envelope)
            implements DayCommand {
        /** Keeps its own copies. */
        public BookChunk {
            joined = List.copyOf(joined);
            sheets = List.copyOf(sheets);
        }
    }

    /**
     * Record that all accounts of a day are booked.
     *
     * @param day the closed one
     * @param rules the version of the rules that measured
     * @param envelope who asked for the closing
     */
    record BookDay(LocalDate day, int rules, Envelope envelope) implements DayCommand {}

    /**
     * Bring what is recorded of a chunk's accounts to what today's rules make of it: the drift of
     * the last booked day, in the open books. A second person must approve.
     *
     * @param day the last booked one, to whose close the drift was computed
     * @param chunk whose accounts
     * @param drift by account as restated amounts; each account balances in each book but memo
     * @param envelope where it comes from
     */
    record CorrectBooking(LocalDate day, int chunk, List<Measured> drift, Envelope envelope)
            implements DayCommand, Approvable {
        /** Keeps its own copy. */
        public CorrectBooking {
            drift = List.copyOf(drift);
        }
    }
}
