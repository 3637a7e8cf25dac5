package org.quipu.core.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.Village.KES;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.quipu.core.Command;
import org.quipu.core.Decider;
import org.quipu.core.Envelope;
import org.quipu.core.History;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.Refused;
import org.quipu.core.Village;
import org.quipu.core.account.Account;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.account.AccountTerms;
import org.quipu.core.account.Component;
import org.quipu.core.account.Leg;
import org.quipu.core.account.MayMove;
import org.quipu.core.account.Movement;
import org.quipu.core.account.Role;
import org.quipu.core.bank.Bank;
import org.quipu.core.booking.LoanMeasuring;
import org.quipu.core.correction.CorrectionCommand.ReverseTransaction;
import org.quipu.core.day.Recorded;
import org.quipu.core.loan.Loan.Books;
import org.quipu.core.loan.Loan.Lent;
import org.quipu.core.loan.LoanCommand.ChargeLoanFee;
import org.quipu.core.loan.LoanCommand.DisburseTranche;
import org.quipu.core.loan.LoanCommand.RefundCredit;
import org.quipu.core.loan.LoanCommand.Renewal;
import org.quipu.core.loan.LoanCommand.RepayLoan;
import org.quipu.core.loan.LoanCommand.RescheduleLoan;
import org.quipu.core.loan.LoanCommand.RestructureLoan;
import org.quipu.core.loan.LoanCommand.ResumeAccrual;
import org.quipu.core.loan.LoanCommand.SettleLoan;
import org.quipu.core.loan.LoanCommand.StopAccrual;
import org.quipu.core.loan.LoanCommand.WaiveDue;
import org.quipu.core.loan.LoanCommand.WriteOffLoan;
import org.quipu.core.loan.LoanEvent.LoanApplied;
import org.quipu.core.loan.LoanEvent.LoanApproved;
import org.quipu.core.loan.LoanEvent.LoanDisbursed;
import org.quipu.core.loan.LoanEvent.LoanMigrated;
import org.quipu.core.money.Money;
import org.quipu.core.moratorium.Deferral;
import org.quipu.core.moratorium.MoratoriumCommand.GrantMoratorium;
import org.quipu.core.moratorium.MoratoriumEvent.MoratoriumDeclared;
import org.quipu.core.moratorium.MoratoriumKinds;
import org.quipu.core.moratorium.MoratoriumTerms;
import org.quipu.core.moratorium.Scope;
import org.quipu.core.posting.PostingNeeds;
import org.quipu.core.product.LoanContract;
import org.quipu.core.product.TermsAsked;
import org.quipu.core.servicing.AllocationRule.NextInstalments;
import org.quipu.core.servicing.Due;
import org.quipu.core.servicing.LoanAccount;
import org.quipu.core.servicing.LoanHistory;
import org.quipu.core.servicing.LoanTransaction;
import org.quipu.core.servicing.LoanTransaction.Charge;
import org.quipu.core.servicing.LoanTransaction.Moratorium;
import org.quipu.core.servicing.LoanTransaction.Recovery;
import org.quipu.core.servicing.LoanTransaction.Refund;
import org.quipu.core.servicing.LoanTransaction.Repayment;
import org.quipu.core.servicing.LoanTransaction.Reschedule;
import org.quipu.core.servicing.LoanTransaction.Restructure;
import org.quipu.core.servicing.LoanTransaction.Resume;
import org.quipu.core.servicing.LoanTransaction.Reversal;
import org.quipu.core.servicing.LoanTransaction.Settlement;
import org.quipu.core.servicing.LoanTransaction.Stop;
import org.quipu.core.servicing.LoanTransaction.Waiver;
import org.quipu.core.servicing.LoanTransaction.WriteOff;
import org.quipu.core.servicing.LossTables;
import org.quipu.core.servicing.RandomLife;
import org.quipu.core.servicing.Servicing;
import org.quipu.core.servicing.TakenOver;

/** Random loans are lived through the deciders, and what the log says is held against the life. */
class LoanLivesTest {
    private static final int LIVES = Boolean.getBoolean("quipu.long") ? 20_000 : 300;
    private static final Envelope FLOAT = BY_CASHIER.withSettlementAccount("float");

