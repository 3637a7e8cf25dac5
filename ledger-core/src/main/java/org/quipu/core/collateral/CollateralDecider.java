package org.quipu.core.collateral;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.quipu.core.Codes;
import org.quipu.core.Decider;
import org.quipu.core.Envelope;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.Refused;
import org.quipu.core.account.AccountTerms;
import org.quipu.core.client.Client;
import org.quipu.core.client.ClientKinds;
import org.quipu.core.client.ClientRefusal;
import org.quipu.core.collateral.CollateralCommand.AddGuarantor;
import org.quipu.core.collateral.CollateralCommand.CallPledge;
import org.quipu.core.collateral.CollateralCommand.OfGuarantor;
import org.quipu.core.collateral.CollateralCommand.OfPledge;
import org.quipu.core.collateral.CollateralCommand.PledgeSavings;
import org.quipu.core.collateral.CollateralCommand.RegisterCollateral;
import org.quipu.core.collateral.CollateralCommand.ReleaseCollateral;
import org.quipu.core.collateral.CollateralCommand.ReleaseGuarantor;
import org.quipu.core.collateral.CollateralCommand.ReleasePledge;
import org.quipu.core.collateral.CollateralEvent.CollateralRegistered;
import org.quipu.core.collateral.CollateralEvent.CollateralReleased;
import org.quipu.core.collateral.CollateralEvent.GuarantorAdded;
import org.quipu.core.collateral.CollateralEvent.GuarantorReleased;
import org.quipu.core.loan.Loan;
import org.quipu.core.loan.LoanKinds;
import org.quipu.core.loan.LoanRefusal;
import org.quipu.core.money.Money;

/** The rules of what secures a loan. Pledged while something may be owed, given back any time. */
public final class CollateralDecider implements Decider<CollateralCommand> {
    @Override
    public Set<Ref<?>> needs(CollateralCommand command, Known known) {
        if (command instanceof OfPledge of) return PledgedSavings.needs(of, known);
        var needs = new LinkedHashSet<Ref<?>>();
        needs.add(LoanKinds.LOAN.ref(command.loan()));
        needs.add(CollateralKinds.SECURITY.ref(command.loan()));
        if (command instanceof OfGuarantor of) needs.add(ClientKinds.CLIENT.ref(of.client()));
        return needs;
    }

    @Override
    public List<? extends LedgerEvent> decide(CollateralCommand command, Known known) {
        return switch (command) {
            case RegisterCollateral register -> List.of(register(register, known));
            case ReleaseCollateral release -> List.of(release(release, known));
            case AddGuarantor add -> List.of(add(add, known));
            case ReleaseGuarantor release -> List.of(release(release, known));
            case PledgeSavings pledge -> PledgedSavings.pledge(pledge, known);
            case ReleasePledge release -> PledgedSavings.release(release, known);
            case CallPledge call -> PledgedSavings.call(call, known);
        };
    }

    private static CollateralEvent register(RegisterCollateral register, Known known) {
        var loan = running(register.loan(), known);
        if (!Codes.isCode(register.kind())) throw new Refused(CollateralRefusal.NOT_A_CODE);
        requireAmount(register.value(), loan);
        var security = security(register, known);
        if (security.items().containsKey(register.item())) {
            throw new Refused(CollateralRefusal.ID_TAKEN, "item", register.item());
        }
        if (security.items().size() >= Security.MOST) throw new Refused(CollateralRefusal.TOO_MANY);
        return new CollateralRegistered(
                register.loan(),
                register.item(),
                register.kind(),
                register.value(),
                register.description(),
                known.businessDate(),
                register.envelope().orBranch(loan.branch()));
    }

    private static CollateralEvent release(ReleaseCollateral release, Known known) {
        var envelope = branched(release, known);
        if (!security(release, known).items().containsKey(release.item())) {
            throw new Refused(CollateralRefusal.NOT_PLEDGED, "item", release.item());
        }
        return new CollateralReleased(
                release.loan(), release.item(), known.businessDate(), envelope);
    }

    private static CollateralEvent add(AddGuarantor add, Known known) {
        var loan = running(add.loan(), known);
        if (!(known.get(ClientKinds.CLIENT.ref(add.client())) instanceof Client.Registered)) {
            throw new Refused(ClientRefusal.UNKNOWN, "client", add.client());
        }
        if (loan.client().filter(add.client()::equals).isPresent()) {
            throw new Refused(CollateralRefusal.OWN_LOAN);
        }
        requireAmount(add.upTo(), loan);
        var guarantees = security(add, known).guarantees();
        var there = guarantees.get(add.client());
        if (there != null) {
            throw new Refused(CollateralRefusal.ALREADY_GUARANTOR, "upTo", there.upTo().decimal());
        }
        if (guarantees.size() >= Security.MOST) throw new Refused(CollateralRefusal.TOO_MANY);
        return new GuarantorAdded(
                add.loan(),
                add.client(),
                add.upTo(),
                known.businessDate(),
                add.envelope().orBranch(loan.branch()));
    }

    private static CollateralEvent release(ReleaseGuarantor release, Known known) {
        var envelope = branched(release, known);
        if (!security(release, known).guarantees().containsKey(release.client())) {
            throw new Refused(CollateralRefusal.NOT_A_GUARANTOR, "client", release.client());
        }
        return new GuarantorReleased(
                release.loan(), release.client(), known.businessDate(), envelope);
    }

    private static Security security(CollateralCommand command, Known known) {
        return known.get(CollateralKinds.SECURITY.ref(command.loan()));
    }

    private static Envelope branched(CollateralCommand command, Known known) {
        return command.envelope().orBranch(account(command.loan(), known).branch());
    }

    /** The account of a loan on which something may be owed, now or soon. */
    static AccountTerms running(String loan, Known known) {
        var account = account(loan, known);
        var over =
                switch (known.get(LoanKinds.LOAN.ref(loan))) {
                    case Loan.Ended _ -> true;
                    case Loan.Lent lent -> lent.books().status() == Loan.Status.CLOSED;
                    case Loan.None _, Loan.Applied _, Loan.Approved _ -> false;
                };
        if (over) throw new Refused(CollateralRefusal.LOAN_OVER, "loan", loan);
        return account;
    }

    static AccountTerms account(String loan, Known known) {
        return known.get(LoanKinds.LOAN.ref(loan))
                .agreed()
                .orElseThrow(() -> new Refused(LoanRefusal.UNKNOWN, "loan", loan))
                .account();
    }

    static void requireAmount(Money amount, AccountTerms loan) {
        if (!amount.currency().equals(loan.currency())) {
            throw new Refused(CollateralRefusal.WRONG_CURRENCY, "currency", loan.currency());
        }
        if (!amount.isPositive()) throw new Refused(CollateralRefusal.NOT_POSITIVE);
    }
}
