package org.quipu.api.moratorium;

import java.time.LocalDate;
import java.util.Optional;
import org.quipu.api.input.Breach;
import org.quipu.api.input.Code;
import org.quipu.api.input.FreeText;
import org.quipu.api.input.Inline;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Asking;
import org.quipu.api.operation.Ids;
import org.quipu.api.operation.Source;
import org.quipu.core.moratorium.Deferral;
import org.quipu.core.moratorium.MoratoriumCommand.DeclareMoratorium;
import org.quipu.core.moratorium.MoratoriumTerms;
import org.quipu.core.moratorium.Scope;

/** What is sent to declare a moratorium. */
record MoratoriumBody(
        @Meaning(value = "Its id, a code of yours; made if absent.", example = "flood-2026")
                Optional<Code> id,
        @Meaning("Whose loans: of a branch, or of the clients with a value of a dimension.")
                Whose scope,
        @Meaning("From when, at most a year back; the business date if absent.")
                Optional<LocalDate> valueDate,
        @Inline PuttingOff puttingOff,
        @Meaning("true: the loans earn no interest from the value date on, until it is resumed.")
                Optional<Boolean> stopInterest,
        @Meaning(value = "Why, a code.", example = "flood") Code reason,
        @Meaning(
                        "true: a second person must approve. Without it loans whose products ask for"
                                + " one are refused.")
                Optional<Boolean> fourEyes,
        @Meaning(value = "Words for people. Kept outside the log.", example = "river rose")
                Optional<FreeText> narrative) {
    /** Whose loans. */
    record Whose(
            @Meaning(value = "The loans booked at this branch.", example = "north")
                    Optional<Code> branch,
            @Meaning(value = "A dimension of clients, with `value`.", example = "region")
                    Optional<Code> dimension,
            @Meaning(value = "Its value at the value date.", example = "rift-valley")
                    Optional<Code> value) {
        /** Refuses both or neither, and half of a dimension. */
        Whose {
            if (branch.isPresent() == dimension.isPresent()) {
                throw new Breach("scope/one-of-two", "Either `branch` or `dimension`.");
            }
            if (dimension.isPresent() != value.isPresent()) {
                throw new Breach(
                        "scope/dimension-and-value", "`dimension` and `value` go together.");
            }
        }

        Scope scope() {
            return branch.<Scope>map(code -> new Scope.OfBranch(code.text()))
                    .orElseGet(() ->
                            new Scope.OfDimension(
                                    dimension.orElseThrow().text(), value.orElseThrow().text()));
        }
    }

    /** How far instalments are put off. */
    record PuttingOff(
            @Meaning(value = "By how many months each loan's dates move, 1 to 60.", example = "3")
                    Optional<Integer> months,
            @Meaning("The day on which the next instalment of every loan falls due instead.")
                    Optional<LocalDate> nextDueDate) {
        /** Refuses both or neither. */
        PuttingOff {
            if (months.isPresent() == nextDueDate.isPresent()) {
                throw new Breach("deferral/one-of-two", "Either `months` or `nextDueDate`.");
            }
        }

        Deferral deferral() {
            return months.<Deferral>map(Deferral.ByMonths::new)
                    .orElseGet(() -> new Deferral.Until(nextDueDate.orElseThrow()));
        }
    }

    static DeclareMoratorium command(Asking<MoratoriumBody> asking) {
        var body = asking.body();
        return new DeclareMoratorium(
                body.id.map(Code::text).orElseGet(() -> Ids.next("mor")),
                new MoratoriumTerms(
                        body.scope.scope(),
                        body.puttingOff.deferral(),
                        body.stopInterest.orElse(false),
                        body.reason.text()),
                body.valueDate,
                body.fourEyes.orElse(false),
                Source.ofNarrative(body.narrative).envelope(asking));
    }
}
