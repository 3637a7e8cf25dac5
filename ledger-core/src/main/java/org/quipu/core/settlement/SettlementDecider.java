package org.quipu.core.settlement;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quipu.core.Claim;
import org.quipu.core.Decider;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.Refused;
import org.quipu.core.account.Account;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.account.AccountTerms;
import org.quipu.core.account.Leg;
import org.quipu.core.approval.FourEyes;
import org.quipu.core.posting.Posting;
import org.quipu.core.posting.PostingNeeds;
import org.quipu.core.settlement.SettlementCommand.MoveOwnMoney;
import org.quipu.core.settlement.SettlementCommand.OpenSettlementAccount;
import org.quipu.core.settlement.SettlementEvent.OwnMoneyMoved;
import org.quipu.core.settlement.SettlementEvent.SettlementAccountOpened;

/** The rules of settlement accounts. */
public final class SettlementDecider implements Decider<SettlementCommand> {
    @Override
    public Set<Ref<?>> needs(SettlementCommand command, Known known) {
        return switch (command) {
            case OpenSettlementAccount open -> {
                var needs = new LinkedHashSet<Ref<?>>();
                needs.add(AccountKinds.ACCOUNT.ref(open.account()));
                open.externalId().ifPresent(id -> needs.add(AccountKinds.EXTERNAL_ACCOUNT.ref(id)));
                yield needs;
            }
            case MoveOwnMoney move ->
                    new PostingNeeds(known, move.envelope(), move.valueDate())
                            .account(move.account())
                            .and(FourEyes.QUEUE)
                            .all();
        };
    }

    @Override
    public List<? extends LedgerEvent> decide(SettlementCommand command, Known known) {
        return switch (command) {
            case OpenSettlementAccount open -> open(open, known);
            case MoveOwnMoney move -> move(move, known);
        };
    }

    private static List<LedgerEvent> move(MoveOwnMoney move, Known known) {
        var posting = new Posting(known, move.envelope(), move.valueDate());
        var account = posting.side(move.account());
        if (!account.account().terms().component().isSettlement()) {
            throw new Refused(SettlementRefusal.NOT_A_SETTLEMENT_ACCOUNT);
        }
        if (move.purpose().isTied()) {
            throw new Refused(
                    SettlementRefusal.PURPOSE_OF_SUB_LEDGER, "purpose", move.purpose().text());
        }
        var out = move.amount().isNegative();
        var amount = out ? move.amount().negated() : move.amount();
        var own = out ? account.credited(amount) : account.debited(amount);
        var movement =
                posting.movement(own, new Leg.OfRole(move.purpose(), own.amount().negated()));
        return FourEyes.ask(known, move, SettlementRefusal.NEEDS_FOUR_EYES, Optional.of(amount))
                .orElseGet(() -> posting.happens(new OwnMoneyMoved(movement, known.approver())));
    }

    private static List<SettlementEvent> open(OpenSettlementAccount open, Known known) {
        if (!open.component().isSettlement()) {
            throw new Refused(SettlementRefusal.NOT_A_SETTLEMENT_ACCOUNT);
        }
        if (!(known.get(AccountKinds.ACCOUNT.ref(open.account())) instanceof Account.None)) {
            throw new Refused(SettlementRefusal.ID_TAKEN, "account", open.account());
        }
        if (open.externalId().isPresent()
                && known.get(AccountKinds.EXTERNAL_ACCOUNT.ref(open.externalId().get()))
                        instanceof Claim.Taken(var by)) {
            throw new Refused(SettlementRefusal.EXTERNAL_ID_TAKEN, "account", by);
        }
        var today = known.businessDate();
        var terms =
                new AccountTerms(
                        open.account(),
                        open.component(),
                        open.currency(),
                        Optional.empty(),
                        Optional.empty(),
                        open.branch(),
                        today,
                        Optional.empty(),
                        open.externalId());
        return List.of(
                new SettlementAccountOpened(
                        terms, open.name(), today, open.envelope().orBranch(open.branch())));
    }
}
