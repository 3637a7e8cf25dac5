package org.quipu.api.deposit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quipu.api.deposit.DepositAnswer.Agreed;
import org.quipu.api.deposit.DepositAnswer.Early;
import org.quipu.api.deposit.DepositAnswer.Instalment;
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

    static Standing read(Query.Reading reading, boolean isRecurring) {
        var id = reading.pathAccount().id();
        var state = reading.state(DepositKinds.DEPOSIT.ref(id));
        if (!(state.state() instanceof Held held)
                || held.run().terms().isRecurring() != isRecurring) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no such deposit.");
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
                Agreed.of(run),
                soFar(run),
                run.closed().map(closing -> early(run, closing)),
                instalments(run),
                periods(run),
                runs.subList(0, runs.size() - 1).stream().map(Agreed::of).toList(),
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

    private Optional<List<Instalment>> instalments(Run run) {
        var terms = run.terms();
        if (!terms.isRecurring()) return Optional.empty();
        var all = new ArrayList<Instalment>();
        for (var number = 0; number < terms.length().months(); number++) {
            var due = run.due(number);
            var status =
                    run.instalments().isPaid(number)
                            ? "paid"
                            : run.instalments().isMissed(number)
                                    ? "missed"
                                    : due.isAfter(today) ? "coming" : "open";
            all.add(new Instalment(number + 1, due, status));
        }
        return Optional.of(all);
    }

    /** What is laid down by the end of a period. */
    private static long laidDown(Run run, LocalDate by) {
        var terms = run.terms();
        if (!terms.isRecurring()) return terms.principal().minor();
        var sum = terms.carried().map(Money::minor).orElse(0L);
        for (var number = 0; number < terms.length().months(); number++) {
            if (run.due(number).isBefore(by) && !run.instalments().isMissed(number)) {
                sum += terms.principal().minor();
            }
        }
        return sum;
    }

    private List<Period> periods(Run run) {
        var isRunning = held.stage() == Deposit.Stage.RUNNING;
        var periods = new ArrayList<Period>();
        var joined = 0L;
        for (var period : run.deposit().periods()) {
            var isRecorded = periods.size() < run.joined() || run.matured().isPresent();
            if (!isRecorded && !isRunning) break;
            var status =
                    isRecorded ? "recorded" : period.from().isAfter(today) ? "coming" : "running";
            periods.add(
                    new Period(
                            period.from(),
                            period.to(),
                            money(laidDown(run, period.to()) + joined),
                            money(period.amount()),
                            status));
            if (run.terms().interest().use() == Use.REINVEST) joined += period.amount();
        }
        return periods;
    }

    private String money(long minor) {
        return new Money(held.account().currency(), minor).decimal();
    }
}
