package org.quipu.api.loan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Happened;
import org.quipu.core.account.Movement;
import org.quipu.core.loan.Loan;
import org.quipu.core.loan.LoanEvent.AllocationsRestated;
import org.quipu.core.loan.LoanEvent.CreditApplied;
import org.quipu.core.loan.LoanEvent.InterestCapitalised;
import org.quipu.core.loan.LoanEvent.Restated;
import org.quipu.core.loan.LoanEvent.SmallBalanceForgiven;
import org.quipu.core.loan.LoanKinds;
import org.quipu.core.money.Money;
import org.quipu.core.servicing.LoanAccount;

/** What a decision did to one loan beside the transaction itself, and what it left. */
public record Effect(
        @Meaning(value = "The loan.", example = "ln_01k9x0c2d4") String loan,
        @Meaning(
                        value =
                                "applied, approved, instructed, rejected, withdrawn, active, closed"
                                        + " or written_off, after it.",
                        example = "active")
                String status,
        @Meaning(value = "Principal outstanding after it.", example = "1512.32")
                String principalOutstanding,
        @Meaning(value = "The borrower's credit after it.", example = "0.00") String credit,
        @Meaning("What fell due by itself and was recorded with it.") List<FellDue> fellDue,
        @Meaning("Other transactions whose allocation it changed.") List<Changed> restated) {
    /** What fell due by itself. */
    public record FellDue(
            @Meaning(value = "The transaction's id.", example = "48213") String id,
            @Meaning(
                            value =
                                    "credit_applied, interest_capitalised or small_balance_forgiven.",
                            example = "credit_applied")
                    String type,
            @Meaning("When it takes effect.") LocalDate valueDate,
            @Meaning("What it settled.") Allocation allocation) {}

    /** A transaction whose allocation changed. */
    public record Changed(
            @Meaning(
                            value =
                                    "Its id; of what fell due by itself its kind and date, such as"
                                            + " credit-applied:2026-03-31.",
                            example = "48190")
                    String transaction,
            @Meaning("When it takes effect.") LocalDate valueDate,
            @Meaning("What it settled before.") Allocation before,
            @Meaning("What it settles from now on; nothing where it no longer happened.")
                    Allocation after) {
        /**
         * Shows a restatement.
         *
         * @param restated what changed
         * @return before and after
         */
        public static Changed of(Restated restated) {
            var some = restated.before().isEmpty() ? restated.after() : restated.before();
            var zero = some.getFirst().amount().zero();
            return new Changed(
                    restated.of(),
                    restated.valueDate(),
                    Allocation.of(restated.before(), zero),
                    Allocation.of(restated.after(), zero));
        }
    }

    /**
     * What happened to a loan.
     *
     * @param happened the decision
     * @param loan which
     * @return its effect
     */
    public static Effect of(Happened happened, String loan) {
        var state = happened.after(LoanKinds.LOAN.ref(loan));
        return new Effect(
                loan,
                LoanStage.status(state),
                balance(state, LoanAccount.LOAN_PORTFOLIO, Function.identity()),
                balance(state, LoanAccount.CLIENT_CREDIT, Money::negated),
                fellDue(happened, loan),
                restated(happened, loan));
    }

    private static String balance(
            Loan state, LoanAccount account, Function<Money, Money> holderSense) {
        var currency = state.agreed().orElseThrow().account().currency();
        return state instanceof Loan.Lent lent
                ? holderSense.apply(lent.money(lent.books().balance(account))).decimal()
                : Money.zero(currency).decimal();
    }

    private static List<FellDue> fellDue(Happened happened, String loan) {
        var all = new ArrayList<FellDue>();
        for (var at : happened.all()) {
            switch (at.event()) {
                case CreditApplied it when it.loan().equals(loan) ->
                        all.add(fellDue(at.id(), "credit_applied", loan, it.movement()));
                case InterestCapitalised it when it.loan().equals(loan) ->
                        all.add(fellDue(at.id(), "interest_capitalised", loan, it.movement()));
                case SmallBalanceForgiven it when it.loan().equals(loan) ->
                        all.add(fellDue(at.id(), "small_balance_forgiven", loan, it.movement()));
                default -> {}
            }
        }
        return all;
    }

    private static FellDue fellDue(String id, String type, String loan, Movement movement) {
        return new FellDue(id, type, movement.valueDate(), Allocation.of(loan, movement));
    }

    private static List<Changed> restated(Happened happened, String loan) {
        var all = new ArrayList<Changed>();
        for (var event : happened.events()) {
            if (event instanceof AllocationsRestated it && it.loan().equals(loan)) {
                it.restated().forEach(each -> all.add(Changed.of(each)));
            }
        }
        return all;
    }
}
