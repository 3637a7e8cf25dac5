package org.quipu.projections.reconciliation;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.quipu.core.day.DayEvent.BookingCorrected;
import org.quipu.core.day.DayEvent.ChunkBooked;
import org.quipu.core.day.DayEvent.DayBooked;
import org.quipu.projections.loans.Loans;
import org.quipu.projections.reconciliation.LoanSum.Closing;
import org.quipu.projections.runtime.Happened;

/**
 * What a batch of events means for each loan. Loans know nothing of one another, so they are gone
 * through some at a time, whatever the size of the book.
 *
 * <p>The loans of a chunk are measured as they are where the chunk is booked, which is as much work
 * as booking it was. A loan that is in no chunk when the day is booked was forgotten, and is
 * measured there.
 */
final class LoanSums {
    /** Loans held in memory at once. */
    private static final int SLICE = 1_000;

    private final Map<String, List<Consumer<LoanSum>>> byLoan = new LinkedHashMap<>();
    private final Map<Integer, Set<String>> chunks;
    private final Set<String> inNone;

    private LoanSums(Map<Integer, Set<String>> chunks, Set<String> inNone) {
        this.chunks = chunks;
        this.inNone = inNone;
    }

    static void take(List<Happened> events, KeptLoans kept, Moves moves, Provided provisions)
            throws SQLException {
        var touched = new LinkedHashSet<String>();
        var booked = new HashSet<Integer>();
        var corrected = new HashSet<Integer>();
        for (var each : events) {
            touched.addAll(Loans.touchedBy(each.event()));
            if (each.event() instanceof ChunkBooked chunk) booked.add(chunk.chunk());
            if (each.event() instanceof BookingCorrected it) corrected.add(it.chunk());
        }
        booked.addAll(corrected);
        var inNone = new LinkedHashSet<>(touched);
        if (events.stream().anyMatch(each -> each.event() instanceof DayBooked)) {
            inNone.addAll(kept.inNone());
        }
        var sums = new LoanSums(kept.chunks(booked, corrected, touched), inNone);
        for (var each : events) sums.note(each, moves.bookingAfter(each.position()));
        var loans = List.copyOf(sums.byLoan.keySet());
        for (var from = 0; from < loans.size(); from += SLICE) {
            var slice = loans.subList(from, Math.min(loans.size(), from + SLICE));
            var done = new ArrayList<LoanSum>();
            for (var loan : kept.read(slice, moves, provisions)) {
                for (var step : sums.byLoan.getOrDefault(loan.id, List.of())) step.accept(loan);
                loan.close();
                if (loan.isChanged()) done.add(loan);
            }
            kept.write(done);
        }
    }

    private void note(Happened happened, long booking) {
        for (var loan : Loans.touchedBy(happened.event())) add(loan, it -> it.take(happened));
        switch (happened.event()) {
            case ChunkBooked chunk -> note(chunk, booking);
            case BookingCorrected it -> {
                var closing = new Closing(it.day(), happened.position());
                for (var loan : chunks.getOrDefault(it.chunk(), Set.of())) {
                    add(loan, sum -> sum.corrected(closing));
                }
            }
            case DayBooked day -> {
                var closing = new Closing(day.day(), booking);
                Consumer<LoanSum> forgotten =
                        loan -> {
                            if (!loan.isInChunk()) loan.booked(closing);
                        };
                for (var loan : inNone) add(loan, forgotten);
            }
            default -> {}
        }
    }

    private void note(ChunkBooked booked, long booking) {
        var loans = chunks.computeIfAbsent(booked.chunk(), _ -> new LinkedHashSet<>());
        for (var loan : booked.joined()) {
            loans.add(loan);
            add(loan, it -> it.joins(booked.chunk()));
        }
        var closing = new Closing(booked.day(), booking);
        Consumer<LoanSum> close = loan -> loan.booked(closing);
        for (var loan : loans) add(loan, close);
    }

    private void add(String loan, Consumer<LoanSum> step) {
        byLoan.computeIfAbsent(loan, _ -> new ArrayList<>()).add(step);
    }
}
