package org.quipu.core.loan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quipu.core.Envelope;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Refused;
import org.quipu.core.account.Leg;
import org.quipu.core.account.Movement;
import org.quipu.core.loan.Loan.Application;
import org.quipu.core.loan.Loan.Approved;
import org.quipu.core.loan.Loan.Books;
import org.quipu.core.loan.LoanCommand.DisburseLoan;
import org.quipu.core.loan.LoanCommand.FailDisbursement;
import org.quipu.core.loan.LoanCommand.InstructDisbursement;
import org.quipu.core.loan.LoanEvent.DisbursementFailed;
import org.quipu.core.loan.LoanEvent.DisbursementInstructed;
import org.quipu.core.loan.LoanEvent.Instalment;
import org.quipu.core.loan.LoanEvent.LoanDisbursed;
import org.quipu.core.money.Money;
import org.quipu.core.posting.Posting;
import org.quipu.core.product.LoanContract;
import org.quipu.core.schedule.Schedule;
import org.quipu.core.servicing.Explanation;

/** How a loan is paid out: at once, or by a channel that confirms or fails later. */
final class Disbursing {
    private Disbursing() {}

    static List<LedgerEvent> instruct(InstructDisbursement instruct, Known known) {
        var approved = Lending.approved(instruct.loan(), known);
        if (approved.instructed()) throw new Refused(LoanRefusal.INSTRUCTED);
        return List.of(
                new DisbursementInstructed(
                        instruct.loan(),
                        known.businessDate(),
                        branched(instruct.envelope(), approved)));
    }

    static List<LedgerEvent> fail(FailDisbursement fail, Known known) {
        var approved = Lending.approved(fail.loan(), known);
        if (!approved.instructed()) throw new Refused(LoanRefusal.NOT_INSTRUCTED);
        return List.of(
                new DisbursementFailed(
                        fail.loan(), known.businessDate(), branched(fail.envelope(), approved)));
    }

    private static Envelope branched(Envelope envelope, Approved approved) {
        return envelope.orBranch(approved.application().account().branch());
    }

    static List<LedgerEvent> disburse(DisburseLoan disburse, Known known) {
        var approved = Lending.approved(disburse.loan(), known);
        var application = approved.application();
        requireFund(disburse.envelope(), application);
        var posting =
                new Posting(known, branched(disburse.envelope(), approved), disburse.valueDate());
        var version = Contracting.version(application, known);
        var contract = Contracting.contract(application, posting.when().valueDate(), known);
        var zero = application.asked().principal().zero();
        var savings = version.loan().savings(contract.terms().principal());
        var disbursed =
                posting.happens(
                        new LoanDisbursed(
                                disburse.loan(),
                                application.account().client().orElseThrow(),
                                version.number(),
                                Explanation.RULES,
                                savings > 0 ? disburse.collateral() : Optional.empty(),
                                contract,
                                instalments(contract, zero),
                                movement(disburse, contract, posting)));
        return Collateral.placed(disburse, new Money(zero.currency(), savings), disbursed, known);
    }

    /** All that is booked of a loan is of one fund, from its first day on. */
    private static void requireFund(Envelope envelope, Application application) {
        var fund = application.account().fund();
        if (envelope.fund().isEmpty() || envelope.fund().equals(fund)) return;
        throw new Refused(LoanRefusal.ANOTHER_FUND, "fund", fund.orElse("none"));
    }

    /** The principal is owed, the upfront fee is whose it is, the rest goes out. */
    private static Movement movement(
            DisburseLoan disburse, LoanContract contract, Posting posting) {
        var other = OtherSide.of(posting, disburse.savings());
        var terms = contract.terms();
        var zero = Money.zero(other.account().terms().currency());
        var fee = terms.fees().upfrontShares(terms.principal(), terms.precision());
        var legs = new ArrayList<Leg>();
        var entry = LoanLegs.paidOut(posting.when().valueDate(), terms.principal(), fee);
        legs.addAll(LoanLegs.of(disburse.loan(), entry, Books.NEW, zero));
        legs.add(other.credited(new Money(zero.currency(), terms.principal() - fee.total())));
        return posting.movement(legs);
    }

    private static List<Instalment> instalments(LoanContract contract, Money zero) {
        return Schedule.of(contract.terms()).rows().stream()
                .map(row ->
                        new Instalment(
                                row.number(),
                                row.period().due(),
                                new Money(zero.currency(), row.principal()),
                                new Money(zero.currency(), row.interestDue()),
                                new Money(zero.currency(), row.fee())))
                .toList();
    }
}
