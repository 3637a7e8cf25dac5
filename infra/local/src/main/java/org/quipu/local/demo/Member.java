package org.quipu.local.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A member of a group with its current loan. */
final class Member {
    /** One who stops has paid so many instalments before. */
    private static final int PAID_BEFORE_STOPPING = 5;

    private final Client client;
    private final Deque<Row> unpaid = new ArrayDeque<>();
    private int loans;
    private boolean stops;
    private int paid;

    Member(Client client) {
        this.client = client;
    }

    Client client() {
        return client;
    }

    int loans() {
        return loans;
    }

    String loan() {
        return "L-" + client.number() + "-" + loans;
    }

    /** Whether nothing is owed, so that the next loan may be had. */
    boolean borrows() {
        return unpaid.isEmpty();
    }

    String nextLoan() {
        loans++;
        return loan();
    }

    /** Takes on the instalments of a loan. */
    void owes(List<Row> rows, boolean stopsOnTheWay) {
        unpaid.addAll(rows);
        stops = stopsOnTheWay;
        paid = 0;
    }

    boolean hasStopped() {
        return stops && paid >= PAID_BEFORE_STOPPING;
    }

    /** What was to be paid by a day and was not. */
    BigDecimal owed(LocalDate day) {
        return unpaid.stream()
                .filter(row -> !row.due().isAfter(day))
                .map(Row::total)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Pays all of that. */
    void pays(LocalDate day) {
        while (!unpaid.isEmpty() && !unpaid.getFirst().due().isAfter(day)) {
            unpaid.removeFirst();
            paid++;
        }
    }
}
