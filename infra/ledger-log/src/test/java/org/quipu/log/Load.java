package org.quipu.log;

import static org.quipu.log.Institution.request;
import static org.quipu.log.Institution.transfer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.quipu.core.LedgerEvent;
import org.quipu.core.account.Leg;
import org.quipu.core.account.Moves;
import org.quipu.core.transfer.TransferEvent.Transferred;
import org.quipu.log.Outcome.Accepted;
import org.quipu.log.catalogue.EventCodec;
import org.quipu.log.catalogue.EventNames;

/**
 * Callers that transfer between savers, retry under the same key until they know, and now and then
 * ask once more; and the checks of what they were told against the log.
 */
final class Load {
    private static final int CALLERS = 32;

    private final Institution institution;
    private final int savers;
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> surprises = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean stop = new AtomicBoolean();
    private final List<Thread> callers = new ArrayList<>();
    private final long began;

    Load(Institution institution, int savers) {
        this.institution = institution;
        this.savers = savers;
        this.began = institution.ledger.log().head().position();
    }

    void start() {
        for (var caller = 0; caller < CALLERS; caller++) {
            var seed = caller;
            callers.add(Thread.startVirtualThread(() -> call(new SplittableRandom(seed), seed)));
        }
    }

    private void call(SplittableRandom random, int caller) {
        var earlier = new ArrayList<Request>();
        for (var n = 0; !stop.get(); n++) {
            var from = random.nextInt(savers);
            var to = (from + 1 + random.nextInt(savers - 1)) % savers;
            var key = caller + "/" + n;
            var command = transfer("s-" + from, "s-" + to, "0.0" + (1 + random.nextInt(9)));
            earlier.add(request(command, key));
            try {
                settle(earlier.getLast());
                if (random.nextInt(4) == 0) settle(earlier.get(random.nextInt(earlier.size())));
            } catch (RuntimeException | InterruptedException e) {
                surprises.add(key + ": " + e);
                return;
            }
        }
    }

    private void settle(Request request) throws InterruptedException {
        var key = request.key().orElseThrow().key();
        while (true) {
            try {
                var outcome = institution.ledger.submit(request).join();
                if (outcome instanceof Accepted accepted) {
                    var before = acknowledged.put(key, accepted.position());
                    if (before != null && before != accepted.position())
                        surprises.add(key + " is at " + before + " and " + accepted.position());
                }
                return;
            } catch (CompletionException e) {
                if (!(Institution.causeOf(e) instanceof NotDone)) throw e;
                Thread.sleep(5);
            }
        }
    }

    void awaitMore(int count) throws InterruptedException {
        var goal = acknowledged.size() + count;
        while (acknowledged.size() < goal && surprises.isEmpty()) Thread.sleep(5);
    }

    /** Until the ledger leads no more, since it lacks what it acknowledged. */
    LostTail awaitLost() throws InterruptedException {
        while (true) {
            var lost = institution.ledger.standing().lost();
            if (lost.isPresent()) return lost.get();
            if (!surprises.isEmpty()) throw new AssertionError(surprises);
            Thread.sleep(5);
        }
    }

    /** Stops without an answer to what is under way. */
    void abandon() {
        stop.set(true);
        callers.forEach(Thread::interrupt);
    }

    /** Stops and tells what is wrong, if anything is. */
    List<String> stop() throws InterruptedException {
        stop.set(true);
        for (var caller : callers) caller.join();
        var defects = new ArrayList<>(surprises);
        var log = institution.ledger.log();
        var codec = new EventCodec(EventNames.catalogue());
        new LogCheck(codec).check(log).ifPresent(defects::add);
        var positions = new HashSet<>(acknowledged.values());
        if (positions.size() < acknowledged.size()) defects.add("One place, two keys");
        var transfers = new HashSet<Long>();
        var balances = new HashMap<String, Long>();
        for (var position = 0L; position < log.head().position(); ) {
            for (var entry : log.read(position, 1_000)) {
                position = entry.position();
                var event = codec.decode(entry.type(), entry.payload());
                if (event instanceof Transferred && position > began) transfers.add(position);
                add(event, balances);
            }
        }
        // every retry ended with an answer, so the log holds what was acknowledged and no more
        for (var position : positions)
            if (!transfers.contains(position)) defects.add("Acknowledged, not logged: " + position);
        for (var position : transfers)
            if (!positions.contains(position)) defects.add("Logged, not acknowledged: " + position);
        compare(balances, defects);
        return defects;
    }

    private static void add(LedgerEvent event, Map<String, Long> balances) {
        if (!(event instanceof Moves moves)) return;
        for (var leg : moves.movement().legs()) {
            if (leg instanceof Leg.OfAccount own)
                balances.merge(own.account(), own.amount().minor(), Long::sum);
        }
    }

    private void compare(Map<String, Long> balances, List<String> defects) {
        for (var saver = 0; saver < savers; saver++) {
            var logged = BigDecimal.valueOf(-balances.getOrDefault("s-" + saver, 0L), 2);
            var told = institution.balance("s-" + saver);
            if (!told.equals(logged.toPlainString()))
                defects.add("s-" + saver + " is told " + told + " and logged " + logged);
        }
        if (balances.values().stream().mapToLong(Long::longValue).sum() != 0)
            defects.add("Money was made or lost");
    }
}
