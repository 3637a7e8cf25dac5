package org.quipu.core.statement;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.quipu.core.Decider;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.Refused;
import org.quipu.core.day.DayKinds;
import org.quipu.core.earning.Earned.Kept;
import org.quipu.core.earning.EarningKinds;
import org.quipu.core.money.Money;
import org.quipu.core.statement.StatementCommand.IssueStatement;
import org.quipu.core.statement.StatementEvent.StatementIssued;

/**
 * The rules of statements. Each begins where the one before it ended and ends with a closed day, so
 * that nothing is booked into it any more; its balances are those of the books.
 */
public final class StatementDecider implements Decider<StatementCommand> {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    @Override
    public Set<Ref<?>> needs(StatementCommand command, Known known) {
        return switch (command) {
            case IssueStatement issue ->
                    Set.of(
                            EarningKinds.EARNED.ref(issue.account()),
                            StatementKinds.STATEMENTS.ref(issue.account()),
                            DayKinds.ALL_DAYS);
        };
    }

    @Override
    public List<? extends LedgerEvent> decide(StatementCommand command, Known known) {
        return switch (command) {
            case IssueStatement issue -> List.of(issue(issue, known));
        };
    }

    private static StatementEvent issue(IssueStatement issue, Known known) {
        if (!(known.get(EarningKinds.EARNED.ref(issue.account())) instanceof Kept kept)) {
            throw new Refused(StatementRefusal.NOT_A_SAVINGS_ACCOUNT, "account", issue.account());
        }
        var statements = known.get(StatementKinds.STATEMENTS.ref(issue.account()));
        var from = statements.next(kept.account().openedOn());
        if (issue.to().isBefore(from)) {
            throw new Refused(StatementRefusal.SENT_ALREADY, "from", from);
        }
        var closed = known.get(DayKinds.ALL_DAYS).closed();
        if (closed.isEmpty() || closed.get().isBefore(issue.to())) {
            throw new Refused(
                    StatementRefusal.DAY_NOT_CLOSED,
                    "closed",
                    closed.map(Object::toString).orElse("none"));
        }
        if (!DIGEST.matcher(issue.digest()).matches()) {
            throw new Refused(StatementRefusal.NOT_A_DIGEST);
        }
        var currency = kept.account().currency();
        return new StatementIssued(
                issue.account(),
                statements.issued() + 1,
                from,
                issue.to(),
                new Money(currency, kept.bookedTo(from.minusDays(1))),
                new Money(currency, kept.bookedTo(issue.to())),
                issue.digest(),
                known.businessDate(),
                issue.envelope().orBranch(kept.account().branch()));
    }
}
