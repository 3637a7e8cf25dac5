package org.quipu.core.deposit;

import java.util.LinkedHashMap;
import org.quipu.core.Known;
import org.quipu.core.Refused;
import org.quipu.core.account.AccountTerms;
import org.quipu.core.account.Component;
import org.quipu.core.deposit.Instruction.AtMaturity;
import org.quipu.core.posting.Posting;
import org.quipu.core.termdeposit.DepositInterest.Use;

/** What a holder may wish. */
final class Wishes {
    private Wishes() {}

    /**
     * An instruction that can be followed. Interest goes where all goes at maturity, where nothing
     * else was said.
     *
     * @throws Refused where it cannot
     */
    static Instruction checked(Instruction asked, AccountTerms deposit, Use use, Known known) {
        requirePayee(asked, deposit, known);
        var interestTo = asked.interestTo();
        if (use == Use.REINVEST) {
            if (interestTo.isPresent()) throw new Refused(DepositRefusal.INTEREST_IS_REINVESTED);
            return asked;
        }
        var to = interestTo.or(() -> asked.payTo().filter(_ -> isPaidOut(asked)));
        var saver = to.orElseThrow(() -> new Refused(DepositRefusal.INTEREST_ACCOUNT_MISSING));
        requireSaver(Posting.open(known, saver).terms(), deposit);
        return new Instruction(asked.atMaturity(), asked.payTo(), to);
    }

    private static boolean isPaidOut(Instruction asked) {
        return asked.atMaturity() == AtMaturity.PAY_OUT;
    }

    private static void requirePayee(Instruction asked, AccountTerms deposit, Known known) {
        var isPaid = isPaidOut(asked) || asked.atMaturity() == AtMaturity.SETTLE;
        if (!isPaid) {
            if (asked.payTo().isPresent()) throw new Refused(DepositRefusal.PAYEE_WITHOUT_PAYMENT);
            return;
        }
        var id = asked.payTo().orElseThrow(() -> new Refused(DepositRefusal.PAYEE_MISSING));
        var payee = Posting.open(known, id).terms();
        if (isPaidOut(asked)) {
            requireSaver(payee, deposit);
            return;
        }
        requireCurrency(payee, deposit);
        var leaves =
                switch (payee.component()) {
                    case BANK, FLOAT, SUSPENSE -> true;
                    default -> false;
                };
        if (!leaves) throw new Refused(DepositRefusal.NOT_SETTLED_BY_ITSELF, "account", id);
    }

    /** Names no figure of another client's account. */
    static void requireSaver(AccountTerms account, AccountTerms deposit) {
        if (account.component() != Component.DEPOSIT) {
            throw new Refused(DepositRefusal.NOT_A_SAVINGS_ACCOUNT, "account", account.id());
        }
        if (!account.client().equals(deposit.client())) {
            throw new Refused(DepositRefusal.OTHER_CLIENT, "account", account.id());
        }
        requireCurrency(account, deposit);
    }

    private static void requireCurrency(AccountTerms account, AccountTerms deposit) {
        if (account.currency().equals(deposit.currency())) return;
        var figures = new LinkedHashMap<String, String>();
        figures.put("account", account.id());
        figures.put("currency", deposit.currency().getCurrencyCode());
        throw new Refused(DepositRefusal.OTHER_CURRENCY, figures);
    }
}
