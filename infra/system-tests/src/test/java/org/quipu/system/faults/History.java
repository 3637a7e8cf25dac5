package org.quipu.system.faults;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What was asked and what was answered, and when: by one clock that only runs forward. */
final class History {
    private final Queue<Posting> postings = new ConcurrentLinkedQueue<>();
    private final Queue<Reading> readings = new ConcurrentLinkedQueue<>();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private final AtomicLong acknowledgedUpTo = new AtomicLong();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger unknown = new AtomicInteger();

    /**
     * A balance that was read.
     *
     * @param account whose
     * @param position it was read at, by the answer
     * @param balance that was told
     * @param since what somebody had been told before the question
     */
    record Reading(String account, long position, String balance, long since) {}

    /** A transfer that was asked for; its amount in cents is like no other's. */
    final class Posting {
        final long number;
        final String from;
        final String to;
        final long asked = System.nanoTime();
        volatile long answered;
        volatile long position;
        volatile String refusal = "";
        private volatile boolean wasUnknown;
        private volatile boolean settled;

        Posting(long number, String from, String to) {
            this.number = number;
            this.from = from;
            this.to = to;
        }

        boolean isSettled() {
            return settled;
        }

        synchronized void acknowledged(long at) {
            if (position != 0 && position != at)
                surprise("Two answers to " + number + ": " + position + " and " + at);
            if (!refusal.isEmpty()) surprise("Refused, then done: " + number);
            if (position == 0) {
                position = at;
                answered = System.nanoTime();
                acknowledged.incrementAndGet();
                acknowledgedUpTo.accumulateAndGet(at, Math::max);
            }
            settled = true;
        }

        synchronized void refused(String rule) {
            if (position != 0) surprise("Done, then refused: " + number);
            refusal = rule;
            settled = true;
        }

        /** Nobody knows whether it was done. Each posting is counted once. */
        synchronized void isUnknown() {
            if (settled) return;
            if (!wasUnknown) unknown.incrementAndGet();
            wasUnknown = true;
        }
    }

    Posting asks(long number, String from, String to) {
        var posting = new Posting(number, from, to);
        postings.add(posting);
        return posting;
    }

    void read(String account, long position, String balance, long since) {
        readings.add(new Reading(account, position, balance, since));
    }

    void surprise(String what) {
        surprises.add(what);
    }

    long acknowledgedUpTo() {
        return acknowledgedUpTo.get();
    }

    int acknowledged() {
        return acknowledged.get();
    }

    int unknown() {
        return unknown.get();
    }

    List<Posting> postings() {
        return List.copyOf(postings);
    }

    List<Reading> readings() {
        return List.copyOf(readings);
    }

    List<String> surprises() {
        return List.copyOf(surprises);
    }
}