    @Test
    void the_log_says_what_the_life_says() {
        var decided = 0;
        var restated = 0;
        var passedOver = 0;
        var foreseen = 0;
        for (var seed = 0; seed < LIVES; seed++) {
            var life = RandomLife.of(seed);
            var lived = new Lived(life);
            lived.attempts();
            decided += lived.positions.size();
            restated += lived.count(LoanEvent.AllocationsRestated.class);
            var name = "seed " + seed;
            var whole = Servicing.of(life.terms(), life.servicing(), life.attempts());
            assertThat(lived.refused).as(name).isEqualTo(whole.refused().keySet());
            lived.booksAreTheLifes(name);
            lived.legsAddUp(name);
            if (lived.isPassedOver()) passedOver++;
            if (seed % 20 == 0) foreseen += lived.daysForeseen(name, life);
        }
        assertThat(passedOver).isPositive();
        assertThat(foreseen).isPositive();
        System.out.println(
                "decided "
                        + decided
                        + " transactions of "
                        + LIVES
                        + " loans, "
                        + restated
                        + " restatements");
        assertThat(restated).isPositive();
    }

    @Test
    void the_log_says_what_the_life_of_a_loan_taken_over_says() {
        var taken = 0;
        for (var seed = 0; seed < LIVES; seed++) {
            var pair = TakenOver.pair(seed);
            if (pair.isEmpty()) continue;
            var lived = new Lived(pair.get().handed(), pair.get().later());
            lived.attempts();
            var name = "seed " + seed;
            var whole = Servicing.of(pair.get().handed(), pair.get().later());
            assertThat(lived.refused).as(name).isEqualTo(whole.refused().keySet());
            lived.booksAreTheLifes(name);
            lived.legsAddUp(name);
            taken++;
        }
        assertThat(taken).isGreaterThan(LIVES / 5);
    }

    @Test
    void a_forgotten_restatement_is_caught() {
        var caught = 0;
        for (var seed = 0; seed < 100; seed++) {
            var lived = new Lived(RandomLife.of(seed));
            lived.attempts();
            if (lived.count(LoanEvent.AllocationsRestated.class) == 0) continue;
            lived.forgetRestatements();
            try {
                lived.booksAreTheLifes("seed " + seed);
            } catch (AssertionError expected) {
                caught++;
            }
        }
        assertThat(caught).isPositive();
    }

    /** One loan in a bank of its own. */
    private static final class Lived {
        private final List<LoanTransaction> attempts;
        private final Map<String, Long> positions = new HashMap<>();
        private final Set<String> refused = new HashSet<>();
        private History history = new History(RandomLife.START);

        Lived(RandomLife life) {
            this.attempts = life.attempts();
            begin();
            lend(life);
        }

        Lived(LoanHistory handed, List<LoanTransaction> later) {
            this.attempts = later;
            begin();
            takeOver(handed);
        }

        private void begin() {
            history.ask(Village.settlement("float", Component.FLOAT));
            history.ask(LoanVillage.product(LoanVillage.rules(new NextInstalments())));
        }

        private static LoanApplied applied(TermsAsked asked) {
            var terms =
                    new AccountTerms(
                            "L",
                            Component.PRINCIPAL,
                            KES,
                            Optional.of("amina"),
                            Optional.of("biashara"),
                            "north",
                            RandomLife.START,
                            Optional.of("fund-1"),
                            Optional.empty());
            return new LoanApplied(
                    terms, asked, Optional.empty(), Optional.empty(), RandomLife.START, FLOAT);
        }

        private void takeOver(LoanHistory handed) {
            var day = handed.begun();
            var entries = handed.view(_ -> true, new TreeSet<>()).entries();
            var entry = Objects.requireNonNull(entries.get(Servicing.TAKEOVER));
            var legs = LoanLegs.of("L", entry, Books.NEW, Money.zero(KES));
            var asked = TermsAsked.usual(new Money(KES, handed.terms().principal()));
            history.append(applied(asked));
            history.append(
                    new LoanMigrated(
                            "L",
                            "amina",
                            asked,
                            "T24-000815",
                            1,
                            1,
                            new LoanContract(handed.terms(), handed.servicing()),
                            handed.handover().orElseThrow(),
                            new Movement(day, day, legs, FLOAT)));
        }

        private void lend(RandomLife life) {
            var asked = TermsAsked.usual(new Money(KES, life.terms().principal()));
            history.append(applied(asked));
            history.append(new LoanApproved("L", asked, RandomLife.START, FLOAT));
            var principal = life.terms().principal();
            var fee = life.terms().fees().upfrontShares(principal, life.terms().precision());
            var entry = LoanLegs.paidOut(RandomLife.START, principal, fee);
            var legs =
                    new java.util.ArrayList<Leg>(
                            LoanLegs.of("L", entry, Books.NEW, Money.zero(KES)));
            var out = new Money(KES, fee.total() - principal);
            legs.add(new Leg.OfAccount("float", Component.FLOAT, out, out, Optional.empty()));
            history.append(
                    new LoanDisbursed(
                            "L",
                            "amina",
                            1,
                            1,
                            Optional.empty(),
                            new LoanContract(life.terms(), life.servicing()),
                            List.of(),
                            new Movement(RandomLife.START, RandomLife.START, legs, FLOAT)));
        }

