package org.quipu.api.provision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quipu.api.input.Code;
import org.quipu.api.input.Figure;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Rates;
import org.quipu.core.servicing.ExpectedLosses;

/** A table of expected losses as it is sent. */
record StagesBody(
        @Meaning(
                        value =
                                "Whose loans; those of all products without a table of their own if"
                                        + " absent.",
                        example = "biashara")
                Optional<Code> product,
        @Meaning("The first day it holds, not before the business date; that date if absent.")
                Optional<LocalDate> validFrom,
        @Meaning("When losses are estimated: at the close of every day, or of the last of a month.")
                TableBody.Days days,
        @Meaning("The stages 1, 2 and 3, in order.") List<StageBody> stages) {

    /** One stage. */
    record StageBody(
            @Meaning(
                            value =
                                    "1: at most 30 days past due; 2: more; 3: in default, or"
                                            + " restructured and not cured.",
                            example = "1")
                    Integer stage,
            @Meaning(value = "Probability of default, in per cent.", example = "2")
                    Figure probabilityOfDefault,
            @Meaning(
                            value = "Share of the exposure lost in a default, in per cent.",
                            example = "45")
                    Figure lossGivenDefault) {
        ExpectedLosses.Stage row(String at) {
            return new ExpectedLosses.Stage(
                    stage,
                    Rates.of(at + "/probabilityOfDefault", probabilityOfDefault),
                    Rates.of(at + "/lossGivenDefault", lossGivenDefault));
        }
    }

    ExpectedLosses expected() {
        var rows = new ArrayList<ExpectedLosses.Stage>();
        for (var at = 0; at < stages.size(); at++) rows.add(stages.get(at).row("/stages/" + at));
        return new ExpectedLosses(rows, days.days());
    }
}
