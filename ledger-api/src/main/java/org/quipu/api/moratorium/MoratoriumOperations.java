package org.quipu.api.moratorium;

import java.util.List;
import java.util.Set;
import org.quipu.api.access.Role;
import org.quipu.api.operation.Operation;
import org.quipu.api.operation.Operation.Manual;
import org.quipu.api.operation.Operation.Parameter;
import org.quipu.api.operation.Query;
import org.quipu.api.operation.Route;
import org.quipu.api.operation.Write;

/** Everything that can be asked of moratoria. */
public final class MoratoriumOperations {
    private static final String CHAPTER = "moratoria";
    private static final String ROOT = "/v1/moratoria";
    private static final List<Parameter> PAGE =
            List.of(
                    new Parameter("after", "integer", "The position to read on from; 0.", false),
                    new Parameter(
                            "limit",
                            "integer",
                            "How many entries of the log to read, at most 100; 100 if absent.",
                            false));

    private MoratoriumOperations() {}

    /**
     * All of them.
     *
     * @return in reading order
     */
    public static List<Operation> all() {
        return List.of(declare(), list(), read(), loans());
    }

    private static Operation declare() {
        return Write.at(
                        ROOT,
                        new Manual(
                                "declareMoratorium",
                                CHAPTER,
                                "Puts off the instalments of the loans of a branch or a client"
                                        + " dimension. Answers at once; the loans paid out so far are"
                                        + " then gone through in chunks, each decided on its own.",
                                Set.of(Role.OPERATIONS)))
                .asks(
                        MoratoriumBody.class,
                        """
                        {"id": "flood-2026", "scope": {"dimension": "region", \
                        "value": "rift-valley"}, "months": 3, "stopInterest": true, \
                        "reason": "flood"}\
                        """,
                        MoratoriumBody::command)
                .answers(MoratoriumAnswer.Declared.class, MoratoriumAnswer.Declared::of);
    }

    private static Operation list() {
        return new Query<>(
                Route.get(ROOT),
                new Manual(
                        "listMoratoria",
                        CHAPTER,
                        "Lists moratoria in the order they were declared.",
                        Role.READERS),
                PAGE,
                MoratoriumReading.Page.class,
                MoratoriumReading::all);
    }

    private static Operation read() {
        return new Query<>(
                Route.get(ROOT + "/{id}"),
                new Manual(
                        "readMoratorium",
                        CHAPTER,
                        "Answers what a moratorium gives to whom, how far it is, and how many loans"
                                + " each rule kept from it.",
                        Role.READERS),
                List.of(),
                MoratoriumReading.Standing.class,
                MoratoriumReading::one);
    }

    private static Operation loans() {
        return new Query<>(
                Route.get(ROOT + "/{id}/loans"),
                new Manual(
                        "readMoratoriumLoans",
                        CHAPTER,
                        "Lists the loans a moratorium changed, each with its transaction, and those"
                                + " that a rule kept from it.",
                        Role.READERS),
                PAGE,
                MoratoriumReading.Parts.class,
                MoratoriumReading::loans);
    }
}
