package org.quipu.api.institution;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quipu.api.access.Role;
import org.quipu.api.input.InstitutionName;
import org.quipu.api.input.Meaning;
import org.quipu.api.input.RecordReader;
import org.quipu.api.operation.Installing;
import org.quipu.api.operation.Operation;
import org.quipu.api.operation.Operation.Manual;
import org.quipu.api.operation.Reply;
import org.quipu.api.operation.Route;
import org.quipu.api.problem.Problem;
import org.quipu.api.problem.ProblemType;
import org.quipu.log.Ledgers;

/** Founding institutions: what an operator does, who belongs to none. */
public final class InstitutionOperations {
    private InstitutionOperations() {}

    /** The terms of a new institution. */
    record Terms(
            @Meaning(value = "Its name, which tokens carry.", example = "demo")
                    InstitutionName name,
            @Meaning(value = "Where its days begin and end.", example = "Africa/Nairobi")
                    ZoneId zone,
            @Meaning(value = "The first day where the date is set by command; by clock if absent.")
                    Optional<LocalDate> businessDate) {}

    /** An institution with its ledger. */
    record Founded(
            @Meaning(value = "Its name.", example = "demo") String name,
            @Meaning(value = "Where its days begin and end.", example = "Africa/Nairobi")
                    String zone,
            @Meaning(value = "The first day where the date is set by command.")
                    Optional<LocalDate> businessDate) {}

    /**
     * All of them.
     *
     * @param ledgers where institutions are founded
     * @return in reading order
     */
    public static List<Operation> all(Ledgers ledgers) {
        return List.of(
                new Installing<>(
                        Route.post("/v1/institutions"),
                        new Manual(
                                "foundInstitution",
                                "institutions",
                                "Founds an institution with its ledger: 201 if it is new, 200 if it was"
                                        + " there with the same terms, 409 under other terms.",
                                Set.of(Role.OPERATOR)),
                        Terms.class,
                        new RecordReader<>(Terms.class),
                        Founded.class,
                        (terms, _) -> found(ledgers, terms),
                        """
                        {"name": "demo", "zone": "Africa/Nairobi", "businessDate": "2026-03-31"}\
                        """));
    }

    private static Reply found(Ledgers ledgers, Terms terms) {
        var founding =
                new Ledgers.Founding(terms.name().text(), terms.zone(), terms.businessDate());
        try {
            var isNew = ledgers.found(founding);
            var founded =
                    new Founded(founding.name(), founding.zone().getId(), founding.businessDate());
            return new Reply.Done(isNew ? 201 : 200, founded, false);
        } catch (IllegalArgumentException e) {
            return new Reply.Failed(
                    Problem.of(
                            ProblemType.CONFLICT,
                            "An institution of this name exists under other terms."));
        }
    }
}
