package org.quipu.core.deposit;

import org.quipu.core.Known;
import org.quipu.core.Refused;

/** What of a deposit can be taken back: the last thing that somebody asked for. */
public final class DepositReversal {
    private DepositReversal() {}

    /**
     * Refuses to take back what other things rest on.
     *
     * @param account the deposit
     * @param position of the transaction
     * @param known what is known
     * @throws Refused where interest is recorded, or it was closed since
     */
    public static void check(String account, long position, Known known) {
        var held = FallingDue.held(account, known);
        var run = held.run();
        var paid = held.paid(position);
        if (paid.isEmpty()) return;
        if (run.closed().isPresent()) {
            throw new Refused(DepositRefusal.NOT_LAST, "closedOn", run.closed().get().day());
        }
        var isOver = run.instalments().at(position).isEmpty() || run.matured().isPresent();
        if (isOver || isEarned(run, paid.get())) {
            throw new Refused(DepositRefusal.INTEREST_RECORDED, "account", account);
        }
        var isFirst = held.funded().filter(step -> step.position() == position).isPresent();
        if (isFirst && run.instalments().paid().size() > 1) {
            throw new Refused(
                    DepositRefusal.NOT_LAST, "instalments", run.instalments().paid().size());
        }
    }

    /** Whether interest that it earned is recorded. */
    private static boolean isEarned(Run run, Instalments.Paid paid) {
        var due = run.due(paid.number());
        return run.deposit().periods().stream()
                .limit(run.joined())
                .anyMatch(period -> period.to().isAfter(due));
    }
}
