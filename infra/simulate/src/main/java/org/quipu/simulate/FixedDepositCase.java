package org.quipu.simulate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.quipu.core.termdeposit.FixedDeposit;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The kind {@code fixed_deposit}: what one sum comes to, at maturity or on premature closure. */
final class FixedDepositCase {
    /** The closing day goes by several names. */
    private static final List<String> CLOSED =
            List.of(
                    "closed_on",
                    "close_date",
                    "closing_date",
                    "closure_date",
                    "close_on",
                    "closed_at",
                    "closed",
                    "closing_day",
                    "premature_closure",
                    "premature_close_date",
                    "premature_closure_date",
                    "end_date");

    private FixedDepositCase() {}

    static ObjectNode answer(Fields in) {
        var interest = DepositReader.interest(in.known(names()));
        var start = in.date("start_date");
        var deposit =
                new FixedDeposit(
                        in.minor("principal", interest.precision()),
                        start,
                        maturity(in, start),
                        interest,
                        in.optionalDecimal("premature_penalty_pct").orElse(BigDecimal.ZERO));
        var outcome = closed(in).map(deposit::closed).orElseGet(deposit::matured);
        var answer = JsonNodeFactory.instance.objectNode();
        answer.put("end_date", outcome.date().toString());
        answer.put("maturity_date", deposit.maturity().toString());
        var amounts = new Amounts(answer, interest.precision());
        amounts.put("gross_interest", outcome.gross());
        amounts.put("tax", outcome.tax());
        amounts.put("payout", outcome.payout());
        return answer;
    }

    private static Set<String> names() {
        return DepositReader.namesWith(
                Stream.concat(
                        CLOSED.stream(),
                        Stream.of(
                                "principal", "term_months", "term_days", "premature_penalty_pct")));
    }

    private static LocalDate maturity(Fields in, LocalDate start) {
        if (in.has("term_months") == in.has("term_days")) {
            throw new IllegalArgumentException(in.path() + " has term_months or term_days");
        }
        return in.has("term_months")
                ? DepositReader.maturity(in, "term_months", start, ChronoUnit.MONTHS)
                : DepositReader.maturity(in, "term_days", start, ChronoUnit.DAYS);
    }

    private static Optional<LocalDate> closed(Fields in) {
        return CLOSED.stream().filter(in::has).findFirst().map(in::date);
    }
}
