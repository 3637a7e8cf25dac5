package org.quipu.api.loan;

import static org.quipu.api.loan.LoanOperations.ONE;
import static org.quipu.api.loan.LoanOperations.manual;

import java.util.List;
import org.quipu.api.access.Role;
import org.quipu.api.operation.Operation;
import org.quipu.api.operation.Operation.Parameter;
import org.quipu.api.operation.Query;
import org.quipu.api.operation.Route;

/** Looking at loans. */
final class ReadOperations {
    static final Parameter AS_OF =
            new Parameter(
                    "asOf",
                    "string",
                    "The day whose close is shown; the business date if absent, or the day of"
                            + " `knownAt`. A day to come is shown as if nothing happened until then.",
                    false);

    static final Parameter KNOWN_AT =
            new Parameter(
                    "knownAt",
                    "string",
                    "What was booked up to a past date, or what stood in the log up to a position;"
                            + " all that is known if absent.",
                    false);

    static final Parameter ON =
            new Parameter("on", "string", "The day; the business date if absent.", false);

    private ReadOperations() {}

    static List<Operation> all() {
        return List.of(
                new Query<>(
                        Route.get(ONE),
                        manual(
                                "readLoan",
                                "Answers from the decided state: all that was acknowledged is in it. The"
                                        + " loan at any day, as known at any time.",
                                Role.READERS),
                        List.of(AS_OF, KNOWN_AT),
                        LoanAnswer.Standing.class,
                        LoanReading::read),
                new Query<>(
                        Route.get(ONE + "/explain"),
                        manual(
                                "explainLoan",
                                "Why every figure of a loan is what it is: the transactions and"
                                        + " instalments that add up to it, and the rules.",
                                Role.READERS),
                        List.of(AS_OF, KNOWN_AT),
                        Explained.class,
                        LoanReading::explain),
                new Query<>(
                        Route.get(ONE + "/settlement-quote"),
                        manual(
                                "quoteSettlement",
                                "What it takes to pay a loan back at once on a day.",
                                Role.READERS),
                        List.of(ON),
                        LoanAnswer.Quoted.class,
                        LoanReading::quote));
    }
}
