package org.quipu.core.savings;

import java.util.List;
import java.util.Optional;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.account.Account;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.posting.Posting;
import org.quipu.core.savings.SavingsCommand.RecordInterest;

/** Recording interest that fell due on an account nobody touched. */
final class Earning {
    private Earning() {}

    /** An account that ended meanwhile has nothing. */
    static List<LedgerEvent> record(RecordInterest due, Known known) {
        if (!(known.get(AccountKinds.ACCOUNT.ref(due.account())) instanceof Account.Open)) {
            return List.of();
        }
        var posting = new Posting(known, due.envelope(), Optional.empty());
        Saver.of(posting, due.account());
        return posting.happens();
    }
}
