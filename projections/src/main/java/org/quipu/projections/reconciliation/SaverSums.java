package org.quipu.projections.reconciliation;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quipu.core.LedgerEvent;
import org.quipu.core.account.AccountEvent.AccountClosed;
import org.quipu.core.account.Component;
import org.quipu.core.account.Leg;
import org.quipu.core.account.MayMove;
import org.quipu.core.day.DayEvent.BookingCorrected;
import org.quipu.core.day.DayEvent.ChunkBooked;
import org.quipu.core.day.DayEvent.DayBooked;
import org.quipu.core.deposit.DepositEvent.InstalmentMissed;
import org.quipu.core.deposit.DepositEvent.TermDepositOpened;
import org.quipu.core.savings.SavingsEvent.AccountOpened;
import org.quipu.projections.runtime.Happened;

/**
 * What a batch of events means for the interest of each savings account and of each deposit for a
 * term. The accounts of a chunk are measured where it is booked; one that is in no chunk when the
 * day is booked was forgotten, and is measured there.
 */
final class SaverSums {
    private final Map<String, SaverSum> savers;
    private final Map<Integer, Set<String>> chunks = new HashMap<>();

    private SaverSums(Map<String, SaverSum> savers) {
        this.savers = savers;
        savers.values().forEach(saver -> saver.chunk().ifPresent(at -> of(at).add(saver.id)));
    }

    static void take(List<Happened> events, KeptSavers kept, Moves moves, SavingProducts products)
            throws SQLException {
        var ids = new LinkedHashSet<String>();
        var booked = new HashSet<Integer>();
        var isDayBooked = false;
        for (var each : events) {
            ids.addAll(touchedBy(each.event()));
            if (each.event() instanceof ChunkBooked chunk) {
                booked.add(chunk.chunk());
                chunk.savings().ifPresent(joined -> ids.addAll(joined.accounts()));
            }
            if (each.event() instanceof BookingCorrected it) booked.add(it.chunk());
            isDayBooked |= each.event() instanceof DayBooked;
        }
        ids.addAll(kept.earning(booked, isDayBooked, products));
        if (ids.isEmpty()) return;
        var sums = new SaverSums(kept.read(ids, moves, products));
        for (var each : events) sums.take(each, moves.bookingAfter(each.position()));
        kept.write(sums.savers.values());
    }

    private void take(Happened happened, long booking) {
        for (var id : touchedBy(happened.event())) saver(id).take(happened);
        switch (happened.event()) {
            case ChunkBooked chunk -> {
                chunk.savings()
                        .ifPresent(joined -> {
                            for (var id : joined.accounts()) {
                                saver(id).joins(chunk.chunk());
                                of(chunk.chunk()).add(id);
                            }
                        });
                for (var id : of(chunk.chunk())) saver(id).booked(chunk.day(), booking);
            }
            case BookingCorrected it -> {
                for (var id : of(it.chunk())) saver(id).corrected(it.day(), happened.position());
            }
            case DayBooked day -> {
                for (var saver : savers.values()) {
                    if (saver.chunk().isEmpty()) saver.booked(day.day(), booking);
                }
            }
            default -> {}
        }
    }

    private Set<String> of(int chunk) {
        return chunks.computeIfAbsent(chunk, _ -> new LinkedHashSet<>());
    }

    private SaverSum saver(String id) {
        var saver = savers.get(id);
        if (saver == null) throw new IllegalStateException("Not read: " + id);
        return saver;
    }

    /** The savings accounts and deposits an event opened, ended or has legs of. */
    private static Set<String> touchedBy(LedgerEvent event) {
        var touched = new LinkedHashSet<String>();
        if (event instanceof AccountOpened opened) touched.add(opened.terms().id());
        if (event instanceof TermDepositOpened opened) touched.add(opened.terms().id());
        if (event instanceof InstalmentMissed missed) touched.add(missed.account());
        if (event instanceof AccountClosed closed) touched.add(closed.account());
        if (event instanceof MayMove moves && moves.moved().isPresent()) {
            for (var leg : moves.moved().get().legs()) {
                if (leg instanceof Leg.OfAccount own && isSavers(own.component())) {
                    touched.add(own.account());
                }
            }
        }
        return touched;
    }

    private static boolean isSavers(Component component) {
        return component == Component.DEPOSIT || component == Component.TERM_DEPOSIT;
    }
}
