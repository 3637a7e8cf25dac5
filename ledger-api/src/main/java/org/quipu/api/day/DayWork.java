package org.quipu.api.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.quipu.core.Envelope;
import org.quipu.core.day.Booking;
import org.quipu.core.day.DayCommand.AdvanceDueWork;
import org.quipu.core.day.DayCommand.AdvanceOrderWork;
import org.quipu.core.day.DayCommand.BookChunk;
import org.quipu.core.day.DayCommand.BookDay;
import org.quipu.core.day.DayCommand.CloseBusinessDay;
import org.quipu.core.day.DayEvent.SavingsJoined;
import org.quipu.core.day.DayKinds;
import org.quipu.core.day.Days;
import org.quipu.core.day.Measured;
import org.quipu.core.day.Recorded;
import org.quipu.core.day.Sheet;
import org.quipu.core.loan.Loan.Lent;
import org.quipu.core.loan.LoanCommand.RecordDue;
import org.quipu.core.servicing.Explanation;
import org.quipu.core.standingorder.StandingOrderKinds;
import org.quipu.log.Ledger;
import org.quipu.log.chunks.Chunk;
import org.quipu.log.chunks.Chunk.Step;
import org.quipu.log.chunks.ChunkedWork;

/**
 * Closes and books the days that were cut off, one after the other: standing orders are carried
 * out, what fell due is recorded loan by loan, the day is closed, and what it moved is measured and
 * recorded chunk by chunk.
 */
public final class DayWork implements ChunkedWork {
    /** So many chunks are looked at or measured at once, on all processors. */
    private static final int AT_ONCE = 32;

    private final Outlooks outlooks;
    private final Map<String, Ahead> aheadOf = new ConcurrentHashMap<>();
    private final Map<String, Unjoined> unjoinedOf = new ConcurrentHashMap<>();

    /** What is measured of a ledger while what comes before it is committed. */
    private record Ahead(LocalDate day, int from, CompletableFuture<List<Step>> steps) {}

    /**
     * Makes the work.
     *
     * @param outlooks what a day moves in the books of a loan
     */
    public DayWork(Outlooks outlooks) {
        this.outlooks = outlooks;
    }

    @Override
    public String name() {
        return "days";
    }

    @Override
    public Optional<Chunk> next(Ledger ledger) {
        var days = ledger.read(DayKinds.ALL_DAYS).join().state();
        return days.next()
                .map(next -> {
                    var by = days.envelope().orElseThrow().withoutReferences();
                    var booking = ledger.read(DayKinds.THE_BOOKING).join().state();
                    return switch (next.phase()) {
                        case FALLING_DUE ->
                                new FallingDue(
                                                ledger,
                                                new Savers(ledger),
                                                days,
                                                booking,
                                                unjoinedOf.computeIfAbsent(
                                                        ledger.name(), _ -> new Unjoined()),
                                                next.day(),
                                                by)
                                        .chunk();
                        case BOOKING ->
                                new Measuring(ledger, days, booking, next.day(), by).chunk();
                    };
                });
    }

    /** Records what fell due; chunks of the booking first, then loans that are in none yet. */
    private record FallingDue(
            Ledger ledger,
            Savers savers,
            Days days,
            Booking booking,
            Unjoined unjoined,
            LocalDate day,
            Envelope by) {
        Chunk chunk() {
            var orders = orders();
            if (orders.isPresent()) return orders.get();
            var chunk = days.dueThrough();
            while (chunk < booking.chunks()) {
                var steps = due(chunk);
                if (steps.isEmpty()) {
                    chunk = passingQuietOnes(chunk + 1);
                    continue;
                }
                readAhead(chunk + 1);
                return through(chunk + 1, steps);
            }
            var done = Math.max(0, days.dueThrough() - booking.chunks());
            var loans = unjoined.after(booking, ledger).loans();
            // Loans that come meanwhile put savings accounts further back, so none is passed over.
            var fresh = new ArrayList<>(loans);
            fresh.addAll(unjoined.savings());
            for (var at = done * Chunk.MOST; at < fresh.size(); at += Chunk.MOST) {
                var to = Math.min(fresh.size(), at + Chunk.MOST);
                var steps = steps(fresh.subList(at, Math.max(at, Math.min(to, loans.size()))));
                steps.addAll(
                        savers.due(
                                fresh.subList(Math.min(to, Math.max(at, loans.size())), to),
                                day,
                                by));
                if (!steps.isEmpty()) {
                    return through(booking.chunks() + at / Chunk.MOST + 1, steps);
                }
            }
            var close = new Step(day + "/closed", new CloseBusinessDay(day, by));
            return new Chunk(List.of(), _ -> close);
        }

        private List<Step> due(int chunk) {
            var recorded = LoanChunks.recorded(ledger, chunk);
            var steps = steps(recorded.loans());
            steps.addAll(savers.due(recorded.savings(), day, by));
            return steps;
        }

        /** On most days nothing falls due on most chunks: some are looked at side by side. */
        private int passingQuietOnes(int from) {
            var to = Math.min(from + AT_ONCE, booking.chunks());
            return IntStream.range(from, to)
                    .parallel()
                    .filter(chunk -> !due(chunk).isEmpty())
                    .findFirst()
                    .orElse(Math.max(from, to));
        }

        /** Standing orders come first: what falls due at the end of the day comes after them. */
        private Optional<Chunk> orders() {
            var chunks = ledger.read(StandingOrderKinds.ALL_ORDERS).join().state().chunks();
            if (days.ordersThrough() >= chunks) return Optional.empty();
            for (var chunk = days.ordersThrough(); chunk < chunks; chunk++) {
                var steps = StandingOrders.due(ledger, chunk, day, by);
                if (!steps.isEmpty()) return Optional.of(ordersThrough(chunk + 1, steps));
            }
            // noted too where nothing is left to do, so that no later chunk looks for it again
            return Optional.of(ordersThrough(chunks, List.of()));
        }

        private Chunk ordersThrough(int chunks, List<Step> steps) {
            var advance =
                    new Step(
                            day + "/orders-through/" + chunks,
                            new AdvanceOrderWork(day, chunks, by));
            return new Chunk(steps, _ -> advance);
        }

        /** What the next chunk looks at is in memory by the time that this one is committed. */
        private void readAhead(int chunk) {
            if (chunk >= booking.chunks()) return;
            CompletableFuture.runAsync(() -> {
                var next = LoanChunks.recorded(ledger, chunk);
                LoanChunks.states(ledger, next.loans());
                savers.look(next.savings());
            });
        }

        private List<Step> steps(List<String> loans) {
            return LoanChunks.states(ledger, loans).stream()
                    .filter(loan -> loan instanceof Lent lent && lent.hasUnrecordedDue(day))
                    .map(loan -> ((Lent) loan).application().account().id())
                    .map(id -> new Step(day + "/due/" + id, new RecordDue(id, day, by)))
                    .collect(Collectors.toCollection(ArrayList::new));
        }

        private Chunk through(int chunks, List<Step> steps) {
            var advance =
                    new Step(day + "/due-through/" + chunks, new AdvanceDueWork(day, chunks, by));
            return new Chunk(steps, _ -> advance);
        }
    }

