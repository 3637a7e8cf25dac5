package org.quipu.projections.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.quipu.core.money.Money;
import org.quipu.core.servicing.Debt;
import org.quipu.projections.loans.LoanLine;
import org.quipu.projections.loans.LoanView;
import org.quipu.projections.loans.LoanView.Lent;
import org.quipu.projections.loans.ScheduleLine;
import org.quipu.projections.runtime.Progress;

/**
 * A loan in JSON.
 *
 * @param loan its id
 * @param externalId the caller's own identifier
 * @param client the borrower
 * @param product under whose rules
 * @param branch where booked on the date
 * @param fund whose money it was on the date
 * @param officer who looks after it
 * @param currency ISO 4217
 * @param status applied, approved, rejected, withdrawn, active, closed or written_off
 * @param principal asked for, or agreed
 * @param figures of a loan that was paid out by the date
 * @param schedule the instalments in force, by due date
 * @param transactions the newest first
 * @param asOf at close of this date
 * @param position as known here
 * @param lag events not applied yet
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record LoanAnswer(
        String loan,
        Optional<String> externalId,
        Optional<String> client,
        Optional<String> product,
        String branch,
        Optional<String> fund,
        Optional<String> officer,
        String currency,
        String status,
        String principal,
        Optional<LoanFigures> figures,
        List<Row> schedule,
        List<Transaction> transactions,
        LocalDate asOf,
        long position,
        long lag) {
    static LoanAnswer of(LoanView view, Progress.Standing standing) {
        var account = view.account();
        return new LoanAnswer(
                account.id(),
                account.externalId(),
                account.client(),
                account.product(),
                view.grain().branch(),
                view.grain().fund(),
                view.officer(),
                account.currency().getCurrencyCode(),
                view.stage().text(),
                view.terms().principal().decimal(),
                view.lent().map(lent -> LoanFigures.of(view, lent)),
                view.lent().map(Lent::schedule).orElse(List.of()).stream()
                        .map(row -> Row.of(view, row))
                        .toList(),
                view.lines().stream().map(line -> Transaction.of(view, line)).toList(),
                view.moment().asOf(),
                view.moment().position(),
                Math.max(0, standing.head() - view.moment().applied()));
    }

    /**
     * Amounts by component.
     *
     * @param penalty for being late
     * @param fee for the service
     * @param interest for the use of the money
     * @param principal the money itself
     * @param total of all
     */
    public record Parts(
            String penalty, String fee, String interest, String principal, String total) {
        static Parts of(LoanView view, Debt debt) {
            return of(view::money, debt);
        }

        static Parts of(LongFunction<Money> money, Debt debt) {
            return new Parts(
                    money.apply(debt.penalty()).decimal(),
                    money.apply(debt.fee()).decimal(),
                    money.apply(debt.interest()).decimal(),
                    money.apply(debt.principal()).decimal(),
                    money.apply(debt.total()).decimal());
        }
    }

    /**
     * What is owed.
     *
     * @param disbursedOn when it was paid out, here or by the system that had it before
     * @param takenOverOn when it was taken over from another system
     * @param disbursed how much, at first
     * @param principalOutstanding unpaid, due or not
     * @param due unpaid of what is due by the date
     * @param arrears unpaid of what was due before it
     * @param paid here in all
     * @param daysPastDue of the oldest instalment that is late
     * @param credit of the borrower
     * @param interestEarned here in all, recognised or not
     * @param nonAccrual whether unpaid interest is no longer income
     * @param settlementAmount what settles it
     */
    public record LoanFigures(
            LocalDate disbursedOn,
            Optional<LocalDate> takenOverOn,
            String disbursed,
            String principalOutstanding,
            Parts due,
            Parts arrears,
            Parts paid,
            int daysPastDue,
            String credit,
            String interestEarned,
            boolean nonAccrual,
            String settlementAmount) {
        static LoanFigures of(LoanView view, Lent lent) {
            var standing = lent.close().standing();
            return new LoanFigures(
                    lent.disbursedOn(),
                    lent.takenOverOn(),
                    view.money(lent.principal()).decimal(),
                    view.money(standing.principal()).decimal(),
                    Parts.of(view, standing.due()),
                    Parts.of(view, standing.arrears()),
                    Parts.of(view, standing.paid()),
                    standing.daysPastDue(),
                    view.money(standing.credit()).decimal(),
                    view.money(standing.interestEarned()).decimal(),
                    standing.suspended(),
                    view.money(lent.close().quote().total()).decimal());
        }
    }

    /**
     * An instalment.
     *
     * @param number from 1; 0 for a carried amount or a single charge
     * @param dueDate when
     * @param asked in all
     * @param paid of it; what a settlement pays is not spread over instalments
     * @param waived of it
     * @param unpaid of it
     * @param state paid, to_come, due, late, settled or written_off
     * @param daysLate since the due date, where late
     */
    public record Row(
            int number,
            LocalDate dueDate,
            Parts asked,
            Parts paid,
            Parts waived,
            Parts unpaid,
            String state,
            int daysLate) {
        static Row of(LoanView view, ScheduleLine row) {
            return new Row(
                    row.number(),
                    row.due(),
                    Parts.of(view, row.asked()),
                    Parts.of(view, row.paid()),
                    Parts.of(view, row.waived()),
                    Parts.of(view, row.unpaid()),
                    row.stateText(),
                    row.daysLate());
        }
    }

    /**
     * A transaction.
     *
     * @param id its own; absent for what fell due by itself and is not recorded yet
     * @param type the event's catalogued name
     * @param bookingDate when it was decided
     * @param valueDate when it takes effect
     * @param cash received; below zero what was paid out
     * @param settled by component; below zero what became owed
     * @param credit what became the borrower's credit
     * @param principalOutstanding after it
     * @param reversed whether it was taken back
     * @param reference the caller's own identifier, or the receipt
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Transaction(
            Optional<String> id,
            String type,
            LocalDate bookingDate,
            LocalDate valueDate,
            String cash,
            Optional<Parts> settled,
            Optional<String> credit,
            Optional<String> principalOutstanding,
            boolean reversed,
            Optional<String> reference) {
        static Transaction of(LoanView view, LoanLine line) {
            var position = line.position();
            return new Transaction(
                    position.isPresent()
                            ? Optional.of(Long.toString(position.getAsLong()))
                            : Optional.empty(),
                    line.type(),
                    line.bookedOn(),
                    line.valueDate(),
                    view.money(line.cash()).decimal(),
                    line.moved().map(it -> Parts.of(view, it.settled())),
                    line.moved().map(it -> view.money(it.credit()).decimal()),
                    line.moved().map(it -> view.money(it.principal()).decimal()),
                    line.undone(),
                    line.reference());
        }
    }
}
