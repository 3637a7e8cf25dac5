package org.quipu.api.day;

import java.util.List;
import java.util.OptionalInt;
import org.quipu.core.day.DayKinds;
import org.quipu.core.day.Recorded;
import org.quipu.core.loan.Loan;
import org.quipu.core.loan.LoanKinds;
import org.quipu.log.Ledger;

/** All loans of an institution, chunk by chunk as the booking of days has them. */
public final class LoanChunks {
    private LoanChunks() {}

    /**
     * How many there are.
     *
     * @param ledger the institution's
     * @return the number; a loan joins one with the first day booked after it was paid out
     */
    public static int count(Ledger ledger) {
        return ledger.read(DayKinds.THE_BOOKING).join().state().chunks();
    }

    /**
     * The loans of a chunk.
     *
     * @param ledger the institution's
     * @param chunk from 0
     * @return as decided by now, by id
     */
    public static List<Loan> of(Ledger ledger, int chunk) {
        return states(ledger, recorded(ledger, chunk).loans());
    }

    /**
     * Which chunk a loan is in.
     *
     * @param ledger the institution's
     * @param loan its id
     * @return its number; absent where no day was booked since it was asked for
     */
    public static OptionalInt holding(Ledger ledger, String loan) {
        for (var chunk = count(ledger) - 1; chunk >= 0; chunk--) {
            if (recorded(ledger, chunk).accounts().containsKey(loan)) return OptionalInt.of(chunk);
        }
        return OptionalInt.empty();
    }

    static List<Loan> states(Ledger ledger, List<String> loans) {
        if (loans.isEmpty()) return List.of(); // a read waits for its turn, even one of nothing
        return ledger.readAll(loans.stream().map(LoanKinds.LOAN::ref).toList()).join().state();
    }

    static Recorded recorded(Ledger ledger, int chunk) {
        return ledger.read(DayKinds.CHUNK.ref(Integer.toString(chunk))).join().state();
    }
}
