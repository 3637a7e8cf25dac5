package org.quipu.simulate;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.quipu.core.money.Precision;
import org.quipu.core.servicing.Allocated;
import org.quipu.core.servicing.Debt;
import org.quipu.core.servicing.LoanAccount;
import org.quipu.core.servicing.Quote;
import org.quipu.core.servicing.Servicing.ScheduledRow;
import org.quipu.core.servicing.Standing;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what a loan has come to.
 *
 * @param precision of its amounts
 */
record StandingWriter(Precision precision) {
    private static final List<String> AGES = List.of("1-30", "31-60", "61-90", "91-180", ">180");

    ObjectNode snapshot(LocalDate day, Optional<LocalDate> knownAt, Standing standing) {
        var node = node();
        node.put("as_of", day.toString());
        knownAt.ifPresent(known -> node.put("known_at", known.toString()));
        var amounts = new Amounts(node, precision);
        amounts.put("principal_outstanding", standing.principal());
        node.set("due", debt(standing.due()));
        node.set("arrears", debt(standing.arrears()));
        node.put("dpd", standing.daysPastDue());
        amounts.put("credit", standing.credit());
        node.put("state", standing.state().name().toLowerCase(Locale.ROOT));
        amounts.put("interest_accrued_total", standing.interestEarned());
        node.put("non_accrual", standing.suspended());
        var ageing = new Amounts(node.putObject("ageing_by_instalment"), precision);
        for (var k = 0; k < AGES.size(); k++) ageing.put(AGES.get(k), standing.ageing().get(k));
        node.set("paid", debt(standing.paid()));
        extras(node, standing.extras());
        return node;
    }

    /** What applies to some loans only. */
    private void extras(ObjectNode node, Standing.Extras extras) {
        var amounts = new Amounts(node, precision);
        extras.writtenOff()
                .ifPresent(lost -> {
                    node.set("written_off", debt(lost));
                    amounts.put("recovered", extras.recovered());
                });
        extras.restructured()
                .ifPresent(restructured -> {
                    node.put("restructured", true);
                    node.put("cured", restructured.cured());
                    node.put("dpd_before", restructured.daysPastDueBefore());
                    amounts.put("deferred_income", extras.deferredIncome());
                });
        if (extras.restructured().isPresent() || !extras.memo().isZero()) {
            var memo = new Amounts(node.putObject("memo"), precision);
            memo.put("interest", extras.memo().interest());
            memo.put("penalty", extras.memo().penalty());
        }
        if (extras.restructured().isPresent() || extras.capitalised() != 0) {
            amounts.put("capitalised", extras.capitalised());
        }
    }

    ObjectNode allocated(Allocated allocated) {
        var node = debt(allocated.debt());
        new Amounts(node, precision).put("credit", allocated.credit());
        return node;
    }

    ObjectNode books(LocalDate day, Map<LoanAccount, Long> books) {
        var node = node();
        node.put("as_of", day.toString());
        var sorted = new TreeMap<String, Long>();
        books.forEach((account, balance) -> sorted.put(name(account), balance));
        var balances = new Amounts(node.putObject("balances"), precision);
        sorted.forEach(balances::put);
        return node;
    }

    private static String name(LoanAccount account) {
        return account.name().toLowerCase(Locale.ROOT);
    }

    ObjectNode schedule(LocalDate day, List<ScheduledRow> rows) {
        var node = node();
        node.put("as_of", day.toString());
        var list = node.putArray("rows");
        for (var row : rows) {
            var item = list.addObject();
            item.put("due_date", row.due().toString());
            var amounts = new Amounts(item, precision);
            var asked = row.asked();
            amounts.put("principal", asked.principal());
            amounts.put("interest", asked.interest());
            amounts.put("fee", asked.fee());
            amounts.put("total", asked.total() - asked.penalty());
        }
        return node;
    }

    ObjectNode quote(LocalDate day, Quote quote) {
        var node = node();
        node.put("as_of", day.toString());
        var amounts = new Amounts(node, precision);
        amounts.put("principal", quote.debt().principal());
        amounts.put("interest", quote.debt().interest());
        amounts.put("fee", quote.debt().fee());
        amounts.put("penalty", quote.debt().penalty());
        amounts.put("credit", quote.credit());
        amounts.put("total", quote.total());
        return node;
    }

    void dailyColumns(ArrayNode columns) {
        columns.add("date");
        columns.add("dpd");
        columns.add("principal_outstanding");
        columns.add("arrears_principal_interest");
        columns.add("penalty_due");
    }

    ArrayNode daily(LocalDate day, Standing standing) {
        var row = JsonNodeFactory.instance.arrayNode();
        row.add(day.toString());
        row.add(standing.daysPastDue());
        var arrears = standing.arrears();
        row.add(Amounts.text(precision, standing.principal()));
        row.add(Amounts.text(precision, arrears.principal() + arrears.interest()));
        row.add(Amounts.text(precision, standing.due().penalty()));
        return row;
    }

    private ObjectNode debt(Debt debt) {
        var node = node();
        var amounts = new Amounts(node, precision);
        amounts.put("penalty", debt.penalty());
        amounts.put("fee", debt.fee());
        amounts.put("interest", debt.interest());
        amounts.put("principal", debt.principal());
        return node;
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}
