package org.quipu.simulator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.quipu.core.Ref;
import org.quipu.core.account.AccountKinds;
import org.quipu.log.Hash;
import org.quipu.log.LogCheck;
import org.quipu.log.LogEntry;
import org.quipu.log.pipeline.Pipeline;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What must be so once all is settled. */
final class Verification {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final World world;
    private final Server server;
    private final History history;

    Verification(World world, Server server, History history) {
        this.world = world;
        this.server = server;
        this.history = history;
    }

    void run(Consumer<List<Ref<?>>> readAtTheEnd) {
        world.tell("CHECK", "the end");
        var log = server.disk().entries();
        for (var entry : log.subList(SmallBank.FOUNDED.size(), log.size())) money(entry);
        if (!history.defects().isEmpty()) return; // what follows cannot read such a log
        chain(log);
        postings(log);
        var refs = new ArrayList<Ref<?>>();
        for (var i = 0; i < SmallBank.SAVERS; i++) {
            refs.add(AccountKinds.ACCOUNT.ref(SmallBank.saver(i)));
            refs.add(AccountKinds.ACCOUNT_HISTORY.ref(SmallBank.saver(i)));
        }
        readAtTheEnd.accept(refs);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // several kinds of things in one question
    static CompletableFuture<?> read(
            Pipeline pipeline, List<Ref<?>> refs, History history, History.Since since) {
        return pipeline.readAll((List) refs)
                .whenComplete((reading, failure) -> {
                    if (failure != null) history.atTheEnd("The last reading: " + failure);
                    else
                        history.answered(
                                refs,
                                (org.quipu.log.Ledger.Reading<? extends List<?>>) reading,
                                since);
                });
    }

    /** Reads the bytes themselves: the classes of the bank would not let such an entry be read. */
    private void money(LogEntry entry) {
        Map<String, BigDecimal> sums = new HashMap<>();
        for (var leg : legs(JSON.readTree(entry.payload()))) {
            sums.merge(
                    leg.path("currency").asString(),
                    new BigDecimal(leg.path("amount").asString()),
                    BigDecimal::add);
        }
        if (sums.values().stream().anyMatch(sum -> sum.signum() != 0))
            history.atTheEnd("Legs do not sum to zero at " + entry.position() + ": " + sums);
    }

    private static JsonNode legs(JsonNode event) {
        return event.path("movement").path("legs");
    }

    private void chain(List<LogEntry> log) {
        var check = new LogCheck(SmallBank.RULES.codec());
        for (var entry : log) {
            var defect = check.next(entry);
            if (defect.isEmpty()) continue;
            history.atTheEnd(defect.get());
            return;
        }
    }

    /** One posting a key, at its place, and no other; none under a key that was refused. */
    private void postings(List<LogEntry> log) {
        var found = new HashMap<String, List<Long>>();
        for (var entry : log.subList(SmallBank.FOUNDED.size(), log.size())) {
            found.computeIfAbsent(keyOf(entry), _ -> new ArrayList<>()).add(entry.position());
        }
        found.forEach((key, positions) -> {
            if (positions.size() > 1) history.atTheEnd("Posted twice: " + key + " at " + positions);
            else if (!positions.getFirst().equals(history.acknowledged().get(key)))
                history.atTheEnd("In the log and not acknowledged: " + key + " at " + positions);
            if (history.refused().containsKey(key)) history.atTheEnd("Refused and posted: " + key);
        });
        history.acknowledged()
                .forEach((key, position) -> {
                    if (!found.getOrDefault(key, List.of()).contains(position))
                        history.atTheEnd(
                                "Acknowledged, not in the log: " + key + " at " + position);
                });
    }

    /** The amount of a posting is like no other's. */
    private static String keyOf(LogEntry entry) {
        var amount =
                new BigDecimal(
                        legs(JSON.readTree(entry.payload())).path(0).path("amount").asString());
        return "k-" + amount.abs().movePointRight(2).intValueExact() % SmallBank.STEP;
    }

    /**
     * Who follows the stream alone comes to the same log: he takes what follows on, and goes back
     * where a branch tells him to and for no other reason, once for each.
     */
    static boolean isFollowed(Topic topic, List<LogEntry> log) {
        var followed = new ArrayList<Hash>();
        var branch = 0L;
        for (var record : topic.records()) {
            var position = Math.toIntExact(record.position());
            if (!record.isBranch()) {
                if (position == followed.size() + 1
                        && at(followed, position - 1).equals(record.prev()))
                    followed.add(record.hash());
            } else if (record.epoch() > branch && at(followed, position).equals(record.hash())) {
                followed.subList(position, followed.size()).clear();
                branch = record.epoch();
            }
        }
        return followed.equals(log.stream().map(LogEntry::hash).toList());
    }

    private static Hash at(List<Hash> followed, int position) {
        if (position == 0) return Hash.ORIGIN;
        return position > followed.size() ? Hash.ORIGIN : followed.get(position - 1);
    }
}
