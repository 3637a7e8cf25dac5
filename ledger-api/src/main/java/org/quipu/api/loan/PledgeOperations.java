package org.quipu.api.loan;

import java.time.LocalDate;
import java.util.List;
import org.quipu.api.access.Role;
import org.quipu.api.input.Amount;
import org.quipu.api.input.Identifier;
import org.quipu.api.input.Inline;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Asking;
import org.quipu.api.operation.Happened;
import org.quipu.api.operation.Ids;
import org.quipu.api.operation.Operation;
import org.quipu.api.operation.Query;
import org.quipu.api.operation.Route;
import org.quipu.api.operation.Source;
import org.quipu.api.operation.Write;
import org.quipu.core.account.AccountEvent;
import org.quipu.core.account.AccountEvent.BalancePledged;
import org.quipu.core.account.AccountEvent.PledgeReleased;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.collateral.CollateralCommand.CallPledge;
import org.quipu.core.collateral.CollateralCommand.PledgeSavings;
import org.quipu.core.collateral.CollateralCommand.ReleasePledge;
import org.quipu.core.money.Money;

/** Savings that secure a loan: pledging, giving back, calling into the loan. */
final class PledgeOperations {
    private static final String PLEDGES = "/v1/loans/{id}/pledges";
    private static final String ONE = PLEDGES + "/{pledge}";

    private PledgeOperations() {}

    /** Savings to pledge. */
    record Pledging(
            @Meaning(value = "Whose savings, anybody's.", example = "ext:ACC-17")
                    Identifier account,
            @Meaning(value = "How much, in the loan's currency.", example = "500.00") Amount amount,
            @Inline Source source) {}

    /** Savings to give back. */
    record Release(@Inline Source source) {}

    /** Savings to take. */
    record Call(
            @Meaning(value = "How much, at most what is pledged.", example = "200.00")
                    Amount amount,
            @Inline Source source) {}

    /** A pledge that began or ended. */
    record Changed(
            @Meaning(value = "The transaction's id.", example = "51") String id,
            @Meaning(value = "Where its event stands in the log.", example = "51") long position,
            @Meaning(value = "The loan.", example = "loan_01k9x0bqwe") String loan,
            @Meaning(value = "The pledge, a hold on the account.", example = "plg_01k9x0bqwe")
                    String pledge,
            @Meaning(value = "The savings account.", example = "sav_01k9x0c2d4") String account,
            @Meaning(value = "How much.", example = "500.00") String amount,
            @Meaning("The business date.") LocalDate bookingDate,
            @Meaning(value = "What the saver may draw afterwards.", example = "700.00")
                    String available) {
        static Changed placed(Happened happened) {
            var at = happened.the(BalancePledged.class);
            var event = at.event();
            return of(at, event.loan(), event.hold(), event.amount(), event.availableAfter());
        }

        static Changed released(Happened happened) {
            var at = happened.the(PledgeReleased.class);
            var event = at.event();
            return of(at, event.loan(), event.hold(), event.amount(), event.availableAfter());
        }

        private static Changed of(
                Happened.At<? extends AccountEvent> at,
                String loan,
                String hold,
                Money amount,
                Money availableAfter) {
            return new Changed(
                    at.id(),
                    at.position(),
                    loan,
                    hold,
                    at.event().account(),
                    amount.decimal(),
                    at.event().bookedOn(),
                    availableAfter.decimal());
        }
    }

    /** Everything pledged for a loan now. */
    record All(
            @Meaning(value = "The loan.", example = "loan_01k9x0bqwe") String loan,
            @Meaning(value = "ISO 4217.", example = "KES") String currency,
            @Meaning("By id.") List<One> pledges,
            @Meaning(value = "The last position this may reflect.", example = "60") long position,
            @Meaning("The business date this is true for.") LocalDate asOf) {
        static All read(Query.Reading reading) {
            var loan = reading.pathLoan();
            var state = reading.state(AccountKinds.PLEDGES.ref(loan.id()));
            return new All(
                    loan.id(),
                    loan.currency().getCurrencyCode(),
                    state.state().active().entrySet().stream()
                            .map(each ->
                                    new One(
                                            each.getKey(),
                                            each.getValue().account(),
                                            each.getValue().amount().decimal(),
                                            each.getValue().since()))
                            .toList(),
                    state.position(),
                    state.businessDate());
        }
    }

    /** A part of somebody's savings. */
    record One(
            @Meaning(value = "The pledge, a hold on the account.", example = "plg_01k9x0bqwe")
                    String pledge,
            @Meaning(value = "The savings account.", example = "sav_01k9x0c2d4") String account,
            @Meaning(value = "What is still pledged.", example = "500.00") String amount,
            @Meaning("The business date it was pledged on.") LocalDate since) {}

    static List<Operation> all() {
        return List.of(pledge(), read(), release(), call());
    }

    private static Operation pledge() {
        return Write.at(
                        PLEDGES,
                        LoanOperations.manual(
                                "pledgeSavings",
                                "Lets a part of somebody's savings secure a loan, until it is paid"
                                        + " back.",
                                LoanOperations.OFFICERS))
                .asks(
                        Pledging.class,
                        """
                        {"account": "ext:ACC-17", "amount": "500.00"}\
                        """,
                        asking -> {
                            var loan = asking.pathLoan();
                            var body = asking.body();
                            return new PledgeSavings(
                                    loan.id(),
                                    Ids.next("plg"),
                                    asking.account(body.account()).id(),
                                    asking.money(body.amount(), loan.currency()),
                                    body.source().envelope(asking));
                        })
                .answers(Changed.class, Changed::placed);
    }

    private static Operation read() {
        return new Query<>(
                Route.get(PLEDGES),
                LoanOperations.manual(
                        "readPledges", "Answers which savings secure a loan now.", Role.READERS),
                List.of(),
                All.class,
                All::read);
    }

    private static Operation release() {
        return Write.at(
                        ONE + "/release",
                        LoanOperations.manual(
                                "releasePledge",
                                "Gives pledged savings back.",
                                LoanOperations.OFFICERS))
                .asks(
                        Release.class,
                        "{}",
                        asking ->
                                new ReleasePledge(
                                        asking.pathLoan().id(),
                                        asking.variable("pledge"),
                                        asking.body().source().envelope(asking)))
                .answers(Changed.class, Changed::released);
    }

    private static Operation call() {
        return Write.at(
                        ONE + "/calls",
                        LoanOperations.manual(
                                "callPledge",
                                "Repays a loan out of pledged savings.",
                                LoanOperations.POSTERS))
                .asks(
                        Call.class,
                        """
                        {"amount": "200.00"}\
                        """,
                        PledgeOperations::calling)
                .answers(LoanPosted.class, MoneyOperations::received);
    }

    private static CallPledge calling(Asking<Call> asking) {
        var loan = asking.pathLoan();
        return new CallPledge(
                loan.id(),
                asking.variable("pledge"),
                asking.money(asking.body().amount(), loan.currency()),
                asking.body().source().envelope(asking));
    }
}
