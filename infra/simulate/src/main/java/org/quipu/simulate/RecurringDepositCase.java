package org.quipu.simulate;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.stream.Stream;
import org.quipu.core.termdeposit.RecurringDeposit;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The kind {@code recurring_deposit}: what monthly instalments come to. */
final class RecurringDepositCase {
    private RecurringDepositCase() {}

    static ObjectNode answer(Fields in) {
        var names = DepositReader.namesWith(Stream.of("instalment", "months", "missed"));
        var interest = DepositReader.interest(in.known(names));
        var start = in.date("start_date");
        DepositReader.maturity(in, "months", start, ChronoUnit.MONTHS);
        var deposit =
                new RecurringDeposit(
                        in.minor("instalment", interest.precision()),
                        start,
                        in.whole("months"),
                        new HashSet<>(in.wholes("missed")),
                        interest,
                        BigDecimal.ZERO);
        var answer = JsonNodeFactory.instance.objectNode();
        answer.put("maturity_date", deposit.maturity().toString());
        var amounts = new Amounts(answer, interest.precision());
        amounts.put("deposited", deposit.laidDown());
        amounts.put("interest", deposit.gross());
        if (!interest.tax().isZero()) amounts.put("tax", deposit.tax());
        amounts.put("maturity_value", deposit.maturityValue());
        return answer;
    }
}
