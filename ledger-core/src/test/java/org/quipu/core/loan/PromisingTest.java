package org.quipu.core.loan;

import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.Village.kes;
import static org.quipu.core.loan.LoanVillage.MAR_10;
import static org.quipu.core.loan.LoanVillage.apply;
import static org.quipu.core.loan.LoanVillage.approve;
import static org.quipu.core.loan.LoanVillage.day;
import static org.quipu.core.loan.LoanVillage.lent;
import static org.quipu.core.loan.LoanVillage.village;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quipu.core.loan.LoanCommand.PromisePayment;
import org.quipu.core.loan.LoanCommand.WriteOffLoan;
import org.quipu.core.loan.LoanEvent.PaymentPromised;
import org.quipu.core.posting.PostingRefusal;
import org.quipu.core.servicing.AllocationRule.NextInstalments;

/** Promises are remembered and change nothing of what is owed. */
class PromisingTest {
    private static final PromisePayment PROMISE =
            new PromisePayment("L", kes("521.01"), day(4, 20), BY_CASHIER);

    @Test
    void a_promise_is_kept_in_the_log() {
        lent(new NextInstalments())
                .on(day(4, 12))
                .when(PROMISE)
                .then(
                        new PaymentPromised(
                                "L",
                                kes("521.01"),
                                day(4, 20),
                                day(4, 12),
                                BY_CASHIER.orBranch("north")));
    }

    @Test
    void a_promise_is_of_days_to_come() {
        lent(new NextInstalments())
                .on(day(4, 21))
                .when(PROMISE)
                .thenRefused(LoanRefusal.PROMISE_IN_THE_PAST);
    }

    @Test
    void a_promise_is_of_some_money() {
        lent(new NextInstalments())
                .when(new PromisePayment("L", kes("0.00"), day(4, 20), BY_CASHIER))
                .thenRefused(PostingRefusal.AMOUNT_NOT_POSITIVE);
    }

    @Test
    void only_what_is_owed_is_promised() {
        village(new NextInstalments())
                .asked(apply("L", "amina", "2000.00"), approve("L"))
                .on(MAR_10)
                .when(PROMISE)
                .thenRefused(LoanRefusal.NOT_DISBURSED);
        lent(new NextInstalments())
                .on(day(4, 12))
                .asked(new WriteOffLoan("L", Optional.empty(), BY_CASHIER))
                .when(PROMISE)
                .thenRefused(LoanRefusal.NOTHING_OWED);
    }
}
