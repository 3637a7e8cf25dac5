package org.quipu.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quipu.core.portfolio.ExpectedLoss;
import org.quipu.core.portfolio.PortfolioLoan;
import org.quipu.core.portfolio.Provisioning;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.servicing.ExpectedLosses;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The kind {@code provision}: what has to be set aside for a portfolio by a table. */
final class ProvisionCase {
    private static final int DEFAULT_DAYS = 90;

    private final Fields in;
    private final PortfolioReader reader;
    private final Map<String, Integer> worst = new HashMap<>();

    private ProvisionCase(Fields in) {
        this.in = in;
        this.reader = PortfolioReader.of(in);
        for (var loan : reader.loans()) {
            worst.merge(classifiedBy(loan), loan.whole("dpd"), Math::max);
        }
    }

    static ObjectNode answer(Fields in) {
        return new ProvisionCase(in).answer();
    }

    private ObjectNode answer() {
        var staged = in.objects("table").stream().anyMatch(row -> row.has("stage"));
        var provisions = staged ? expectedLoss() : byTable();
        var answer = JsonNodeFactory.instance.objectNode();
        new Amounts(answer, reader.precision()).put("total", provisions.total());
        var rows = answer.putArray("by_row");
        for (var sum : provisions.byRow()) rows.add(Amounts.text(reader.precision(), sum));
        return answer;
    }

    private Provisioning byTable() {
        return Provisioning.of(
                ServicingReader.rows(in),
                reader.loans().stream().map(this::loan).toList(),
                reader.precision());
    }

    private Provisioning expectedLoss() {
        var model = new ExpectedLoss(stages(), in.whole("non_accrual_dpd", DEFAULT_DAYS));
        var exposures = new ArrayList<ExpectedLoss.Exposure>();
        for (var each : reader.loans()) {
            var interest = each.optionalMinor("accrued_interest", reader.precision()).orElse(0);
            var segment = each.optionalText("segment").orElse("");
            exposures.add(new ExpectedLoss.Exposure(loan(each), interest, segment));
        }
        return model.of(exposures, reader.precision());
    }

    private List<ExpectedLoss.Row> stages() {
        return in.objects("table").stream()
                .map(row ->
                        new ExpectedLoss.Row(
                                row.optionalText("segment").orElse(""),
                                new ExpectedLosses.Stage(
                                        row.whole("stage"),
                                        AnnualRate.percent(row.decimal("pd")),
                                        AnnualRate.percent(row.decimal("lgd")))))
                .toList();
    }

    private PortfolioLoan loan(Fields loan) {
        return reader.loan(loan).at(worst.getOrDefault(classifiedBy(loan), 0));
    }

    /** A loan is classified by itself, or all of a client's loans by the worst of them. */
    private String classifiedBy(Fields loan) {
        return switch (in.optionalText("classification").orElse("loan")) {
            case "loan" -> loan.text("loan");
            case "client" -> loan.text("client");
            default ->
                    throw new IllegalArgumentException(
                            in.path() + ".classification is loan or client");
        };
    }
}
