package org.quipu.api.day;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.quipu.core.account.Opens;
import org.quipu.core.deposit.DepositEvent.TermDepositOpened;
import org.quipu.core.loan.LoanEvent.LoanApplied;
import org.quipu.core.savings.SavingsEvent.AccountOpened;
import org.quipu.log.Ledger;
import org.quipu.log.LogEntry;
import org.quipu.log.catalogue.EventCatalogue;
import org.quipu.log.catalogue.EventCodec;
import org.quipu.log.catalogue.EventNames;

/**
 * Every loan, savings account and deposit there ever was, in the order in which they became known
 * to the log.
 *
 * @param ledger whose
 */
record Roll(Ledger ledger) {
    private static final EventCatalogue CATALOGUE = EventNames.catalogue();
    private static final EventCodec CODEC = new EventCodec(CATALOGUE);
    private static final List<String> APPLIED = List.of(CATALOGUE.nameOf(LoanApplied.class));
    private static final List<String> OPENED =
            List.of(
                    CATALOGUE.nameOf(AccountOpened.class),
                    CATALOGUE.nameOf(TermDepositOpened.class));

    /** So many positions of the log are looked through in one statement. */
    private static final int STRETCH = 20_000;

    /**
     * Some accounts.
     *
     * @param accounts in order
     * @param through up to where in the log there are no others
     */
    record Stretch(List<String> accounts, long through) {}

    /** Loans after a position. */
    Stretch loans(long after, long end, int limit) {
        return next(APPLIED, after, end, limit);
    }

    /** Savings accounts and deposits after a position. */
    Stretch savings(long after, long end, int limit) {
        return next(OPENED, after, end, limit);
    }

    private Stretch next(List<String> types, long after, long end, int limit) {
        var found = new ArrayList<String>();
        for (var at = after; at < end; at += STRETCH) {
            for (var entry : entries(types, at, Math.min(at + STRETCH, end))) {
                var opens = (Opens) CODEC.decode(entry.type(), entry.payload());
                found.add(opens.terms().id());
                if (found.size() == limit) return new Stretch(found, entry.position());
            }
        }
        return new Stretch(found, Math.max(after, end));
    }

    private List<LogEntry> entries(List<String> types, long after, long end) {
        return types.stream()
                .flatMap(type -> ledger.log().ofType(type, after, end).stream())
                .sorted(Comparator.comparingLong(LogEntry::position))
                .toList();
    }
}
