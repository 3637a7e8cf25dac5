package org.quipu.api.loan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.api.input.Meaning;
import org.quipu.api.input.Wire;
import org.quipu.core.loan.Loan;
import org.quipu.core.money.Precision;
import org.quipu.core.preview.Preview;
import org.quipu.core.servicing.Debt;
import org.quipu.core.servicing.Quote;
import org.quipu.core.servicing.Servicing.Close;
import org.quipu.core.servicing.Servicing.RowStanding;
import org.quipu.core.servicing.Standing;

/** A loan at the close of a day: a function of its transactions and the day. */
public record LoanFigures(
        @Meaning(value = "active, closed or written_off.", example = "active") String status,
        @Meaning(value = "Unpaid principal.", example = "1512.32") String principalOutstanding,
        @Meaning("Unpaid of what fell due by the day.") Amounts due,
        @Meaning("The same of what fell due before it.") Amounts arrears,
        @Meaning("Paid in all.") Amounts paid,
        @Meaning("Let go in all.") Amounts waived,
        @Meaning(value = "The borrower's credit.", example = "0.00") String credit,
        @Meaning(value = "Of the oldest instalment that is late.", example = "0") int daysPastDue,
        @Meaning("Unpaid principal of overdue instalments by days: to 30, 60, 90, 180, more.")
                List<String> ageing,
        @Meaning(value = "Interest earned in all, recognised or not.", example = "33.33")
                String interestEarned,
        @Meaning("Whether unpaid interest is no longer income.") boolean nonAccrual,
        @Meaning("Claims that are no income while it is so.") Amounts memo,
        @Meaning("What settles the loan on the day.") Settling settlement,
        @Meaning(value = "What joined the principal in all; may be below zero.", example = "0.00")
                String capitalised,
        @Meaning(value = "Suspended amounts that joined it and are unpaid.", example = "0.00")
                String deferredIncome,
        @Meaning("Whether a restructured loan is sound again; absent where it never was one.")
                Optional<Boolean> cured,
        @Meaning("Days past due on the day of the restructure, before it.")
                Optional<Integer> daysPastDueBefore,
        @Meaning("What was given up.") Optional<Amounts> writtenOff,
        @Meaning(value = "What came in for it since.", example = "0.00") String recovered,
        @Meaning("Every instalment in force, by due date.") List<Row> schedule) {
    /** An amount by component. */
    public record Amounts(
            @Meaning(value = "Of penalties.", example = "0.00") String penalty,
            @Meaning(value = "Of fees.", example = "0.00") String fee,
            @Meaning(value = "Of interest.", example = "33.33") String interest,
            @Meaning(value = "Of principal.", example = "487.68") String principal,
            @Meaning(value = "All of it.", example = "521.01") String total) {
        static Amounts of(Debt debt, Precision precision) {
            return new Amounts(
                    text(debt.penalty(), precision),
                    text(debt.fee(), precision),
                    text(debt.interest(), precision),
                    text(debt.principal(), precision),
                    text(debt.total(), precision));
        }
    }

    /** What it takes to pay a loan back at once. */
    public record Settling(
            @Meaning("What is owed; interest below zero is refunded.") Amounts owed,
            @Meaning(value = "The borrower's credit, which counts.", example = "0.00")
                    String credit,
            @Meaning(value = "To be paid.", example = "1537.53") String amount) {
        static Settling of(Quote quote, Precision precision) {
            return new Settling(
                    Amounts.of(quote.debt(), precision),
                    text(quote.credit(), precision),
                    text(quote.total(), precision));
        }
    }

    /** An instalment as it stands. */
    public record Row(
            @Meaning(value = "From 1; 0 for a carried amount or a single charge.", example = "1")
                    int number,
            @Meaning("When it falls due.") LocalDate dueDate,
            @Meaning("What it asks for.") Amounts asked,
            @Meaning("What was paid of it.") Amounts paid,
            @Meaning("What was let go of it.") Amounts waived,
            @Meaning("What is unpaid of it.") Amounts unpaid,
            @Meaning(
                            value =
                                    "paid, to_come, due, late, settled (the loan was, without it) or"
                                            + " written_off.",
                            example = "paid")
                    String state) {
        static Row of(RowStanding row, Standing standing, LocalDate day, Precision precision) {
            return new Row(
                    row.number(),
                    row.due(),
                    Amounts.of(row.asked(), precision),
                    Amounts.of(row.paid(), precision),
                    Amounts.of(row.waived(), precision),
                    Amounts.of(row.unpaid(), precision),
                    Wire.name(row.state(standing, day)));
        }
    }

    /**
     * The figures of a loan.
     *
     * @param loan which
     * @param day at whose close
     * @return empty before it is paid out
     */
    public static Optional<LoanFigures> of(Loan loan, LocalDate day) {
        return loan instanceof Loan.Lent lent
                ? Preview.close(loan, day)
                        .map(close -> of(close, day, lent.history().terms().precision()))
                : Optional.empty();
    }

    static LoanFigures of(Close close, LocalDate day, Precision precision) {
        var standing = close.standing();
        var extras = standing.extras();
        return new LoanFigures(
                Wire.name(standing.state()),
                text(standing.principal(), precision),
                Amounts.of(standing.due(), precision),
                Amounts.of(standing.arrears(), precision),
                Amounts.of(standing.paid(), precision),
                Amounts.of(standing.waived(), precision),
                text(standing.credit(), precision),
                standing.daysPastDue(),
                standing.ageing().stream().map(minor -> text(minor, precision)).toList(),
                text(standing.interestEarned(), precision),
                standing.suspended(),
                Amounts.of(standing.suspendedClaims(), precision),
                Settling.of(close.quote(), precision),
                text(extras.capitalised(), precision),
                text(extras.deferredIncome(), precision),
                extras.restructured().map(Standing.Restructured::cured),
                extras.restructured().map(Standing.Restructured::daysPastDueBefore),
                extras.writtenOff().map(debt -> Amounts.of(debt, precision)),
                text(extras.recovered(), precision),
                close.rows().stream().map(row -> Row.of(row, standing, day, precision)).toList());
    }

    static String text(long minor, Precision precision) {
        return precision.decimal(minor).toPlainString();
    }
}
