package org.quipu.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.quipu.core.money.Money;

/**
 * Half a year of an institution that lends: loans of twelve months, all of them running, paid out
 * on 150 days one after the other. Two in three pay each instalment when it is due, the third part
 * stopped some instalments ago; one payment in a hundred is booked days after its value date. The
 * same seed gives the same past.
 *
 * @param loans how many
 */
record LendingPast(int loans) {
    static final LocalDate TODAY = LocalDate.of(2025, 7, 15);
    private static final int USUAL = 100_000;
    private static final int FULL = 1_000_000;
    private static final String PREFIX = "loan";
    private static final int PAYING_OUT = 150;
    private static final LocalDate FIRST = TODAY.minusDays(PAYING_OUT + 40);
    private static final Money INSTALMENT = Money.of(History.KES, "945.60");
    private static final long SEED = 20_250_106;

    /**
     * What a borrower pays.
     *
     * @param loan on which loan
     * @param due when it is due, and its value date
     * @param booked when it is booked
     */
    record Payment(int loan, LocalDate due, LocalDate booked) {
        String account() {
            return PREFIX + "-" + loan;
        }

        Money amount() {
            return INSTALMENT;
        }
    }

    /** As many loans as a measurement asks for. */
    static LendingPast of(Rounds rounds) {
        return new LendingPast(rounds.of(USUAL, FULL));
    }

    /** Makes a database with this past, as a copy of one that is kept for the next run. */
    void copyTo(Server server, String database) {
        server.copy(
                "lending_" + loans,
                database,
                kept -> LedgerUnderTest.write(server, kept, Optional.of(FIRST), this::write));
    }

    private void write(History history) {
        var payments = new TreeMap<LocalDate, List<Payment>>();
        for (var each : payments()) {
            payments.computeIfAbsent(each.booked, _ -> new ArrayList<>()).add(each);
        }
        history.offer();
        var paidOut = 0;
        for (var day = FIRST; !day.isAfter(TODAY); day = day.plusDays(1)) {
            history.on(day);
            for (var each : payments.getOrDefault(day, List.of())) {
                history.repaid(each.account(), each.amount(), each.due);
            }
            var until = paidOut;
            while (until < loans && paidOutOn(until).equals(day)) until++;
            history.loans(PREFIX, paidOut, until);
            paidOut = until;
        }
    }

    private LocalDate paidOutOn(int loan) {
        return FIRST.plusDays((long) loan * PAYING_OUT / loans);
    }

    private List<Payment> payments() {
        var random = new Random(SEED);
        var payments = new ArrayList<Payment>();
        for (var loan = 0; loan < loans; loan++) {
            var begun = paidOutOn(loan);
            var due = 0;
            while (!begun.plusMonths(due + 1).isAfter(TODAY)) due++;
            var paid = isLate(loan) ? random.nextInt(due) : due;
            for (var month = 1; month <= paid; month++) {
                var payment = payment(loan, begun.plusMonths(month), random);
                if (!payment.booked.isAfter(TODAY)) payments.add(payment);
            }
        }
        return payments;
    }

    private static boolean isLate(int loan) {
        return loan % 3 == 0;
    }

    private static Payment payment(int loan, LocalDate due, Random random) {
        var late = random.nextInt(100) == 0 ? 1 + random.nextInt(5) : 0;
        return new Payment(loan, due, due.plusDays(late));
    }

    /** What those who pay have to pay on a later day, one in a hundred of them days ago. */
    List<Payment> on(LocalDate day) {
        var random = new Random(SEED + day.toEpochDay());
        var payments = new ArrayList<Payment>();
        for (var loan = 0; loan < loans; loan++) {
            if (isLate(loan)) continue;
            var begun = paidOutOn(loan);
            var due = random.nextInt(100) == 0 ? day.minusDays(1 + random.nextInt(5)) : day;
            if (isDue(begun, due)) payments.add(new Payment(loan, due, day));
        }
        return payments;
    }

    private static boolean isDue(LocalDate begun, LocalDate day) {
        var months = begun.until(day).toTotalMonths();
        return months > 0 && begun.plusMonths(months).equals(day);
    }
}
