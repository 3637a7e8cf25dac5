package org.quipu.api.day;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.quipu.api.day.Roll.Stretch;
import org.quipu.core.day.Booking;
import org.quipu.log.Ledger;

/**
 * The accounts that are in no chunk of the booking yet. A closing asks for them once a chunk, so
 * what was found is kept, and only what came since is read: else a bank that begins with a hundred
 * thousand accounts would read them all five hundred times.
 */
final class Unjoined {
    private long epoch;
    private Found loans = new Found(0);
    private Found savings = new Found(0);

    /** Ids in the order of the log. */
    private static final class Found {
        private final long after;
        private final List<String> accounts = new ArrayList<>();
        private long through;

        Found(long after) {
            this.after = after;
            this.through = after;
        }

        void add(Stretch more) {
            accounts.addAll(more.accounts());
            through = more.through();
        }
    }

    /** Brings it up to date: the log as far as it reaches, after what is in some chunk. */
    Unjoined after(Booking booking, Ledger ledger) {
        var standing = ledger.standing();
        if (standing.epoch() != epoch || booking.through() != loans.after) {
            loans = new Found(booking.through());
        }
        if (standing.epoch() != epoch || booking.savingsThrough() != savings.after) {
            savings = new Found(booking.savingsThrough());
        }
        epoch = standing.epoch();
        var roll = new Roll(ledger);
        loans.add(roll.loans(loans.through, standing.durable(), Integer.MAX_VALUE));
        savings.add(roll.savings(savings.through, standing.durable(), Integer.MAX_VALUE));
        return this;
    }

    /** Loans. */
    List<String> loans() {
        return Collections.unmodifiableList(loans.accounts);
    }

    /** Savings accounts and deposits. */
    List<String> savings() {
        return Collections.unmodifiableList(savings.accounts);
    }
}
