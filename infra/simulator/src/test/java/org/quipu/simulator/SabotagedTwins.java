package org.quipu.simulator;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.quipu.log.Branch;
import org.quipu.log.WrappedStore;
import org.quipu.log.pipeline.Answered;
import org.quipu.log.pipeline.Group;
import org.quipu.log.pipeline.KeyHash;
import org.quipu.log.pipeline.LogStore;
import org.quipu.log.pipeline.Row;
import org.quipu.stream.Stream;
import org.quipu.stream.StreamRecord;

/** Builds that are wrong: a port replaced, and what the checks must say of it. */
enum SabotagedTwins {
    ACKNOWLEDGES_BEFORE_THE_COMMIT("Acknowledged, not in the log.*") {
        @Override
        Wiring wiring() {
            return Wiring.HONEST.store(store ->
                    new Wrapped(store) {
                        @Override
                        public boolean append(Group group) throws Unavailable, Rejected {
                            return group.rows().size() == 1 || super.append(group);
                        }
                    });
        }
    },
    DROPS_KEYS("Posted twice.*|Two answers.*") {
        @Override
        Wiring wiring() {
            return Wiring.HONEST.store(store ->
                    new Wrapped(store) {
                        @Override
                        public Map<KeyHash, Answered> answered(Set<KeyHash> keys) {
                            return Map.of();
                        }

                        @Override
                        public boolean append(Group group) throws Unavailable, Rejected {
                            return super.append(with(group, group.rows(), List.of()));
                        }
                    });
        }
    },
    GOES_ON_THOUGH_DEPOSED("Told of .*|Refused on a state that was not so.*") {
        @Override
        Wiring wiring() {
            return Wiring.HONEST.store(store ->
                    new Wrapped(store) {
                        @Override
                        public boolean append(Group group) throws Unavailable, Rejected {
                            return group.rows().isEmpty() || super.append(group);
                        }
                    });
        }
    },
    ENTERS_ONE_SIDE("Legs do not sum to zero.*") {
        @Override
        Wiring wiring() {
            return Wiring.HONEST.store(store ->
                    new Wrapped(store) {
                        @Override
                        public boolean append(Group group) throws Unavailable, Rejected {
                            var rows = group.rows().stream().map(Wrapped::oneSided).toList();
                            return super.append(with(group, rows, group.answered()));
                        }
                    });
        }
    },
    TRUSTS_ITS_LAST_RECORD("Not settled.*stream false.*") {
        @Override
        Wiring wiring() {
            return Wiring.HONEST.stream(Trusting::new);
        }
    },
    LEADS_ON_A_LOST_TAIL("Answered on a log that lost its tail.*") {
        @Override
        Wiring wiring() {
            var accepted = new Branch(Long.MAX_VALUE, 0, 0, Long.MAX_VALUE, "nobody");
            return Wiring.HONEST.store(store ->
                    new Wrapped(store) {
                        @Override
                        public List<Branch> branches() {
                            return List.of(accepted);
                        }
                    });
        }
    },
    PUBLISHES_NO_BRANCH("Not settled.*stream false.*") {
        @Override
        Wiring wiring() {
            return Wiring.HONEST.stream(Branchless::new);
        }
    },
    KEEPS_WHAT_IS_LOST("Projection .*|Not settled.*Projection .*") {
        @Override
        Wiring wiring() {
            return Wiring.HONEST.keeping();
        }
    },
    SWALLOWS_A_GAP("Projection .*|Not settled.*Projection .*") {
        @Override
        Wiring wiring() {
            return Wiring.HONEST.taken(
                    events -> events.size() == 3 ? events.subList(0, 2) : events);
        }
    };

    private final String shows;

    SabotagedTwins(String shows) {
        this.shows = shows;
    }

    abstract Wiring wiring();

    /** A pattern of what the checks say. */
    String shows() {
        return shows;
    }

    /** A store that does what another does, but for what a twin changes. */
    private static class Wrapped extends WrappedStore {
        private static final Pattern AMOUNT = Pattern.compile("\"amount\":\"-([0-9.]+)\"");

        Wrapped(LogStore honest) {
            super(honest);
        }

        static Group with(Group group, List<Row> rows, List<Answered> answered) {
            return new Group(group.from(), group.to(), rows, answered, group.personal());
        }

        /** The credit of the first leg is a cent less. */
        static Row oneSided(Row row) {
            var json = new String(row.payload(), StandardCharsets.UTF_8);
            var credit = AMOUNT.matcher(json);
            if (!credit.find()) return row;
            var less = new BigDecimal(credit.group(1)).add(new BigDecimal("0.01")).toPlainString();
            var other = credit.replaceFirst("\"amount\":\"-" + less + "\"");
            return new Row(
                    row.position(),
                    row.type(),
                    other.getBytes(StandardCharsets.UTF_8),
                    row.metadata(),
                    row.recordedAt(),
                    row.tags());
        }
    }

    /** Goes on behind the last record, wherever that came from. */
    private record Trusting(Stream honest) implements Stream {
        @Override
        public Tail goBackTo(Predicate<StreamRecord> wanted) {
            return honest.goBackTo(_ -> true);
        }

        @Override
        public void publish(List<StreamRecord> records) {
            honest.publish(records);
        }
    }

    /** Does not say that what stands there is gone. */
    private record Branchless(Stream honest) implements Stream {
        @Override
        public Tail goBackTo(Predicate<StreamRecord> wanted) {
            return honest.goBackTo(wanted);
        }

        @Override
        public void publish(List<StreamRecord> records) {
            var entries = records.stream().filter(it -> !it.isBranch()).toList();
            if (!entries.isEmpty()) honest.publish(entries);
        }
    }
}
