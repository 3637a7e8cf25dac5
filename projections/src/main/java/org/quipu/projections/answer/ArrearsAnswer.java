package org.quipu.projections.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.projections.arrears.NextStep;
import org.quipu.projections.arrears.Worklist;
import org.quipu.projections.runtime.Progress;

/**
 * A page of loans in arrears in JSON.
 *
 * @param loans how many there are on all pages
 * @param lines the page, in the order asked for
 * @param next the cursor of the next page
 * @param asOf at close of this date
 * @param position as known here
 * @param lag events not applied yet
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "Arrears")
public record ArrearsAnswer(
        long loans,
        List<Line> lines,
        Optional<String> next,
        LocalDate asOf,
        long position,
        long lag) {
    static ArrearsAnswer of(Worklist page, Optional<String> next, Progress.Standing standing) {
        return new ArrearsAnswer(
                page.loans(),
                page.lines().stream().map(Line::of).toList(),
                next,
                page.moment().asOf(),
                page.moment().position(),
                Math.max(0, standing.head() - page.moment().applied()));
    }

    /**
     * A loan.
     *
     * @param loan its id
     * @param externalId the caller's own identifier
     * @param client the borrower
     * @param officer who looks after it on the date
     * @param group whose joint loan it is part of
     * @param branch where it is booked
     * @param product under whose rules
     * @param currency ISO 4217
     * @param daysPastDue of the oldest instalment that is late
     * @param due unpaid of what is due by the date, and every unpaid penalty
     * @param arrears unpaid of what was due before it
     * @param principalOutstanding unpaid, due or not
     * @param restructured whether it is restructured and not cured
     * @param promise the newest that was given by the date
     * @param contact the last by the date
     * @param nextStep what is to be done; absent of a loan that is not late
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "ArrearsLine")
    public record Line(
            String loan,
            Optional<String> externalId,
            String client,
            Optional<String> officer,
            Optional<String> group,
            String branch,
            String product,
            String currency,
            int daysPastDue,
            LoanAnswer.Parts due,
            LoanAnswer.Parts arrears,
            String principalOutstanding,
            boolean restructured,
            Optional<Promise> promise,
            Optional<Contact> contact,
            Optional<Step> nextStep) {
        static Line of(Worklist.Line line) {
            var place = line.place();
            var standing = line.standing();
            return new Line(
                    line.loan(),
                    line.externalId(),
                    line.client(),
                    place.officer(),
                    place.group(),
                    place.branch(),
                    place.product(),
                    place.currency().getCurrencyCode(),
                    standing.daysPastDue(),
                    LoanAnswer.Parts.of(line::money, standing.due()),
                    LoanAnswer.Parts.of(line::money, standing.arrears()),
                    line.money(standing.principal()).decimal(),
                    line.isUncured(),
                    line.dealings().promise().map(it -> Promise.of(line, it)),
                    line.dealings().contact().map(Contact::of),
                    line.next().map(Step::of));
        }
    }

    /**
     * What the borrower promised to pay.
     *
     * @param transaction its event, by its position
     * @param amount decimal
     * @param by the last day of the promise
     */
    @Schema(name = "ArrearsPromise")
    public record Promise(String transaction, String amount, LocalDate by) {
        static Promise of(Worklist.Line line, Worklist.Promise promise) {
            return new Promise(
                    Long.toString(promise.position()),
                    line.money(promise.amount()).decimal(),
                    promise.by());
        }
    }

    /**
     * How the borrower was reached, or the loan changed hands.
     *
     * @param transaction its event, by its position
     * @param on when
     * @param way visit, call, letter or hand_over
     * @param outcome what came of it; of a hand-over the new officer
     */
    @Schema(name = "ArrearsContact")
    public record Contact(String transaction, LocalDate on, String way, String outcome) {
        static Contact of(Worklist.Contact contact) {
            return new Contact(
                    Long.toString(contact.position()),
                    contact.on(),
                    contact.way(),
                    contact.outcome());
        }
    }

    /**
     * What is to be done next.
     *
     * @param step await_promise, call, visit, letter or hand_over
     * @param due from which day on
     */
    @Schema(name = "ArrearsNextStep")
    public record Step(String step, LocalDate due) {
        static Step of(NextStep next) {
            return new Step(next.step().text(), next.due());
        }
    }
}
