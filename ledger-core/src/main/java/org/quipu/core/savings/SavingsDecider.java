package org.quipu.core.savings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quipu.core.Decider;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.posting.PostingNeeds;
import org.quipu.core.savings.SavingsCommand.BlockAccount;
import org.quipu.core.savings.SavingsCommand.CaptureHold;
import org.quipu.core.savings.SavingsCommand.ChargeFee;
import org.quipu.core.savings.SavingsCommand.CloseAccount;
import org.quipu.core.savings.SavingsCommand.Deposit;
import org.quipu.core.savings.SavingsCommand.OpenSavingsAccount;
import org.quipu.core.savings.SavingsCommand.PlaceHold;
import org.quipu.core.savings.SavingsCommand.RecordInterest;
import org.quipu.core.savings.SavingsCommand.ReleaseHold;
import org.quipu.core.savings.SavingsCommand.UnblockAccount;
import org.quipu.core.savings.SavingsCommand.Withdraw;

/**
 * The rules of savings accounts, in one file a theme: opening, cash, fees, holds, blocks, what
 * falls due, closing.
 */
public final class SavingsDecider implements Decider<SavingsCommand> {
    @Override
    public Set<Ref<?>> needs(SavingsCommand command, Known known) {
        var valueDate =
                switch (command) {
                    case Deposit deposit -> deposit.valueDate();
                    case Withdraw withdraw -> withdraw.valueDate();
                    case ChargeFee fee -> fee.valueDate();
                    case CaptureHold capture -> capture.valueDate();
                    case OpenSavingsAccount _,
                            PlaceHold _,
                            ReleaseHold _,
                            BlockAccount _,
                            UnblockAccount _,
                            RecordInterest _,
                            CloseAccount _ ->
                            Optional.<LocalDate>empty();
                };
        var needs =
                new PostingNeeds(known, command.envelope(), valueDate)
                        .account(command.account())
                        .settlementAccount(command.envelope());
        if (command instanceof OpenSavingsAccount open) Opening.needs(open, needs);
        if (command instanceof CaptureHold capture) capture.to().ifPresent(needs::account);
        return needs.all();
    }

    @Override
    public List<? extends LedgerEvent> decide(SavingsCommand command, Known known) {
        return switch (command) {
            case OpenSavingsAccount open -> Opening.open(open, known);
            case Deposit deposit -> Cash.deposit(deposit, known);
            case Withdraw withdraw -> Cash.withdraw(withdraw, known);
            case ChargeFee fee -> Fees.charge(fee, known);
            case PlaceHold place -> Holding.place(place, known);
            case ReleaseHold release -> Holding.release(release, known);
            case CaptureHold capture -> Holding.capture(capture, known);
            case BlockAccount block -> Blocking.block(block, known);
            case UnblockAccount unblock -> Blocking.unblock(unblock, known);
            case RecordInterest due -> Earning.record(due, known);
            case CloseAccount close -> Closing.close(close, known);
        };
    }
}
