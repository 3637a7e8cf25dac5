package org.quipu.core.day;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quipu.core.Envelope;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Tag;
import org.quipu.core.journal.BooksByGrain;
import org.quipu.core.journal.GrainLine;

/** What can happen to the institution's calendar. */
public sealed interface DayEvent extends LedgerEvent {
    @Override
    default Set<Tag> tags() {
        return Set.of(new Tag(DayKinds.INSTITUTION.tag(), DayKinds.THIS));
    }

    /**
     * The institution began.
     *
     * @param name its name
     * @param zone where its days begin and end
     * @param mode who advances its date
     * @param bookedOn its first business date
     * @param envelope where it came from
     */
    record InstitutionFounded(
            String name, ZoneId zone, DateMode mode, LocalDate bookedOn, Envelope envelope)
            implements DayEvent {}

    /**
     * A later day began by command.
     *
     * @param from the day before it, for readers
     * @param bookedOn the new business date
     * @param envelope where it came from
     */
    record BusinessDateAdvanced(LocalDate from, LocalDate bookedOn, Envelope envelope)
            implements DayEvent {}

    /**
     * The cut-off of all days up to one that are not closed yet: what is posted from here on is
     * booked later. Their due work, closing and booking follow one day after the other.
     *
     * @param day the last of them
     * @param bookedOn the day after it, or the business date where that is later
     * @param envelope who asked
     */
    record DayClosing(LocalDate day, LocalDate bookedOn, Envelope envelope) implements DayEvent {}

    /**
     * What fell due on a day was recorded for some accounts.
     *
     * @param day which
     * @param chunks how many chunks of accounts are done
     * @param bookedOn the business date
     * @param envelope who asked for the closing
     */
    record DueWorkAdvanced(LocalDate day, int chunks, LocalDate bookedOn, Envelope envelope)
            implements DayEvent {}

    /**
     * Some standing orders of a day are carried out; all are before anything else falls due.
     *
     * @param day which
     * @param chunks how many chunks of orders are done
     * @param bookedOn the business date
     * @param envelope who asked for the closing
     */
    record OrderWorkAdvanced(LocalDate day, int chunks, LocalDate bookedOn, Envelope envelope)
            implements DayEvent {}

    /**
     * Nothing more falls into the books of a day but its own booking.
     *
     * @param day which
     * @param bookedOn the business date
     * @param envelope who asked for the closing
     */
    record BusinessDayClosed(LocalDate day, LocalDate bookedOn, Envelope envelope)
            implements DayEvent {}

    /**
     * Savings accounts that are new in a chunk.
     *
     * @param accounts which
     * @param through the position in the log up to which all savings accounts are in some chunk
     */
    record SavingsJoined(List<String> accounts, long through) {
        /** Keeps its own copy. */
        public SavingsJoined {
            accounts = List.copyOf(accounts);
        }
    }

    /**
     * What the bank booked for a day of some accounts: the detail behind its lines, each sum
     * traceable to the cent.
     *
     * @param day which
     * @param chunk the accounts' place among all, from 0; an account stays in its chunk
     * @param joined loans that are new in it
     * @param through the position in the log up to which all loans are in some chunk
     * @param sheets what moved, of accounts where anything did
     * @param savings savings accounts that are new in it; absent of a chunk that nobody joins any
     *     more, and where only loans were measured
     * @param bookedOn the business date
     * @param envelope who asked for the closing
     */
    record ChunkBooked(
            LocalDate day,
            int chunk,
            List<String> joined,
            long through,
            List<Sheet> sheets,
            Optional<SavingsJoined> savings,
            LocalDate bookedOn,
            Envelope envelope)
            implements DayEvent {
        /** Keeps its own copies. */
        public ChunkBooked {
            joined = List.copyOf(joined);
            sheets = List.copyOf(sheets);
        }

        /**
         * What moved, account by account.
         *
         * @return none where nothing did
         */
        public List<Measured> measured() {
            return sheets.stream().flatMap(Sheet::measured).toList();
        }

        @Override
        public Set<Tag> tags() {
            return Set.of(
                    new Tag(DayKinds.BOOKING.tag(), DayKinds.THIS),
                    new Tag(DayKinds.CHUNK.tag(), Integer.toString(chunk)));
        }
    }

    /**
     * What the bank books for a day, for ever.
     *
     * @param day which
     * @param through the position of the day's closing: what is later counts in later days
     * @param lines of measures, by grain, then account; those at zero on both sides are left out
     * @param rules the version of the rules they were computed by
     * @param bookedOn the business date
     * @param envelope who asked for the closing
     */
    record DayBooked(
            LocalDate day,
            long through,
            List<BookedLine> lines,
            int rules,
            LocalDate bookedOn,
            Envelope envelope)
            implements DayEvent, BooksByGrain {
        @Override
        public LocalDate inBooksOf() {
            return day;
        }

        @Override
        public List<GrainLine> grainLines() {
            return lines.stream().map(BookedLine::inGrain).toList();
        }

        @Override
        public Set<Tag> tags() {
            return Set.of(
                    new Tag(DayKinds.INSTITUTION.tag(), DayKinds.THIS),
                    new Tag(DayKinds.BOOKING.tag(), DayKinds.THIS));
        }
    }

    /**
     * What was recorded of a chunk's accounts was brought to what the rules of that time make of
     * it. Booked days stay as they are; the difference is in the books of the day it was decided.
     *
     * @param day the last booked one, to whose close the drift was computed
     * @param chunk whose accounts
     * @param measured what moved, as restated amounts
     * @param approvedBy the second person
     * @param bookedOn the business date
     * @param envelope who asked for it
     */
    record BookingCorrected(
            LocalDate day,
            int chunk,
            List<Measured> measured,
            Optional<String> approvedBy,
            LocalDate bookedOn,
            Envelope envelope)
            implements DayEvent, BooksByGrain {
        @Override
        public List<GrainLine> grainLines() {
            return lines().stream().map(BookedLine::inGrain).toList();
        }

        @Override
        public Set<Tag> tags() {
            return Set.of(
                    new Tag(DayKinds.INSTITUTION.tag(), DayKinds.THIS),
                    new Tag(DayKinds.CHUNK.tag(), Integer.toString(chunk)));
        }

        /**
         * What it moves in the books.
         *
         * @return by grain, then account; none at zero
         */
        public List<BookedLine> lines() {
            return BookedLine.ordered(BookedLine.sums(List.of(), Sheet.of(measured)));
        }
    }
}
