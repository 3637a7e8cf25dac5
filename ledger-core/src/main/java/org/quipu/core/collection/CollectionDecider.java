package org.quipu.core.collection;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quipu.core.Decider;
import org.quipu.core.Foreseen;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.Refused;
import org.quipu.core.account.Account;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.collection.CollectionCommand.Line;
import org.quipu.core.collection.CollectionCommand.PostCollectionSheet;
import org.quipu.core.collection.CollectionEvent.CollectionSheetPosted;
import org.quipu.core.group.Group;
import org.quipu.core.group.GroupKinds;
import org.quipu.core.loan.Loan;
import org.quipu.core.loan.LoanCommand.RepayLoan;
import org.quipu.core.loan.LoanDecider;
import org.quipu.core.loan.LoanKinds;
import org.quipu.core.posting.Posting;
import org.quipu.core.posting.PostingRefusal;
import org.quipu.core.savings.SavingsCommand.Deposit;
import org.quipu.core.savings.SavingsDecider;

/** The rules of a sheet. Each line is decided as if it came alone, and sees the ones before it. */
public final class CollectionDecider implements Decider<CollectionCommand> {
    private static final LoanDecider LOANS = new LoanDecider();
    private static final SavingsDecider SAVINGS = new SavingsDecider();

    @Override
    public Set<Ref<?>> needs(CollectionCommand command, Known known) {
        var sheet = (PostCollectionSheet) command;
        var needs = new LinkedHashSet<Ref<?>>();
        needs.add(GroupKinds.GROUP.ref(sheet.group()));
        sheet.envelope()
                .externalId()
                .ifPresent(id -> needs.add(AccountKinds.EXTERNAL_TRANSACTION.ref(id)));
        for (var line : sheet.lines()) {
            needs.addAll(LOANS.needs(repayment(sheet, line), known));
            needs.addAll(SAVINGS.needs(deposit(sheet, line), known));
        }
        return needs;
    }

    @Override
    public List<? extends LedgerEvent> decide(CollectionCommand command, Known known) {
        var sheet = (PostCollectionSheet) command;
        if (!(known.get(GroupKinds.GROUP.ref(sheet.group())) instanceof Group.Active group)) {
            throw new Refused(CollectionRefusal.UNKNOWN_GROUP, "group", sheet.group());
        }
        requireSound(sheet, group);
        var posting = new Posting(known, sheet.envelope(), sheet.meeting());
        var foreseen = new Foreseen(known);
        foreseen.add(
                new CollectionSheetPosted(
                        sheet.group(),
                        posting.when().valueDate(),
                        sheet.lines().size(),
                        sheet.absent(),
                        sheet.total(),
                        posting.when().bookedOn(),
                        sheet.envelope().orBranch(group.terms().branch())),
                LoanKinds.TOUCHED);
        for (var line : sheet.lines()) {
            for (var event : events(sheet, line, group, foreseen))
                foreseen.add(event, LoanKinds.TOUCHED);
        }
        return foreseen.events();
    }

    private static void requireSound(PostCollectionSheet sheet, Group.Active group) {
        var lines = sheet.lines();
        if (lines.isEmpty() || lines.size() > PostCollectionSheet.LINES) {
            throw new Refused(CollectionRefusal.EMPTY, "lines", lines.size());
        }
        var accounts = new HashSet<String>();
        var sum = sheet.total().zero();
        for (var line : lines) {
            if (!accounts.add(line.account())) {
                throw new Refused(CollectionRefusal.ACCOUNT_TWICE, "account", line.account());
            }
            if (!line.amount().currency().equals(sum.currency())) {
                throw new Refused(PostingRefusal.WRONG_CURRENCY, "account", line.account());
            }
            sum = sum.plus(line.amount());
        }
        if (!sum.equals(sheet.total())) {
            var figures = new LinkedHashMap<String, String>();
            figures.put("total", sheet.total().decimal());
            figures.put("lines", sum.decimal());
            throw new Refused(CollectionRefusal.DOES_NOT_ADD_UP, figures);
        }
        for (var client : sheet.absent()) {
            if (!group.members().containsKey(client)) {
                throw new Refused(CollectionRefusal.ABSENT_NO_MEMBER, "client", client);
            }
        }
    }

    private static List<? extends LedgerEvent> events(
            PostCollectionSheet sheet, Line line, Group.Active group, Known known) {
        var loan = known.get(LoanKinds.LOAN.ref(line.account()));
        if (loan instanceof Loan.Lent lent) {
            var application = lent.application();
            if (!application.group().equals(Optional.of(sheet.group()))) {
                requireMember(application.account().client(), group, line);
            }
            return LOANS.decide(repayment(sheet, line), known);
        }
        if (known.get(AccountKinds.ACCOUNT.ref(line.account())) instanceof Account.Open open) {
            requireMember(open.terms().client(), group, line);
            return SAVINGS.decide(deposit(sheet, line), known);
        }
        throw new Refused(PostingRefusal.UNKNOWN_ACCOUNT, "account", line.account());
    }

    private static void requireMember(Optional<String> client, Group.Active group, Line line) {
        if (client.isEmpty() || !group.members().containsKey(client.get())) {
            throw new Refused(CollectionRefusal.NOT_A_MEMBERS, "account", line.account());
        }
    }

    private static RepayLoan repayment(PostCollectionSheet sheet, Line line) {
        return new RepayLoan(
                line.account(),
                line.amount(),
                sheet.meeting(),
                Optional.empty(),
                sheet.envelope().withoutReferences());
    }

    private static Deposit deposit(PostCollectionSheet sheet, Line line) {
        return new Deposit(
                line.account(),
                line.amount(),
                sheet.meeting(),
                sheet.envelope().withoutReferences());
    }
}
