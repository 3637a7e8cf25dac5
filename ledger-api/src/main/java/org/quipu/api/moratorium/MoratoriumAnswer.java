package org.quipu.api.moratorium;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Happened;
import org.quipu.core.moratorium.Deferral;
import org.quipu.core.moratorium.Moratorium;
import org.quipu.core.moratorium.MoratoriumEvent.MoratoriumDeclared;
import org.quipu.core.moratorium.Scope;

/** What is answered about moratoria. */
final class MoratoriumAnswer {
    private MoratoriumAnswer() {}

    /** What is given to whom. */
    record Terms(
            @Meaning(value = "Whose loans: booked at this branch.", example = "north")
                    Optional<String> branch,
            @Meaning(value = "Or of clients by this dimension.", example = "region")
                    Optional<String> dimension,
            @Meaning(value = "With this value at the value date.", example = "rift-valley")
                    Optional<String> value,
            @Meaning("From when.") LocalDate valueDate,
            @Meaning(value = "By how many months each loan's dates move.", example = "3")
                    Optional<Integer> months,
            @Meaning("Or the day on which every loan's next instalment falls due.")
                    Optional<LocalDate> nextDueDate,
            @Meaning("Whether the loans earn no interest from the value date on.")
                    boolean stopInterest,
            @Meaning(value = "Why.", example = "flood") String reason) {
        static Terms of(MoratoriumDeclared declared) {
            var terms = declared.terms();
            var scope = Scoped.of(terms.scope());
            return new Terms(
                    scope.branch(),
                    scope.dimension(),
                    scope.value(),
                    declared.valueDate(),
                    terms.deferral() instanceof Deferral.ByMonths(var months)
                            ? Optional.of(months)
                            : Optional.empty(),
                    terms.deferral() instanceof Deferral.Until(var day)
                            ? Optional.of(day)
                            : Optional.empty(),
                    terms.stopsInterest(),
                    terms.reason());
        }
    }

    /** A scope taken apart. */
    private record Scoped(
            Optional<String> branch, Optional<String> dimension, Optional<String> value) {
        static Scoped of(Scope scope) {
            return switch (scope) {
                case Scope.OfBranch(var branch) ->
                        new Scoped(Optional.of(branch), Optional.empty(), Optional.empty());
                case Scope.OfDimension(var dimension, var value) ->
                        new Scoped(Optional.empty(), Optional.of(dimension), Optional.of(value));
            };
        }
    }

    /** A moratorium that was declared; its loans follow by themselves. */
    record Declared(
            @Meaning(value = "The moratorium's id.", example = "flood-2026") String id,
            @Meaning(value = "Where its event stands in the log.", example = "48213") long position,
            @Meaning("What is given to whom.") Terms terms,
            @Meaning("The second person, where one was asked.") Optional<String> approvedBy,
            @Meaning("The business date.") LocalDate bookingDate) {
        static Declared of(Happened happened) {
            var at = happened.the(MoratoriumDeclared.class);
            return new Declared(
                    at.event().moratorium(),
                    at.position(),
                    Terms.of(at.event()),
                    at.event().approvedBy(),
                    at.event().bookedOn());
        }
    }

    /** How far it is. */
    record Progress(
            @Meaning(value = "Up to where in the log loans were gone through.", example = "31007")
                    long through,
            @Meaning(value = "Up to where they are in it: its own position.", example = "48213")
                    long of,
            @Meaning(value = "How many loans were looked at.", example = "570") int examined,
            @Meaning(value = "How many were put off.", example = "410") int changed,
            @Meaning(value = "How many are not of the scope or not running.", example = "159")
                    int passedOver,
            @Meaning(value = "How many a rule kept from it.", example = "1") int refused,
            @Meaning("The rules that refused.") List<ByRule> refusals) {
        static Progress of(Moratorium.Declared state) {
            var progress = state.progress();
            return new Progress(
                    progress.through(),
                    state.position(),
                    progress.tally().examined(),
                    progress.tally().changed(),
                    progress.tally().passedOver(),
                    progress.tally().refused(),
                    progress.refusedBy().entrySet().stream()
                            .map(each -> new ByRule(each.getKey(), each.getValue()))
                            .toList());
        }
    }

    /** How many loans a rule refused. */
    record ByRule(
            @Meaning(value = "The rule.", example = "loan/no-instalment-left") String rule,
            @Meaning(value = "How many loans.", example = "1") int loans) {}
}
