package org.quipu.core.day;

import org.quipu.core.Fold;
import org.quipu.core.Kind;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.day.DayEvent.BookingCorrected;
import org.quipu.core.day.DayEvent.BusinessDateAdvanced;
import org.quipu.core.day.DayEvent.BusinessDayClosed;
import org.quipu.core.day.DayEvent.ChunkBooked;
import org.quipu.core.day.DayEvent.DayBooked;
import org.quipu.core.day.DayEvent.DayClosing;
import org.quipu.core.day.DayEvent.DueWorkAdvanced;
import org.quipu.core.day.DayEvent.InstitutionFounded;
import org.quipu.core.day.DayEvent.OrderWorkAdvanced;
import org.quipu.core.day.Institution.Founded;
import org.quipu.core.day.Institution.None;

/** What the bank remembers of its calendar. */
public final class DayKinds {
    /** The id of the one institution of a ledger. */
    public static final String THIS = "this";

    /** The institution. */
    public static final Kind<Institution> INSTITUTION =
            new Kind<>("institution", "institution", new Calendar());

    /** How far its days are closed and booked. */
    public static final Kind<Days> DAYS = new Kind<>("days", INSTITUTION.tag(), new Closed());

    /** The days of the one institution of a ledger. */
    public static final Ref<Days> ALL_DAYS = DAYS.ref(THIS);

    /** How far the booking of a day is. */
    public static final Kind<Booking> BOOKING =
            new Kind<>("day-booking", "day-booking", new BookingFold());

    /** The one booking of a ledger. */
    public static final Ref<Booking> THE_BOOKING = BOOKING.ref(THIS);

    /** What is recorded of the accounts of a chunk. */
    public static final Kind<Recorded> CHUNK =
            new Kind<>("booking-chunk", "booking-chunk", new ChunkFold());

    private DayKinds() {}

    private record BookingFold() implements Fold<Booking> {
        @Override
        public Booking initial() {
            return Booking.NONE;
        }

        @Override
        public Booking evolve(Booking state, LedgerEvent event) {
            return event instanceof ChunkBooked booked ? state.with(booked) : state;
        }
    }

    private record ChunkFold() implements Fold<Recorded> {
        @Override
        public Recorded initial() {
            return Recorded.NONE;
        }

        @Override
        public Recorded evolve(Recorded state, LedgerEvent event) {
            return switch (event) {
                case ChunkBooked booked -> state.with(booked);
                case BookingCorrected corrected -> state.with(corrected);
                default -> state;
            };
        }
    }

    private record Calendar() implements Fold<Institution> {
        @Override
        public Institution initial() {
            return new None();
        }

        @Override
        public Institution evolve(Institution state, LedgerEvent event) {
            if (!(event instanceof DayEvent own)) return state;
            return switch (own) {
                case InstitutionFounded(var name, var zone, var mode, var first, _) ->
                        new Founded(name, zone, mode, first);
                case BusinessDateAdvanced advanced -> advanced(state, advanced);
                case DayClosing _,
                        DueWorkAdvanced _,
                        OrderWorkAdvanced _,
                        BusinessDayClosed _,
                        ChunkBooked _,
                        DayBooked _,
                        BookingCorrected _ ->
                        state;
            };
        }

        private static Institution advanced(Institution state, BusinessDateAdvanced advanced) {
            if (!(state instanceof Founded founded)) {
                throw new IllegalStateException("Before founding: " + advanced);
            }
            return new Founded(founded.name(), founded.zone(), founded.mode(), advanced.bookedOn());
        }
    }

    private record Closed() implements Fold<Days> {
        @Override
        public Days initial() {
            return Days.NONE;
        }

        @Override
        public Days evolve(Days state, LedgerEvent event) {
            throw new IllegalStateException("Needs the position of " + event);
        }

        @Override
        public Days evolve(Days state, LedgerEvent event, long position) {
            return switch (event) {
                case InstitutionFounded founded -> state.began(founded.bookedOn());
                case DayClosing cutOff -> state.cutOff(cutOff);
                case DueWorkAdvanced done -> state.through(done.chunks());
                case OrderWorkAdvanced done -> state.ordersThrough(done.chunks());
                case BusinessDayClosed closed -> state.closed(closed.day(), position);
                case DayBooked booked -> state.booked(booked.day());
                default -> state;
            };
        }
    }
}
