package org.quipu.simulate;

import org.quipu.core.money.Precision;
import org.quipu.core.schedule.Grace;
import org.quipu.core.schedule.Instalment;
import org.quipu.core.schedule.LoanTerms;
import org.quipu.core.schedule.Schedule;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The kind {@code schedule}: the instalments of a loan. */
final class ScheduleCase {
    private ScheduleCase() {}

    static ObjectNode answer(Fields in) {
        return answer(TermsReader.terms(in));
    }

    private static ObjectNode answer(LoanTerms terms) {
        var precision = terms.precision();
        var schedule = Schedule.of(terms);
        var answer = JsonNodeFactory.instance.objectNode();
        var rows = answer.putArray("rows");
        schedule.rows().forEach(row -> rows.add(row(row, precision)));
        var upfront = terms.fees().upfront().of(terms.principal(), precision);
        var amounts = new Amounts(answer, precision);
        amounts.put("total_interest", schedule.interestDue());
        amounts.put("total_fee", schedule.fees() + upfront);
        amounts.put("upfront_fee", upfront);
        amounts.put("net_disbursed", terms.principal() - upfront);
        if (terms.grace().mode() == Grace.Mode.CAPITALISE && terms.grace().interest() > 0) {
            amounts.put("capitalised_interest", schedule.interestCapitalised());
        }
        return answer;
    }

    private static ObjectNode row(Instalment row, Precision precision) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("n", row.number());
        node.put("due_date", row.period().due().toString());
        var amounts = new Amounts(node, precision);
        amounts.put("principal", row.principal());
        amounts.put("interest", row.interestDue());
        amounts.put("fee", row.fee());
        amounts.put("total", row.total());
        amounts.put("balance", row.balance());
        return node;
    }
}
