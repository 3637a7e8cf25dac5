package org.quipu.api.deposit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.quipu.api.deposit.DepositAnswer.Agreed;
import org.quipu.api.deposit.DepositAnswer.Early;
import org.quipu.api.deposit.DepositAnswer.Period;
import org.quipu.api.deposit.DepositAnswer.SoFar;
import org.quipu.api.deposit.DepositAnswer.Standing;
import org.quipu.api.input.Wire;
import org.quipu.api.operation.Query;
import org.quipu.api.problem.ProblemException;
import org.quipu.api.problem.ProblemType;
import org.quipu.core.account.Account;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.deposit.Deposit;
import org.quipu.core.deposit.Deposit.Held;
import org.quipu.core.deposit.DepositKinds;
import org.quipu.core.deposit.Run;
import org.quipu.core.money.Money;
import org.quipu.core.termdeposit.DepositInterest.Use;

/** Reads one deposit from the decided state; what fell due counts though nobody recorded it yet. */
final class DepositReading {
    private final Held held;
    private final LocalDate today;

    private DepositReading(Held held, LocalDate today) {
        this.held = held;
        this.today = today;
    }

    static Standing read(Query.Reading reading) {
        var id = reading.pathAccount().id();
        var state = reading.state(DepositKinds.DEPOSIT.ref(id));
        if (!(state.state() instanceof Held held)) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no such term deposit.");
        }
        var today = state.businessDate();
        if (!held.isDue(today)) {
            var account = reading.state(AccountKinds.ACCOUNT.ref(id)).state();
            return new DepositReading(held, today).standing(account, state.position());
        }
        var ahead = new DueAhead(reading.counter().ledger(), state.position(), today);
        var after = ahead.of(id);
        return new DepositReading((Held) after.get(DepositKinds.DEPOSIT.ref(id)), today)
                .standing(after.get(AccountKinds.ACCOUNT.ref(id)), state.position());
    }

    private Standing standing(Account account, long position) {
        var terms = held.account();
        var runs = held.runs();
        var run = held.run();
        return new Standing(
                terms.id(),
                terms.externalId(),
                terms.client().orElseThrow(),
                terms.product().orElseThrow(),
                terms.currency().getCurrencyCode(),
                terms.branch(),
                Wire.name(held.stage()),
                account instanceof Account.Open open ? open.ownBalance().decimal() : money(0),
                Agreed.of(run.terms()),
                soFar(run),
                run.closed().map(closing -> early(run, closing)),
                periods(run),
                runs.subList(0, runs.size() - 1).stream().map(it -> Agreed.of(it.terms())).toList(),
                DepositAnswer.Instruction.of(held.instruction()),
                position,
                today);
    }

    private SoFar soFar(Run run) {
        var eve = today.minusDays(1);
        var earned = held.stage() == Deposit.Stage.UNDONE ? 0 : run.earned(eve, LocalDate.MAX);
        return new SoFar(
                eve, money(earned), money(run.posted().gross()), money(run.posted().tax()));
    }

    private Early early(Run run, Run.Closing closing) {
        return new Early(
                closing.day(),
                run.terms().lowered().percent().toPlainString(),
                money(closing.gross()),
                money(run.terms().interest().taxOn(closing.gross())));
    }

    private List<Period> periods(Run run) {
        var isRunning = held.stage() == Deposit.Stage.RUNNING;
        var periods = new ArrayList<Period>();
        var balance = run.terms().principal().minor();
        for (var period : run.terms().deposit().periods()) {
            var isRecorded = periods.size() < run.joined() || run.matured().isPresent();
            if (!isRecorded && !isRunning) break;
            var status =
                    isRecorded ? "recorded" : period.from().isAfter(today) ? "coming" : "running";
            periods.add(
                    new Period(
                            period.from(),
                            period.to(),
                            money(balance),
                            money(period.amount()),
                            status));
            if (run.terms().interest().use() == Use.REINVEST) balance += period.amount();
        }
        return periods;
    }

    private String money(long minor) {
        return new Money(held.account().currency(), minor).decimal();
    }
}
