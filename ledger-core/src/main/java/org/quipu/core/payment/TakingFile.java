package org.quipu.core.payment;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quipu.core.Claim;
import org.quipu.core.Envelope;
import org.quipu.core.Foreseen;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.Refused;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.account.Component;
import org.quipu.core.loan.LoanCommand.RepayLoan;
import org.quipu.core.loan.LoanKinds;
import org.quipu.core.payment.PaymentCommand.Sent;
import org.quipu.core.payment.PaymentCommand.TakePaymentFile;
import org.quipu.core.payment.PaymentEvent.PaymentFileTaken;
import org.quipu.core.payment.PaymentEvent.PaymentMatched;
import org.quipu.core.payment.PaymentEvent.PaymentRefused;
import org.quipu.core.payment.PaymentEvent.PaymentSuspended;
import org.quipu.core.posting.Posting;
import org.quipu.core.posting.PostingNeeds;
import org.quipu.core.posting.PostingRefusal;

/** Takes a file in. Each payment is decided as if it came alone, and sees the ones before it. */
final class TakingFile {
    private TakingFile() {}

    static Set<Ref<?>> needs(TakePaymentFile take, Known known) {
        var needs = new LinkedHashSet<Ref<?>>();
        needs.add(PaymentKinds.FILE.ref(take.file().id()));
        for (var sent : take.payments()) {
            var envelope = envelope(take, sent);
            needs.addAll(
                    new PostingNeeds(known, envelope, Optional.of(sent.payment().date()))
                            .account(take.file().account())
                            .account(take.file().suspense())
                            .all());
            needs.addAll(Payee.needs(sent.payee(), known));
            found(sent, known)
                    .ifPresent(loan ->
                            needs.addAll(Repaying.needs(repayment(loan, sent, envelope), known)));
        }
        return needs;
    }

    private static Optional<String> found(Sent sent, Known known) {
        try {
            return Optional.of(Payee.loan(sent.payee(), known));
        } catch (Refused notFound) {
            return Optional.empty();
        }
    }

    static List<LedgerEvent> decide(TakePaymentFile take, Known known) {
        var branch = requireSound(take, known);
        var foreseen = new Foreseen(known);
        foreseen.add(
                new PaymentFileTaken(
                        take.file(),
                        take.payments().size(),
                        known.businessDate(),
                        take.envelope().orBranch(branch)),
                LoanKinds.TOUCHED);
        for (var sent : take.payments()) {
            for (var event : taken(take, sent, foreseen)) foreseen.add(event, LoanKinds.TOUCHED);
        }
        return foreseen.events();
    }

    /** The branch of the account where the money lies. */
    private static String requireSound(TakePaymentFile take, Known known) {
        var file = take.file();
        if (known.get(PaymentKinds.FILE.ref(file.id())) instanceof Claim.Taken(var by)) {
            var figures = new LinkedHashMap<String, String>();
            figures.put("file", file.id());
            figures.put("transaction", by);
            throw new Refused(PaymentRefusal.FILE_TAKEN, figures);
        }
        var count = take.payments().size();
        if (count < 1 || count > PaymentFile.PAYMENTS) {
            throw new Refused(PaymentRefusal.PAYMENTS, "payments", count);
        }
        var account = Posting.open(known, file.account()).terms();
        if (!account.component().isSettlement() || account.component() == Component.SUSPENSE) {
            throw new Refused(PaymentRefusal.NOT_A_SETTLEMENT_ACCOUNT, "account", file.account());
        }
        var suspense = Posting.open(known, file.suspense()).terms();
        if (suspense.component() != Component.SUSPENSE) {
            throw new Refused(PaymentRefusal.NOT_A_SUSPENSE_ACCOUNT, "account", file.suspense());
        }
        requireCurrency(account.currency().equals(file.total().currency()), file.account());
        requireCurrency(suspense.currency().equals(file.total().currency()), file.suspense());
        requireTotal(take);
        return account.branch();
    }

