package org.quipu.local.demo;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import org.quipu.local.http.BatchLine;

/**
 * What the back office does: each month's days are closed on its last evening, and on the fifth of
 * the next its period, by an accountant and a second person.
 */
final class Books {
    private static final int PERIOD_CLOSES_ON = 5;

    private final Office office;
    private final LocalDate opening;

    Books(Office office, LocalDate opening) {
        this.office = office;
        this.opening = opening;
    }

    /** After all else of a day was done. */
    void evening(LocalDate day) {
        if (day.equals(opening)) Requests.file("books.json").forEach(office::account);
        var month = YearMonth.from(day);
        if (day.equals(month.atEndOfMonth())) {
            if (month.equals(YearMonth.from(opening))) agreeOnCosts();
            office.close(day);
        }
        var last = month.minusMonths(1);
        if (day.getDayOfMonth() == PERIOD_CLOSES_ON && !last.atEndOfMonth().isBefore(opening)) {
            office.awaitBooked(last.atEndOfMonth());
            closePeriod(last.toString());
            if (last.getMonth() == Month.DECEMBER) closePeriod(last.getYear() + "-13");
        }
    }

    /** Salaries and rents of all months, written once and approved once. */
    private void agreeOnCosts() {
        for (var cost : Requests.file("costs.json")) office.grant(office.account(cost));
    }

    private void closePeriod(String period) {
        var path = "/v1/accounting-periods/" + period + "/close";
        office.grant(
                office.account(new BatchLine(path, BatchLine.members(), "demo-period-" + period)));
        office.awaitFrozen(period);
    }

    /** What waits for a second person when the life ends. */
    void leaveWaiting(LocalDate day) {
        office.account(
                Requests.request(
                        "/v1/journal-entries",
                        "repairs",
                        """
                        {"date": "%s", "currency": "KES", "narrative": "repair of the roof in Kisumu",
                         "lines": [{"account": "5200", "branch": "kisumu", "debit": "18500.00"},
                                   {"account": "2400", "branch": "kisumu", "credit": "18500.00"}]}\
                        """
                                .formatted(day)));
    }
}
