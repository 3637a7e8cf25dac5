package org.quipu.core.deposit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.quipu.core.Decider;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.Refused;
import org.quipu.core.day.DayKinds;
import org.quipu.core.deposit.Deposit.Held;
import org.quipu.core.deposit.Deposit.Stage;
import org.quipu.core.deposit.DepositCommand.ChangeInstruction;
import org.quipu.core.deposit.DepositCommand.CloseDeposit;
import org.quipu.core.deposit.DepositCommand.OpenRecurringDeposit;
import org.quipu.core.deposit.DepositCommand.OpenTermDeposit;
import org.quipu.core.deposit.DepositCommand.PayInstalment;
import org.quipu.core.deposit.DepositCommand.RecordDepositDue;
import org.quipu.core.deposit.DepositEvent.InstructionChanged;
import org.quipu.core.posting.PostingNeeds;

/**
 * The rules of deposits for a term, in one file a theme: opening, paying in, what falls due,
 * wishes, closing.
 */
public final class DepositDecider implements Decider<DepositCommand> {
    @Override
    public Set<Ref<?>> needs(DepositCommand command, Known known) {
        var deposit = DepositKinds.DEPOSIT.ref(command.account());
        var held = known.find(deposit).filter(Held.class::isInstance).map(Held.class::cast);
        var needs =
                new PostingNeeds(known, command.envelope(), from(command, held, known))
                        .account(command.account())
                        .settlementAccount(command.envelope())
                        .and(deposit)
                        .and(DayKinds.ALL_DAYS);
        held.ifPresent(it -> needs(it.instruction(), needs));
        switch (command) {
            case OpenTermDeposit open -> {
                Opening.needs(open.depositor(), needs);
                needs(open.instruction(), needs);
            }
            case OpenRecurringDeposit open -> {
                Opening.needs(open.depositor(), needs);
                needs(open.instruction(), needs);
            }
            case PayInstalment pay -> pay.from().ifPresent(needs::account);
            case ChangeInstruction change -> needs(change.instruction(), needs);
            case CloseDeposit close -> close.to().ifPresent(needs::account);
            case RecordDepositDue _ -> {}
        }
        return needs.all();
    }

    /** What fell due counts from its own day. */
    private static Optional<LocalDate> from(
            DepositCommand command, Optional<Held> held, Known known) {
        if (command instanceof OpenTermDeposit open) return open.start();
        if (command instanceof OpenRecurringDeposit open) return open.start();
        var asked =
                command instanceof PayInstalment pay
                        ? pay.valueDate()
                        : Optional.<LocalDate>empty();
        return Stream.concat(asked.stream(), held.flatMap(Held::next).stream())
                .filter(day -> day.isBefore(known.businessDate()))
                .min(LocalDate::compareTo);
    }

    private static void needs(Instruction instruction, PostingNeeds needs) {
        instruction.payTo().ifPresent(needs::account);
        instruction.interestTo().ifPresent(needs::account);
    }

    @Override
    public List<? extends LedgerEvent> decide(DepositCommand command, Known known) {
        return switch (command) {
            case OpenTermDeposit open -> Opening.open(open, known);
            case OpenRecurringDeposit open -> Opening.open(open, known);
            case PayInstalment pay -> Paying.pay(pay, known);
            case ChangeInstruction change -> change(change, known);
            case CloseDeposit close -> Closing.close(close, known);
            case RecordDepositDue due ->
                    FallingDue.recorded(due.account(), due.through(), known, due.envelope())
                            .events();
        };
    }

    private static List<LedgerEvent> change(ChangeInstruction change, Known known) {
        var today = known.businessDate();
        var foreseen = FallingDue.recorded(change.account(), today, known, change.envelope());
        var held = FallingDue.held(change.account(), foreseen);
        Closing.requireThere(held);
        if (held.stage() == Stage.WAITING) throw new Refused(DepositRefusal.MATURED);
        var use = held.run().terms().interest().use();
        var wish = Wishes.checked(change.instruction(), held.account(), use, foreseen);
        var all = new ArrayList<>(foreseen.events());
        var envelope = change.envelope().orBranch(held.account().branch());
        all.add(new InstructionChanged(change.account(), wish, today, envelope));
        return all;
    }
}
