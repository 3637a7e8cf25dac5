package org.quipu.core.loan;

import java.util.List;
import java.util.Optional;
import org.quipu.core.Claim;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Refused;
import org.quipu.core.account.Account;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.account.AccountTerms;
import org.quipu.core.account.Component;
import org.quipu.core.client.Client.Registered;
import org.quipu.core.client.ClientKinds;
import org.quipu.core.client.ClientRefusal;
import org.quipu.core.group.Group;
import org.quipu.core.group.GroupKinds;
import org.quipu.core.group.GroupRefusal;
import org.quipu.core.holiday.BranchCalendar;
import org.quipu.core.loan.Loan.Application;
import org.quipu.core.loan.Loan.Approved;
import org.quipu.core.loan.LoanCommand.Applicant;
import org.quipu.core.loan.LoanCommand.ApplyForLoan;
import org.quipu.core.loan.LoanCommand.ApproveLoan;
import org.quipu.core.loan.LoanCommand.RejectLoan;
import org.quipu.core.loan.LoanCommand.WithdrawApplication;
import org.quipu.core.loan.LoanEvent.ApplicationWithdrawn;
import org.quipu.core.loan.LoanEvent.LoanApplied;
import org.quipu.core.loan.LoanEvent.LoanApproved;
import org.quipu.core.loan.LoanEvent.LoanRejected;
import org.quipu.core.posting.PostingNeeds;
import org.quipu.core.product.ProductKinds;

/** How a loan begins: asked for, and agreed or not. */
final class Applying {
    private Applying() {}

    static void needs(ApplyForLoan apply, PostingNeeds needs) {
        needs(apply.loan(), apply.applicant(), needs);
        needs.and(LoanKinds.BORROWER.ref(apply.applicant().client()));
    }

    /** What a new loan is: its id, whose it is, under whose rules, where. */
    static void needs(String loan, Applicant applicant, PostingNeeds needs) {
        var client = ClientKinds.CLIENT.ref(applicant.client());
        needs.account(loan).and(client).and(ProductKinds.PRODUCT.ref(applicant.product()));
        applicant.branch().ifPresent(branch -> branch(branch, needs));
        if (needs.known().find(client).orElse(null) instanceof Registered registered) {
            branch(registered.branch(), needs);
        }
        applicant.group().ifPresent(group -> needs.and(GroupKinds.GROUP.ref(group)));
        applicant.externalId().ifPresent(id -> needs.and(AccountKinds.EXTERNAL_ACCOUNT.ref(id)));
    }

    private static void branch(String branch, PostingNeeds needs) {
        needs.and(LoanKinds.BRANCH.ref(branch));
        calendar(branch, needs);
    }

    /** The free days that due dates may move around. */
    static void calendar(String branch, PostingNeeds needs) {
        BranchCalendar.needs(branch).forEach(needs::and);
    }

    static List<LedgerEvent> apply(ApplyForLoan apply, Known known) {
        requireNew(apply.loan(), apply.applicant(), known);
        var applicant = apply.applicant();
        var terms = account(apply.loan(), applicant, known);
        var today = known.businessDate();
        var application =
                Application.of(terms, apply.asked(), applicant.officer(), applicant.group());
        Contracting.contract(application, today, known);
        return List.of(
                new LoanApplied(
                        terms,
                        apply.asked(),
                        applicant.officer(),
                        applicant.group(),
                        today,
                        apply.envelope().orBranch(terms.branch())));
    }

    /** What a loan is opened as today. */
    static AccountTerms account(String loan, Applicant applicant, Known known) {
        if (!(known.get(ClientKinds.CLIENT.ref(applicant.client())) instanceof Registered client)) {
            throw new Refused(ClientRefusal.UNKNOWN, "client", applicant.client());
        }
        applicant.group().ifPresent(group -> requireMember(group, applicant.client(), known));
        return new AccountTerms(
                loan,
                Component.PRINCIPAL,
                Contracting.version(applicant.product(), known).loan().currency(),
                Optional.of(applicant.client()),
                Optional.of(applicant.product()),
                applicant.branch().orElse(client.branch()),
                known.businessDate(),
                applicant.fund(),
                applicant.externalId());
    }

    static void requireNew(String loan, Applicant applicant, Known known) {
        if (!(known.get(AccountKinds.ACCOUNT.ref(loan)) instanceof Account.None)) {
            throw new Refused(LoanRefusal.ID_TAKEN, "account", loan);
        }
        if (applicant.externalId().isPresent()
                && known.get(AccountKinds.EXTERNAL_ACCOUNT.ref(applicant.externalId().get()))
                        instanceof Claim.Taken(var by)) {
            throw new Refused(LoanRefusal.EXTERNAL_ID_TAKEN, "account", by);
        }
    }

    private static void requireMember(String group, String client, Known known) {
        switch (known.get(GroupKinds.GROUP.ref(group))) {
            case Group.None _ -> throw new Refused(GroupRefusal.UNKNOWN, "group", group);
            case Group.Dissolved _ -> throw new Refused(GroupRefusal.DISSOLVED, "group", group);
            case Group.Active active -> {
                if (active.members().containsKey(client)) return;
                throw new Refused(GroupRefusal.NOT_A_MEMBER, "client", client);
            }
        }
    }

    static List<LedgerEvent> approve(ApproveLoan approve, Known known) {
        var application = Lending.applied(approve.loan(), known).application();
        var terms = approve.terms().orElse(application.asked());
        var today = known.businessDate();
        Contracting.contract(application.on(terms), today, known);
        return List.of(
                new LoanApproved(
                        approve.loan(),
                        terms,
                        today,
                        approve.envelope().orBranch(application.account().branch())));
    }

    static List<LedgerEvent> reject(RejectLoan reject, Known known) {
        var branch = Lending.applied(reject.loan(), known).application().account().branch();
        return List.of(
                new LoanRejected(
                        reject.loan(), known.businessDate(), reject.envelope().orBranch(branch)));
    }

    static List<LedgerEvent> withdraw(WithdrawApplication withdraw, Known known) {
        var application =
                switch (Lending.known(withdraw.loan(), known)) {
                    case Loan.Applied applied -> applied.application();
                    case Approved(var approved, var instructed) when !instructed -> approved;
                    default -> throw new Refused(LoanRefusal.NOT_APPLIED, "loan", withdraw.loan());
                };
        return List.of(
                new ApplicationWithdrawn(
                        withdraw.loan(),
                        known.businessDate(),
                        withdraw.envelope().orBranch(application.account().branch())));
    }
}