        void attempts() {
            for (var attempt : attempts) attempt(attempt);
        }

        private void attempt(LoanTransaction attempt) {
            var id = attempt.stamp().id();
            history.turnTo(attempt.stamp().booked());
            try {
                var happened =
                        attempt instanceof Moratorium part
                                ? putOff(part)
                                : history.ask(command(attempt));
                for (var at = 0; at < happened.size(); at++) {
                    var position = history.head() - happened.size() + at + 1;
                    if (LoanCorrection.of(happened.get(at)).isPresent()) {
                        positions.put(id, position);
                    }
                }
            } catch (Refused refusal) {
                refused.add(id);
            }
        }

        private Command command(LoanTransaction attempt) {
            var value = Optional.of(attempt.stamp().value());
            return switch (attempt) {
                case Repayment(_, var amount) -> repay(attempt, amount);
                case Recovery(_, var amount) -> {
                    var writtenOff = lent().books().status() == Loan.Status.WRITTEN_OFF;
                    if (!writtenOff) throw new Refused(LoanRefusal.NOT_APPLIED);
                    yield repay(attempt, amount);
                }
                case Refund(_, var amount) ->
                        new RefundCredit("L", money(amount), value, Optional.empty(), FLOAT);
                case Settlement _ ->
                        new SettleLoan("L", Optional.empty(), value, Optional.empty(), FLOAT);
                case Waiver(_, var component, var amount) ->
                        new WaiveDue("L", component, money(amount), value, FLOAT);
                case WriteOff _ -> new WriteOffLoan("L", value, FLOAT);
                case Restructure it ->
                        new RestructureLoan(
                                "L",
                                new Renewal(it.terms(), it.arrears(), it.carryDue()),
                                value,
                                FLOAT);
                case Reschedule it -> reschedule(it);
                case Charge(_, var amount, var proceeds) ->
                        new ChargeLoanFee("L", "visit", money(amount), proceeds, value, FLOAT);
                case Moratorium _ -> throw new IllegalArgumentException("granted, not asked for");
                case Stop _ -> new StopAccrual("L", "court", value, FLOAT);
                case Resume _ -> new ResumeAccrual("L", value, FLOAT);
                case Reversal(_, var of) ->
                        new ReverseTransaction(positions.getOrDefault(of, 1L), false, FLOAT);
            };
        }

        /** As the decider of moratoria does once it knows that the loan belongs to one. */
        private List<LedgerEvent> putOff(Moratorium part) {
            var id = part.moratorium();
            var terms =
                    new MoratoriumTerms(
                            new Scope.OfBranch("north"),
                            new Deferral.Until(part.nextDue()),
                            part.stopsInterest(),
                            "flood");
            history.append(
                    new MoratoriumDeclared(
                            id,
                            terms,
                            part.stamp().value(),
                            Optional.empty(),
                            part.stamp().booked(),
                            FLOAT));
            return history.ask(
                    new Decider<GrantMoratorium>() {
                        @Override
                        public Set<Ref<?>> needs(GrantMoratorium command, Known known) {
                            var needs = new PostingNeeds(known, FLOAT, Optional.empty());
                            LoanMoratorium.needs("L", needs);
                            return needs.and(MoratoriumKinds.MORATORIUM.ref(id)).all();
                        }

                        @Override
                        public List<LedgerEvent> decide(GrantMoratorium command, Known known) {
                            return LoanMoratorium.grant(
                                    new LoanMoratorium.Part(
                                            "L",
                                            id,
                                            part.nextDue(),
                                            part.stopsInterest(),
                                            "flood",
                                            part.stamp().value(),
                                            true,
                                            FLOAT),
                                    known);
                        }
                    },
                    new GrantMoratorium(id, "L", 1, FLOAT));
        }

        private Command repay(LoanTransaction attempt, long amount) {
            var value = Optional.of(attempt.stamp().value());
            return new RepayLoan("L", money(amount), value, Optional.empty(), FLOAT);
        }

        private static Command reschedule(Reschedule it) {
            var value = Optional.of(it.stamp().value());
            return it.tranche() > 0
                    ? new DisburseTranche("L", money(it.tranche()), value, Optional.empty(), FLOAT)
                    : new RescheduleLoan("L", it.rate(), it.nextDue(), "test", value, FLOAT);
        }