    private static void requireTotal(TakePaymentFile take) {
        var file = take.file();
        var seen = new HashSet<String>();
        var sum = file.total().zero();
        for (var sent : take.payments()) {
            var payment = sent.payment();
            if (!seen.add(payment.transaction())) {
                throw new Refused(
                        PaymentRefusal.TRANSACTION_TWICE, "transaction", payment.transaction());
            }
            requireCurrency(payment.amount().currency().equals(sum.currency()), file.account());
            if (!payment.amount().isPositive()) {
                throw new Refused(PostingRefusal.AMOUNT_NOT_POSITIVE, "line", payment.line());
            }
            if (payment.amount().minor() > Posting.LARGEST) {
                throw new Refused(PostingRefusal.AMOUNT_TOO_LARGE, "line", payment.line());
            }
            sum = sum.plus(payment.amount());
        }
        if (!sum.equals(file.total())) {
            var figures = new LinkedHashMap<String, String>();
            figures.put("total", file.total().decimal());
            figures.put("payments", sum.decimal());
            throw new Refused(PaymentRefusal.DOES_NOT_ADD_UP, figures);
        }
    }

    private static void requireCurrency(boolean is, String account) {
        if (!is) throw new Refused(PostingRefusal.WRONG_CURRENCY, "account", account);
    }

    /**
     * To its loan; where a rule forbids that, into suspense; where one forbids even that, nowhere.
     */
    private static List<LedgerEvent> taken(TakePaymentFile take, Sent sent, Known known) {
        var envelope = envelope(take, sent);
        var loan = Optional.<String>empty();
        try {
            loan = Optional.of(Payee.loan(sent.payee(), known));
            return matched(take, sent, repayment(loan.get(), sent, envelope), known);
        } catch (Refused toNoLoan) {
            return suspended(take, sent, toNoLoan, loan, envelope, known);
        }
    }

    private static List<LedgerEvent> matched(
            TakePaymentFile take, Sent sent, RepayLoan repay, Known known) {
        var repaid = Repaying.decide(repay, known);
        return repaid.with(
                new PaymentMatched(
                        take.file().id(),
                        sent.payment(),
                        repay.loan(),
                        repaid.position(),
                        known.businessDate(),
                        repaid.envelope().withoutReferences()));
    }

    private static List<LedgerEvent> suspended(
            TakePaymentFile take,
            Sent sent,
            Refused why,
            Optional<String> loan,
            Envelope envelope,
            Known known) {
        var file = take.file();
        var payment = sent.payment();
        try {
            var posting = new Posting(known, envelope, Optional.of(payment.date()));
            var account = posting.side(file.account());
            var suspense = posting.side(file.suspense());
            var movement =
                    posting.movement(
                            account.debited(payment.amount()), suspense.credited(payment.amount()));
            return posting.happens(
                    new PaymentSuspended(file.id(), payment, why.reason().code(), loan, movement));
        } catch (Refused notEvenThat) {
            return List.of(
                    new PaymentRefused(
                            file.id(),
                            payment,
                            notEvenThat.reason().code(),
                            there(envelope, known),
                            known.businessDate(),
                            envelope.withoutReferences()));
        }
    }

    private static Optional<Long> there(Envelope envelope, Known known) {
        var claim =
                known.get(
                        AccountKinds.EXTERNAL_TRANSACTION.ref(envelope.externalId().orElseThrow()));
        return claim instanceof Claim.Taken(var by)
                ? Optional.of(Long.parseLong(by))
                : Optional.empty();
    }

    private static RepayLoan repayment(String loan, Sent sent, Envelope envelope) {
        return new RepayLoan(
                loan,
                sent.payment().amount(),
                Optional.of(sent.payment().date()),
                Optional.empty(),
                envelope);
    }

    private static Envelope envelope(TakePaymentFile take, Sent sent) {
        var file = take.file();
        return new Envelope(
                take.envelope().actor(),
                take.envelope().application(),
                Optional.empty(),
                Optional.of(file.channel()),
                Optional.of(file.account()),
                Optional.of(file.externalId(sent.payment().transaction())),
                Optional.empty(),
                sent.payer(),
                sent.reference(),
                sent.narrative(),
                Optional.empty());
    }
}
