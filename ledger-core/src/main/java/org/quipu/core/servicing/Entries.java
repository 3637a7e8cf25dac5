package org.quipu.core.servicing;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** Watches a life and tells its happenings apart by what the accounts have come to after each. */
class Entries {
    private static final LoanAccount[] ACCOUNTS = LoanAccount.values();

    private final RunningLoan loan;
    private final SequencedMap<String, Entry> all = new LinkedHashMap<>();
    private Map<LoanAccount, Long> before = Map.of();

    Entries(RunningLoan loan) {
        this.loan = loan;
    }

    /** Of a life that is looked at on some days only: nothing is told apart. */
    static Entries untold(RunningLoan loan) {
        return new Entries(loan) {
            @Override
            void note(String name, LocalDate day) {}
        };
    }

    /** Names what has moved since the last time it was asked; nothing where nothing did. */
    void note(String name, LocalDate day) {
        var now = LoanBooks.journals(loan);
        Map<LoanAccount, Long> moved = new EnumMap<>(LoanAccount.class);
        for (var account : ACCOUNTS) {
            var change = now.getOrDefault(account, 0L) - before.getOrDefault(account, 0L);
            if (change != 0) moved.put(account, change);
        }
        before = now;
        if (!moved.isEmpty()) all.put(name, new Entry(day, moved));
    }

    SequencedMap<String, Entry> all() {
        return all;
    }
}