        private static Money money(long minor) {
            return new Money(KES, minor);
        }

        private Lent lent() {
            return (Lent) history.fromScratch(LoanKinds.LOAN.ref("L"));
        }

        int count(Class<?> event) {
            return (int) history.events().stream().filter(event::isInstance).count();
        }

        void forgetRestatements() {
            var all = history.events();
            history = new History(RandomLife.START);
            for (var event : all) {
                var forgotten = event instanceof LoanEvent.AllocationsRestated;
                history.append(forgotten ? all.getFirst() : event);
            }
        }

        /** What the log recorded by the last business date is what the life says then. */
        void booksAreTheLifes(String name) {
            var lent = lent();
            var today = history.businessDate();
            var view = lent.history().view(_ -> true, new TreeSet<>(Set.of(today)));
            var lived = new HashMap<>(view.entries());
            if (lent.history().accepted().isEmpty()) return;
            // what fell due since the last decision waits for the next one
            var last = lent.history().accepted().getLast().stamp().booked();
            lived.values().removeIf(entry -> entry.day().isAfter(last));
            assertThat(lent.books().entries()).as(name).isEqualTo(lived);
            assertThat(lent.books().status().name())
                    .as(name)
                    .isEqualTo(
                            lent.history()
                                    .view(_ -> true, new TreeSet<>(Set.of(last)))
                                    .closes()
                                    .lastEntry()
                                    .getValue()
                                    .standing()
                                    .state()
                                    .name());
        }

        /** Whether a quick look says that nothing falls due by itself: then nothing ever does. */
        boolean isPassedOver() {
            var lent = lent();
            var credit = lent.books().balance(LoanAccount.CLIENT_CREDIT);
            if (lent.books().status() != Loan.Status.ACTIVE) return false;
            if (lent.history().mayFallDue(credit != 0)) return false;
            var end = history.businessDate().plusYears(3);
            var lived = lent.history().view(_ -> true, new TreeSet<>(Set.of(end))).entries();
            assertThat(lived.keySet().stream().filter(name -> Due.of(name).isPresent()))
                    .isSubsetOf(lent.books().entries().keySet());
            return true;
        }

        /** What is seen ahead of a day is what those days measure; how many days were. */
        int daysForeseen(String name, RandomLife life) {
            var loan = lent();
            var losses = life.provisions().orElse(LossTables.NONE);
            var recorded =
                    new Recorded(
                            new TreeMap<>(Map.of("L", Map.of(Role.LOSS_ALLOWANCE, -987_654_321L))),
                            new TreeSet<>(),
                            Optional.empty());
            var foreseen = 0;
            for (var day = RandomLife.START.plusDays(3); day.isBefore(life.end()); ) {
                var outlook = LoanMeasuring.TODAY.ahead(loan, day, recorded, losses).outlook();
                day = day.plusDays(1);
                while (outlook.isPresent() && outlook.get().covers(day, losses)) {
                    var account = loan.application().account();
                    assertThat(outlook.get().on(account, day))
                            .as(name + " on " + day)
                            .isEqualTo(LoanMeasuring.TODAY.of(loan, day, recorded, losses));
                    foreseen++;
                    day = day.plusDays(1);
                }
            }
            return foreseen;
        }

        /** The legs in the log add up to the books, and the float has what the loan gave. */
        void legsAddUp(String name) {
            var sums = new HashMap<Component, Long>();
            for (var event : history.events()) {
                if (!(event instanceof MayMove moves) || moves.moved().isEmpty()) continue;
                assertThat(Bank.journal(event)).as(name).isPresent();
                for (var leg : moves.moved().get().legs()) {
                    if (leg instanceof Leg.OfAccount own && own.account().equals("L")) {
                        var sum = sums.merge(own.component(), own.amount().minor(), Long::sum);
                        assertThat(own.balanceAfter().minor()).as(name).isEqualTo(sum);
                    }
                }
            }
            var books = lent().books();
            for (var account : LoanAccount.values()) {
                LoanEvent.componentOf(account)
                        .ifPresent(component ->
                                assertThat(books.balance(account))
                                        .as("%s %s", name, account)
                                        .isEqualTo(sums.getOrDefault(component, 0L)));
            }
            var cash = (Account.Open) history.state(AccountKinds.ACCOUNT.ref("float"));
            assertThat(cash.timeline().total()).isEqualTo(books.balance(LoanAccount.CASH));
        }
    }
}
