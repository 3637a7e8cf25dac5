package org.quipu.system.faults;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.quipu.core.account.Leg;
import org.quipu.core.account.Moves;
import org.quipu.core.transfer.TransferEvent.Transferred;
import org.quipu.log.LogCheck;
import org.quipu.log.LogReader;
import org.quipu.log.catalogue.EventCodec;
import org.quipu.log.catalogue.EventNames;

/** The history against the log, which gives every posting a position. */
final class Verification {
    private final History history;
    private final List<String> defects = new ArrayList<>();
    private final Map<Long, List<Long>> positions = new HashMap<>();
    private final Map<String, TreeMap<Long, Long>> balances = new HashMap<>();
    private int lost;
    private int duplicated;

    Verification(History history) {
        this.history = history;
        this.defects.addAll(history.surprises());
    }

    /** Reads the log to its end and tells what is wrong, if anything is. */
    List<String> of(LogReader log) {
        var codec = new EventCodec(EventNames.catalogue());
        new LogCheck(codec).check(log).ifPresent(defects::add);
        for (var at = 0L; at < log.head().position(); ) {
            for (var entry : log.read(at, 1_000)) {
                at = entry.position();
                if (codec.decode(entry.type(), entry.payload()) instanceof Moves moves)
                    take(at, moves);
            }
        }
        postings();
        order();
        history.readings().forEach(this::isSo);
        return defects;
    }

    int lost() {
        return lost;
    }

    int duplicated() {
        return duplicated;
    }

    /** An account's own money in cents, after the last event. */
    long balance(String account) {
        var life = balances.getOrDefault(account, new TreeMap<>());
        return life.isEmpty() ? 0 : life.lastEntry().getValue();
    }

    private void take(long at, Moves moves) {
        var sum = 0L;
        for (var leg : moves.movement().legs()) {
            sum += leg.amount().minor();
            if (!(leg instanceof Leg.OfAccount own)) continue;
            var life = balances.computeIfAbsent(own.account(), _ -> new TreeMap<>());
            var before = life.isEmpty() ? 0 : life.lastEntry().getValue();
            life.put(at, before - own.amount().minor());
        }
        if (sum != 0) defects.add("Legs do not sum to zero at " + at);
        if (moves instanceof Transferred) {
            var number = Math.abs(moves.movement().legs().getFirst().amount().minor());
            positions.computeIfAbsent(number, _ -> new ArrayList<>()).add(at);
        }
    }

    /** (1) and (2): what was acknowledged is there, once, and nothing else is. */
    private void postings() {
        for (var posting : history.postings()) {
            var found = positions.getOrDefault(posting.number, List.of());
            if (posting.position != 0 && !found.contains(posting.position)) {
                lost++;
                defects.add("Lost: " + posting.number + " at " + posting.position);
            }
            if (found.size() > 1) {
                duplicated++;
                defects.add("Posted more than once: " + posting.number + " at " + found);
            }
            if (posting.position == 0 && !found.isEmpty())
                defects.add("Posted and not acknowledged: " + posting.number + " at " + found);
        }
    }

    /** (3) What was answered before another was asked has the lower position. */
    private void order() {
        var latestAsked = Long.MIN_VALUE;
        var inOrder =
                history.postings().stream()
                        .filter(it -> it.position != 0)
                        .sorted(Comparator.comparingLong(it -> it.position))
                        .toList();
        for (var posting : inOrder) {
            if (posting.answered < latestAsked)
                defects.add("Answered before an earlier one was asked: " + posting.number);
            latestAsked = Math.max(latestAsked, posting.asked);
        }
    }

    /** (4) A balance is what the log says at the position it was read at. */
    private void isSo(History.Reading reading) {
        var life = balances.getOrDefault(reading.account(), new TreeMap<>());
        var at = life.floorEntry(reading.position());
        var expected = BigDecimal.valueOf(at == null ? 0 : at.getValue(), 2).toPlainString();
        if (!expected.equals(reading.balance()))
            defects.add("Read %s, not so: %s".formatted(reading, expected));
        if (reading.position() < reading.since())
            defects.add("Read %s, though more was acknowledged before".formatted(reading));
    }
}
