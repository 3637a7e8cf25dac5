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
        if (held.funded().orElseThrow().position() != position) return;
        var run = held.runs().getFirst();
        if (run.joined() > 0 || run.matured().isPresent()) {
            throw new Refused(DepositRefusal.INTEREST_RECORDED, "account", account);
        }
        if (run.closed().isPresent()) {
            throw new Refused(DepositRefusal.NOT_LAST, "closedOn", run.closed().get().day());
        }
    }
}