    /**
     * Measures the loans of the next chunks, new ones included; after the last the day is booked.
     */
    private final class Measuring {
        private final Ledger ledger;
        private final Days days;
        private final Booking booking;
        private final LocalDate day;
        private final Envelope by;
        private final ProvisionsRead provisions;

        Measuring(Ledger ledger, Days days, Booking booking, LocalDate day, Envelope by) {
            this.ledger = ledger;
            this.days = days;
            this.booking = booking;
            this.day = day;
            this.by = by;
            this.provisions = new ProvisionsRead(ledger);
        }

        Chunk chunk() {
            var done = booking.done(day);
            if (done >= booking.chunks()
                    && booking.through() >= days.closedAt()
                    && booking.savingsThrough() >= days.closedAt()) {
                var book = new Step(day + "/booked", new BookDay(day, Explanation.RULES, by));
                return new Chunk(List.of(), _ -> book);
            }
            var steps = new ArrayList<>(full(done) == 0 ? List.of(step(done)) : steps(done));
            var last = steps.removeLast();
            return new Chunk(steps, _ -> last);
        }

        /** Chunks that no account joins any more: what they move is fixed with the closing. */
        private int full(int from) {
            return (int)
                    IntStream.range(from, Math.min(from + AT_ONCE, booking.chunks()))
                            .takeWhile(chunk -> booking.room(chunk) == 0)
                            .count();
        }

        /** Of full chunks; the next ones are begun with. */
        private List<Step> steps(int from) {
            var ahead = aheadOf.remove(ledger.name());
            var steps =
                    ahead != null && ahead.day().equals(day) && ahead.from() == from
                            ? ahead.steps().join()
                            : measured(from);
            var next = from + steps.size();
            if (full(next) > 0) {
                var begun = CompletableFuture.supplyAsync(() -> measured(next));
                aheadOf.put(ledger.name(), new Ahead(day, next, begun));
            }
            return steps;
        }

        private List<Step> measured(int from) {
            return IntStream.range(from, from + full(from))
                    .parallel()
                    .mapToObj(this::step)
                    .toList();
        }

        private Step step(int chunk) {
            var recorded = LoanChunks.recorded(ledger, chunk);
            var room = booking.room(chunk);
            var joining =
                    room == 0
                            ? new Roll.Stretch(List.of(), booking.through())
                            : new Roll(ledger).loans(booking.through(), days.closedAt(), room);
            var savings = savings(room - joining.accounts().size());
            return new Step(
                    day + "/chunk/" + chunk,
                    new BookChunk(
                            day,
                            chunk,
                            joining.accounts(),
                            joining.through(),
                            Sheet.of(measured(recorded, joining.accounts(), savings)),
                            savings,
                            by));
        }

        /** Savings accounts take what room loans leave. */
        private Optional<SavingsJoined> savings(int room) {
            if (room <= 0) return Optional.empty();
            var next = new Roll(ledger).savings(booking.savingsThrough(), days.closedAt(), room);
            return Optional.of(new SavingsJoined(next.accounts(), next.through()));
        }

        private List<Measured> measured(
                Recorded recorded, List<String> joining, Optional<SavingsJoined> savings) {
            var loans = new ArrayList<>(recorded.loans());
            loans.addAll(joining);
            var measured =
                    LoanChunks.states(ledger, loans).stream()
                            .flatMap(loan ->
                                    outlooks
                                            .measured(loan, day, recorded, provisions.of(loan))
                                            .stream())
                            .collect(Collectors.toCollection(ArrayList::new));
            var savers = new ArrayList<>(recorded.savings());
            savings.ifPresent(joined -> savers.addAll(joined.accounts()));
            measured.addAll(new Savers(ledger).measured(savers, day, recorded));
            return measured;
        }
    }
}
