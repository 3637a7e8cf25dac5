package org.quipu.api.product;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.api.input.Meaning;
import org.quipu.core.money.Precision;
import org.quipu.core.product.LoanRules;
import org.quipu.core.schedule.Instalment;
import org.quipu.core.schedule.LoanCost;
import org.quipu.core.schedule.LoanTerms;
import org.quipu.core.schedule.Schedule;

/** A loan as it would be paid. */
record ScheduleAnswer(
        @Meaning(value = "The product.", example = "business") Optional<String> product,
        @Meaning(value = "The product's version.", example = "1") Optional<Integer> version,
        @Meaning(value = "ISO 4217.", example = "KES") String currency,
        @Meaning("The day the money goes out.") LocalDate disbursementDate,
        @Meaning(value = "The sum lent.", example = "2000.00") String principal,
        @Meaning(value = "Withheld from it.", example = "20.00") String upfrontFee,
        @Meaning(value = "What the borrower receives.", example = "1980.00") String netDisbursed,
        @Meaning(value = "All interest that is due.", example = "84.02") String totalInterest,
        @Meaning(value = "All fees, the upfront fee included.", example = "20.00") String totalFees,
        @Meaning(value = "All instalments together.", example = "2084.02") String totalDue,
        @Meaning(value = "Interest that joins the principal in the grace.", example = "0.00")
                String capitalisedInterest,
        @Meaning(value = "Savings held as collateral until the end.", example = "200.00")
                String compulsorySavings,
        @Meaning("What it costs a year; absent where no rate fits.") Optional<Cost> cost,
        @Meaning("The instalments, in due order.") List<Row> rows) {
    /** One instalment. */
    record Row(
            @Meaning(value = "From 1.", example = "1") int number,
            @Meaning("When it falls due, holidays considered.") LocalDate dueDate,
            @Meaning(value = "Principal due.", example = "487.68") String principal,
            @Meaning(value = "Interest due.", example = "33.33") String interest,
            @Meaning(value = "Fee due.", example = "0.00") String fee,
            @Meaning(value = "Everything due.", example = "521.01") String total,
            @Meaning(value = "Principal left afterwards.", example = "1512.32") String balance) {
        static Row of(Instalment row, Precision precision) {
            return new Row(
                    row.number(),
                    row.period().due(),
                    text(row.principal(), precision),
                    text(row.interestDue(), precision),
                    text(row.fee(), precision),
                    text(row.total(), precision),
                    text(row.balance(), precision));
        }
    }

    /** Of a product's version, or of rules made for one look. */
    record From(Optional<String> product, Optional<Integer> version, LoanRules rules) {}

    static ScheduleAnswer of(From from, LoanTerms terms) {
        var precision = terms.precision();
        var schedule = Schedule.of(terms);
        var upfront = terms.fees().upfront().of(terms.principal(), precision);
        var savings = from.rules().savings(terms.principal());
        return new ScheduleAnswer(
                from.product(),
                from.version(),
                from.rules().currency().getCurrencyCode(),
                terms.timing().disbursed(),
                text(terms.principal(), precision),
                text(upfront, precision),
                text(terms.principal() - upfront, precision),
                text(schedule.interestDue(), precision),
                text(schedule.fees() + upfront, precision),
                text(schedule.rows().stream().mapToLong(Instalment::total).sum(), precision),
                text(schedule.interestCapitalised(), precision),
                text(savings, precision),
                LoanCost.of(terms, schedule, savings).map(Cost::of),
                schedule.rows().stream().map(row -> Row.of(row, precision)).toList());
    }

    private static String text(long minor, Precision precision) {
        return precision.decimal(minor).toPlainString();
    }
}
