package org.quipu.simulator;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * Draws what goes wrong. Each seed has its own kinds of faults and its own frequency; each fault
 * drawn has a number, by which a scenario leaves it out.
 */
final class Faults {
    /** What can go wrong. */
    enum Kind {
        /** A request never reaches the server. */
        LOST,
        /** It is done, and the answer never comes. */
        UNANSWERED,
        /** The caller is told that it failed; later it is done all the same. */
        LATE,
        /** It takes long. */
        SLOW,
        /** The server refuses the data: its disk is full. */
        REFUSED,
        /** Records of a batch are missing on the stream, and the broker did not answer. */
        PARTLY,
        /** A rule fails, by a defect of ours. */
        BROKEN,
        /** A consumer gets records twice. */
        TWICE,
        /** A consumer gets records in another order. */
        SWAPPED,
        /** A consumer does not get records. */
        DROPPED,
        /** A process is killed. */
        KILLED,
        /** A process is stopped for a while. */
        STOPPED,
        /** A process ends in order. */
        ENDED,
        /** A process starts that cannot read the log's end, and so never comes to lead. */
        NEVER_BEGINS,
        /** A process does not reach the log for a while. */
        CUT_OFF,
        /** The server of the log starts again: what is under way fails. */
        RESTARTED,
        /** The log is put back to an older state. */
        TAIL_LOST,
        /** The topic is deleted and made anew. */
        TOPIC_DELETED
    }

    /** What a nemesis does. */
    static final List<Kind> STRIKES =
            List.of(
                    Kind.KILLED,
                    Kind.STOPPED,
                    Kind.ENDED,
                    Kind.NEVER_BEGINS,
                    Kind.CUT_OFF,
                    Kind.RESTARTED,
                    Kind.TAIL_LOST,
                    Kind.TOPIC_DELETED);

    private final Scenario scenario;
    private final SplittableRandom random;
    private final Set<Kind> kinds = new TreeSet<>();
    private final int oneIn;
    private final Map<Kind, Integer> happened = new EnumMap<>(Kind.class);
    private final Set<Integer> numbers = new TreeSet<>();
    private int drawn;
    private boolean over;

    Faults(Scenario scenario, SplittableRandom random) {
        this.scenario = scenario;
        this.random = random;
        for (var kind : Kind.values()) if (random.nextInt(3) > 0) kinds.add(kind);
        this.oneIn = 4 + random.nextInt(60);
    }

    /** Whether it goes wrong this time. */
    boolean strikes(Kind kind) {
        return random.nextInt(oneIn) == 0 && comesTrue(kind);
    }

    /** Whether a fault that is wanted now comes true. */
    boolean comesTrue(Kind kind) {
        if (over || !kinds.contains(kind)) return false;
        var number = drawn++;
        if (!scenario.comesTrue(number)) return false;
        happened.merge(kind, 1, Integer::sum);
        numbers.add(number);
        return true;
    }

    long between(long from, long to) {
        return from + random.nextLong(to - from);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Nothing goes wrong any more. */
    void end() {
        over = true;
    }

    Map<Kind, Integer> happened() {
        return happened;
    }

    /** The numbers of those that came true. */
    Set<Integer> numbers() {
        return numbers;
    }
}
