package org.quipu.core.loan;

import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.stream.LongStream;
import org.quipu.core.Refused;
import org.quipu.core.money.Money;
import org.quipu.core.posting.Posting;
import org.quipu.core.schedule.Accrual;
import org.quipu.core.schedule.Grace;
import org.quipu.core.schedule.LoanTerms;
import org.quipu.core.schedule.Timing;
import org.quipu.core.servicing.Debt;
import org.quipu.core.servicing.DebtComponent;
import org.quipu.core.servicing.Handover;
import org.quipu.core.servicing.Handover.HandedRow;

/** What another system hands over must add up, row by row and in all. */
record HandoverCheck(LoanTerms terms, Handover handover, Currency currency) {
    /**
     * Checks everything.
     *
     * @throws Refused for the first {@link TakeoverRefusal} that applies
     */
    void require() {
        if (handover.rows().size() > Timing.INSTALMENTS_MAX) {
            throw new Refused(TakeoverRefusal.TOO_MANY_ROWS, "most", Timing.INSTALMENTS_MAX);
        }
        handover.rows().forEach(this::requireRow);
        requireOrder();
        requirePast();
        if (handover.principal() <= 0) throw new Refused(TakeoverRefusal.NOTHING_OUTSTANDING);
        requirePrincipal();
        requirePenalty();
    }

    private void requireRow(HandedRow row) {
        for (var component : DebtComponent.values()) {
            var asked = row.asked().of(component);
            requireAmount(row, asked);
            requireAmount(row, row.paid().of(component));
            requireAmount(row, row.waived().of(component));
            if (row.unpaid().of(component) < 0) {
                throw of(row, TakeoverRefusal.SETTLED_MORE_THAN_ASKED);
            }
        }
        if (row.waived().principal() > 0) throw of(row, TakeoverRefusal.PRINCIPAL_WAIVED);
        requirePeriods(row);
        var grace = terms.grace();
        if (grace.mode() == Grace.Mode.CAPITALISE
                && row.number() > 0
                && row.number() <= grace.interest()
                && row.to().isAfter(handover.day())) {
            throw of(row, TakeoverRefusal.STILL_CAPITALISING);
        }
    }

    private static void requireAmount(HandedRow row, long minor) {
        if (minor < 0 || minor > Posting.LARGEST) {
            throw of(row, TakeoverRefusal.AMOUNT_OUT_OF_RANGE);
        }
    }

    /** Interest is earned over days that exist, and all of it over some. */
    private static void requirePeriods(HandedRow row) {
        for (var part : row.earlier()) {
            requireAmount(row, part.amount());
            if (part.to().isBefore(part.from())) throw of(row, TakeoverRefusal.BAD_PERIOD);
        }
        if (row.to().isBefore(row.from())) throw of(row, TakeoverRefusal.BAD_PERIOD);
        if (earlier(row) > row.asked().interest()) {
            throw of(row, TakeoverRefusal.INTEREST_DOES_NOT_ADD_UP);
        }
    }

    private static long earlier(HandedRow row) {
        return row.earlier().stream().mapToLong(Accrual::amount).sum();
    }

    /** By due date, none before the disbursement, numbered upwards within the schedule. */
    private void requireOrder() {
        var due = terms.timing().disbursed();
        var number = 0;
        for (var row : handover.rows()) {
            if (row.due().isBefore(due) || isOutOfTurn(row, number)) {
                throw of(row, TakeoverRefusal.ROWS_OUT_OF_ORDER);
            }
            due = row.due();
            number = Math.max(number, row.number());
        }
    }

    private boolean isOutOfTurn(HandedRow row, int before) {
        return row.number() < 0
                || row.number() > terms.timing().instalments()
                || (row.number() > 0 && row.number() <= before);
    }

    private void requirePast() {
        var past = handover.past();
        LongStream.of(past.principalRepaid(), past.penaltyCharged(), handover.credit())
                .filter(minor -> minor < 0 || minor > Posting.LARGEST)
                .findAny()
                .ifPresent(_ -> {
                    throw new Refused(TakeoverRefusal.AMOUNT_OUT_OF_RANGE);
                });
        if (Math.abs(past.capitalised()) > Posting.LARGEST) {
            throw new Refused(TakeoverRefusal.AMOUNT_OUT_OF_RANGE);
        }
    }

    /** What was lent, and what joined it, is what was repaid and what is outstanding. */
    private void requirePrincipal() {
        var past = handover.past();
        var owed = terms.principal() + past.capitalised();
        var repaid = sum(DebtComponent.PRINCIPAL, true);
        if (owed != past.principalRepaid() + handover.principal()
                || repaid > past.principalRepaid()) {
            var figures = new LinkedHashMap<String, String>();
            figures.put("lent", money(terms.principal()));
            figures.put("capitalised", money(past.capitalised()));
            figures.put("repaid", money(past.principalRepaid()));
            figures.put("outstanding", money(handover.principal()));
            throw new Refused(TakeoverRefusal.PRINCIPAL_DOES_NOT_ADD_UP, figures);
        }
    }

    private void requirePenalty() {
        var ofRows = sum(DebtComponent.PENALTY, false);
        if (handover.past().penaltyCharged() < ofRows) {
            var figures = new LinkedHashMap<String, String>();
            figures.put("charged", money(handover.past().penaltyCharged()));
            figures.put("ofRows", money(ofRows));
            throw new Refused(TakeoverRefusal.PENALTY_DOES_NOT_ADD_UP, figures);
        }
    }

    private long sum(DebtComponent component, boolean paid) {
        return handover.rows().stream()
                .map(row -> paid ? row.paid() : row.asked())
                .reduce(Debt.NONE, Debt::plus)
                .of(component);
    }

    private String money(long minor) {
        return new Money(currency, minor).decimal();
    }

    private static Refused of(HandedRow row, TakeoverRefusal reason) {
        return new Refused(reason, "due", row.due());
    }
}
