package org.quipu.core.deposit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.quipu.core.Envelope;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Refused;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.account.AccountTerms;
import org.quipu.core.account.Component;
import org.quipu.core.client.Client.Registered;
import org.quipu.core.client.ClientKinds;
import org.quipu.core.client.ClientRefusal;
import org.quipu.core.deposit.DepositCommand.Depositor;
import org.quipu.core.deposit.DepositCommand.OpenRecurringDeposit;
import org.quipu.core.deposit.DepositCommand.OpenTermDeposit;
import org.quipu.core.deposit.DepositEvent.DepositFunded;
import org.quipu.core.deposit.DepositEvent.TermDepositOpened;
import org.quipu.core.money.Money;
import org.quipu.core.posting.Posting;
import org.quipu.core.posting.PostingNeeds;
import org.quipu.core.posting.PostingRefusal;
import org.quipu.core.product.Product.Offered;
import org.quipu.core.product.Product.Version;
import org.quipu.core.product.ProductKinds;
import org.quipu.core.product.ProductRefusal;
import org.quipu.core.savings.NewAccount;
import org.quipu.core.termdeposit.Length;

/** How a deposit begins: with all its money at once. */
final class Opening {
    private Opening() {}

    static void needs(Depositor depositor, PostingNeeds needs) {
        needs.and(ClientKinds.CLIENT.ref(depositor.client()))
                .and(ProductKinds.PRODUCT.ref(depositor.product()));
        depositor.externalId().ifPresent(id -> needs.and(AccountKinds.EXTERNAL_ACCOUNT.ref(id)));
        depositor.from().ifPresent(needs::account);
    }

    static List<LedgerEvent> open(OpenTermDeposit open, Known known) {
        var start = open.start().orElse(known.businessDate());
        var agreed =
                terms(version(open.depositor(), known), open.principal(), open.length(), start);
        return open(open, agreed, open.instruction(), open.depositor(), known);
    }

    static List<LedgerEvent> open(OpenRecurringDeposit open, Known known) {
        var start = open.start().orElse(known.businessDate());
        var version = version(open.depositor(), known);
        var length = new Length(open.months(), 0);
        var agreed = monthly(version, open.instalment(), Optional.empty(), length, start);
        return open(open, agreed, open.instruction(), open.depositor(), known);
    }

    private static List<LedgerEvent> open(
            DepositCommand open,
            DepositTerms agreed,
            Instruction wish,
            Depositor depositor,
            Known known) {
        NewAccount.require(open.account(), depositor.externalId(), known);
        var client = client(depositor, known);
        var start = agreed.start();
        var sum = agreed.principal();
        var branch = depositor.branch().orElse(client.branch());
        var terms = account(open.account(), depositor, agreed, branch);
        var posting = new Posting(known, open.envelope().orBranch(branch), Optional.of(start));
        var other = new OtherSide(posting, terms, DepositRefusal.ONE_SOURCE);
        var instruction = Wishes.checked(wish, terms, agreed.interest().use(), known);
        var movement =
                posting.movement(
                        posting.opened(terms).credited(sum), other.of(depositor.from()).drawn(sum));
        // The external id names the payment; a second event must not claim it.
        var bare = Envelope.of(open.envelope().actor(), open.envelope().application());
        return posting.happens(
                new TermDepositOpened(
                        terms,
                        agreed,
                        instruction,
                        posting.when().bookedOn(),
                        bare.orBranch(branch)),
                new DepositFunded(open.account(), movement));
    }

    private static AccountTerms account(
            String account, Depositor depositor, DepositTerms agreed, String branch) {
        return new AccountTerms(
                account,
                Component.TERM_DEPOSIT,
                agreed.principal().currency(),
                Optional.of(depositor.client()),
                Optional.of(depositor.product()),
                branch,
                agreed.start(),
                Optional.empty(),
                depositor.externalId());
    }

    /**
     * What is agreed for another term of a deposit: of one sum with all that is on it; month by
     * month with the same instalments, and all that is on it from the first day.
     *
     * @throws Refused where the product does not offer it
     */
    static DepositTerms again(Version version, DepositTerms before, Money all, LocalDate start) {
        return before.isRecurring()
                ? monthly(
                        version,
                        before.principal(),
                        Optional.of(all).filter(Money::isPositive),
                        before.length(),
                        start)
                : terms(version, all, before.length(), start);
    }

    private static DepositTerms monthly(
            Version version,
            Money instalment,
            Optional<Money> carried,
            Length length,
            LocalDate start) {
        var rules = version.recurringDeposit();
        var deposit =
                rules.deposit(instalment, length.months(), start)
                        .beginningWith(carried.map(Money::minor).orElse(0L));
        requireSmall(deposit::maturityValue);
        return new DepositTerms(
                version.number(),
                instalment,
                Optional.of((long) rules.lateDays()),
                carried,
                length,
                start,
                deposit.maturity(),
                deposit.interest(),
                rules.penalty());
    }

    /**
     * What is agreed for a term.
     *
     * @throws Refused where the product does not offer it
     */
    private static DepositTerms terms(
            Version version, Money principal, Length length, LocalDate start) {
        var rules = version.termDeposit();
        var deposit = rules.deposit(principal, length, start);
        requireSmall(() -> Math.addExact(deposit.laidDown(), deposit.matured().gross()));
        return new DepositTerms(
                version.number(),
                principal,
                Optional.empty(),
                Optional.empty(),
                length,
                start,
                deposit.maturity(),
                deposit.interest(),
                rules.penalty());
    }

    /** What it comes to is an amount like others, or it could never be paid. */
    private static void requireSmall(LongSupplier atMaturity) {
        try {
            if (atMaturity.getAsLong() <= Posting.LARGEST) return;
        } catch (ArithmeticException beyond) {
            // larger than any
        }
        throw new Refused(PostingRefusal.AMOUNT_TOO_LARGE);
    }

    private static Version version(Depositor depositor, Known known) {
        if (known.get(ProductKinds.PRODUCT.ref(depositor.product())) instanceof Offered offered) {
            return offered.on(known.businessDate());
        }
        throw new Refused(ProductRefusal.UNKNOWN, "product", depositor.product());
    }

    private static Registered client(Depositor depositor, Known known) {
        if (known.get(ClientKinds.CLIENT.ref(depositor.client())) instanceof Registered client) {
            return client;
        }
        throw new Refused(ClientRefusal.UNKNOWN, "client", depositor.client());
    }
}
