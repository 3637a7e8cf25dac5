package org.quipu.api.collateral;

import static org.quipu.api.access.Role.INTEGRATOR;
import static org.quipu.api.access.Role.LOAN_OFFICER;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quipu.api.access.Role;
import org.quipu.api.input.Amount;
import org.quipu.api.input.Code;
import org.quipu.api.input.FreeText;
import org.quipu.api.input.Identifier;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Asking;
import org.quipu.api.operation.Ids;
import org.quipu.api.operation.Moneys;
import org.quipu.api.operation.Operation;
import org.quipu.api.operation.Operation.Manual;
import org.quipu.api.operation.Query;
import org.quipu.api.operation.Route;
import org.quipu.api.operation.Source;
import org.quipu.api.operation.Write;
import org.quipu.core.collateral.CollateralCommand.AddGuarantor;
import org.quipu.core.collateral.CollateralCommand.RegisterCollateral;
import org.quipu.core.collateral.CollateralCommand.ReleaseCollateral;
import org.quipu.core.collateral.CollateralCommand.ReleaseGuarantor;

/** Everything that can be asked about what secures a loan. */
public final class CollateralOperations {
    private static final String COLLATERAL = "/v1/loans/{id}/collateral";
    private static final String GUARANTORS = "/v1/loans/{id}/guarantors";

    private CollateralOperations() {}

    /** Something to pledge. */
    record Registration(
            @Meaning(value = "What it is, a code.", example = "motorcycle") Code kind,
            @Meaning(value = "What it is taken for, in the loan's currency.", example = "90000.00")
                    Amount value,
            @Meaning(value = "Words about it. Kept outside the log.", example = "Boxer 150, red")
                    Optional<FreeText> description) {}

    /** Something to give back. */
    record Release(
            @Meaning(value = "The item's id.", example = "col_01k9x0bqwe") Identifier item) {}

    /** A client who will answer. */
    record Guarantee(
            @Meaning(value = "Who answers; not the borrower.", example = "ext:C-32")
                    Identifier client,
            @Meaning(
                            value = "The most that is promised, in the loan's currency.",
                            example = "5000.00")
                    Amount upTo) {}

    /** A client who will answer no more. */
    record Freeing(@Meaning(value = "The guarantor.", example = "ext:C-32") Identifier client) {}

    /**
     * All of them.
     *
     * @return in reading order
     */
    public static List<Operation> all() {
        return List.of(
                register(),
                new Query<>(
                        Route.get(COLLATERAL),
                        readingManual("readCollateral", "Answers what is pledged for a loan now."),
                        List.of(),
                        CollateralAnswer.Items.class,
                        CollateralAnswer.Items::read),
                release(),
                add(),
                new Query<>(
                        Route.get(GUARANTORS),
                        readingManual("readGuarantors", "Answers who answers for a loan now."),
                        List.of(),
                        CollateralAnswer.Guarantors.class,
                        CollateralAnswer.Guarantors::read),
                free());
    }

    private static Manual manual(String name, String summary) {
        return new Manual(name, "loans", summary, Set.of(INTEGRATOR, LOAN_OFFICER));
    }

    private static Manual readingManual(String name, String summary) {
        return new Manual(name, "loans", summary, Role.READERS);
    }

    private static Operation register() {
        return Write.at(
                        COLLATERAL,
                        manual("registerCollateral", "Registers something pledged for a loan."))
                .asks(
                        Registration.class,
                        """
                        {"kind": "motorcycle", "value": "90000.00", \
                        "description": "Boxer 150, red"}\
                        """,
                        CollateralOperations::registration)
                .answers(CollateralAnswer.Pledge.class, CollateralAnswer.Pledge::registered);
    }

    private static RegisterCollateral registration(Asking<Registration> asking) {
        var loan = asking.pathLoan();
        var body = asking.body();
        return new RegisterCollateral(
                loan.id(),
                Ids.next("col"),
                body.kind().text(),
                Moneys.of("/value", body.value().decimal(), loan.currency()),
                asking.seal(body.description()),
                Source.NONE.envelope(asking));
    }

    private static Operation release() {
        return Write.at(
                        COLLATERAL + "/releases",
                        manual("releaseCollateral", "Gives back something that was pledged."))
                .asks(
                        Release.class,
                        """
                        {"item": "col_01k9x0bqwe"}\
                        """,
                        asking ->
                                new ReleaseCollateral(
                                        asking.pathLoan().id(),
                                        asking.body().item().text(),
                                        Source.NONE.envelope(asking)))
                .answers(CollateralAnswer.Pledge.class, CollateralAnswer.Pledge::released);
    }

    private static Operation add() {
        return Write.at(
                        GUARANTORS,
                        manual("addGuarantor", "Lets a client answer for another's loan."))
                .asks(
                        Guarantee.class,
                        """
                        {"client": "ext:C-32", "upTo": "5000.00"}\
                        """,
                        CollateralOperations::guarantee)
                .answers(CollateralAnswer.Guarantee.class, CollateralAnswer.Guarantee::begun);
    }

    private static AddGuarantor guarantee(Asking<Guarantee> asking) {
        var loan = asking.pathLoan();
        var body = asking.body();
        return new AddGuarantor(
                loan.id(),
                asking.client(body.client()),
                Moneys.of("/upTo", body.upTo().decimal(), loan.currency()),
                Source.NONE.envelope(asking));
    }

    private static Operation free() {
        return Write.at(
                        GUARANTORS + "/releases",
                        manual("releaseGuarantor", "Frees a client from a guarantee."))
                .asks(
                        Freeing.class,
                        """
                        {"client": "ext:C-32"}\
                        """,
                        asking ->
                                new ReleaseGuarantor(
                                        asking.pathLoan().id(),
                                        asking.client(asking.body().client()),
                                        Source.NONE.envelope(asking)))
                .answers(CollateralAnswer.Guarantee.class, CollateralAnswer.Guarantee::ended);
    }
}
