package org.quipu.api.provision;

import java.util.List;
import org.quipu.api.input.Meaning;
import org.quipu.core.servicing.ExpectedLosses;

/** A table of expected losses as it is answered. */
record StagesShown(
        @Meaning(value = "When losses are estimated: daily or month_end.", example = "month_end")
                String days,
        @Meaning("By stage.") List<StageShown> stages) {

    /** One stage. */
    record StageShown(
            @Meaning(value = "1 to 3.", example = "1") int stage,
            @Meaning(value = "Probability of default, in per cent.", example = "2")
                    String probabilityOfDefault,
            @Meaning(
                            value = "Share of the exposure lost in a default, in per cent.",
                            example = "45")
                    String lossGivenDefault) {
        static StageShown of(ExpectedLosses.Stage row) {
            return new StageShown(
                    row.stage(),
                    row.defaults().percent().toPlainString(),
                    row.lost().percent().toPlainString());
        }
    }

    static StagesShown of(ExpectedLosses table) {
        return new StagesShown(
                TableShown.text(table.days()),
                table.stages().stream().map(StageShown::of).toList());
    }
}
