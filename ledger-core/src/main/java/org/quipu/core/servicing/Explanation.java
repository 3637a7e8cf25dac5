package org.quipu.core.servicing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Why a loan's figures are what they are at the close of a day: each is the sum of its terms, and
 * each term names the transaction or the instalment it comes from, and the rule.
 *
 * @param figures in reading order
 */
public record Explanation(List<Figure> figures) {
    /** The version of the rules of this package; a loan keeps the one it was paid out under. */
    public static final int RULES = 1;

    /** Keeps a copy. */
    public Explanation {
        figures = List.copyOf(figures);
    }

    /**
     * One figure.
     *
     * @param name what it is
     * @param amount minor units; of days past due, days
     * @param terms what adds up to it
     */
    public record Figure(String name, long amount, List<Term> terms) {
        /** Refuses an explanation that does not add up. */
        public Figure {
            terms = List.copyOf(terms);
            if (terms.stream().mapToLong(Term::amount).sum() != amount) {
                throw new IllegalStateException(name + " is not " + amount + ": " + terms);
            }
        }
    }

    /**
     * A part of a figure.
     *
     * @param source a transaction's id, what fell due by kind and date, or {@code instalment:3}
     * @param rule its name, such as {@code R8 earned interest}
     * @param amount minor units
     */
    public record Term(String source, String rule, long amount) {}

    static Explanation of(RunningLoan loan, LocalDate day, Map<String, Entry> entries) {
        return new Writer(loan, day, entries).all();
    }

    /** Writes the figures of one day. */
    private static final class Writer {
        private final RunningLoan loan;
        private final LocalDate day;
        private final Map<String, Entry> entries;
        private final List<Figure> figures = new ArrayList<>();

        Writer(RunningLoan loan, LocalDate day, Map<String, Entry> entries) {
            this.loan = loan;
            this.day = day;
            this.entries = entries;
        }

        Explanation all() {
            moved("principal_outstanding", LoanAccount.LOAN_PORTFOLIO, 1, loan.principal);
            moved("credit", LoanAccount.CLIENT_CREDIT, -1, loan.credit);
            interest();
            fees();
            penalty();
            for (var component : DebtComponent.values()) due(component);
            daysPastDue();
            quote();
            return new Explanation(figures);
        }

        private void moved(String name, LoanAccount account, int sign, long amount) {
            figures.add(new Figure(name, amount, settled(account, sign)));
        }

        /** What transactions moved on an account. */
        private List<Term> settled(LoanAccount account, int sign) {
            var terms = new ArrayList<Term>();
            entries.forEach((name, entry) -> {
                var amount = sign * entry.on(account);
                if (amount != 0) terms.add(new Term(name, "allocation", amount));
            });
            return terms;
        }

        private void interest() {
            var earned = new ArrayList<Term>();
            if (loan.isActive()) {
                var before = loan.totals.interestOfRowsBefore(day, loan.precision());
                add(earned, "replaced instalments", "R8 earned interest", before);
                for (var row : loan.rows()) {
                    var amount = row.earned(day, loan.stops, loan.precision());
                    add(earned, source(row), "R8 earned interest", amount);
                }
                elsewhere(earned, DebtComponent.INTEREST);
            } else {
                add(earned, "the loan's end", "what was settled", loan.totals.interestAtEnd);
            }
            figures.add(new Figure("interest_earned", loan.interestEarned(day), earned));
            if (loan.status != RunningLoan.Status.WRITTEN_OFF) {
                open(DebtComponent.INTEREST, "interest_open", earned);
            }
        }

        private void fees() {
            var charged = new ArrayList<Term>();
            if (loan.isActive()) {
                add(charged, "replaced instalments", "fee due", loan.totals.feesOfRowsBefore);
                for (var row : loan.dueBy(day)) {
                    if (!row.carried) add(charged, source(row), "fee due", row.asked().fee());
                }
                elsewhere(charged, DebtComponent.FEE);
            } else {
                add(charged, "the loan's end", "what was settled", loan.totals.feesAtEnd);
            }
            figures.add(new Figure("fees_charged", loan.feesCharged(day), charged));
            if (loan.status != RunningLoan.Status.WRITTEN_OFF) {
                open(DebtComponent.FEE, "fees_open", charged);
            }
        }

        private void penalty() {
            var charged = new ArrayList<Term>();
            var rows = 0L;
            for (var row : loan.rows()) {
                if (row.carried) continue;
                add(charged, source(row), "R9 penalty to date", row.penaltyCharged());
                rows += row.penaltyCharged();
            }
            add(charged, "earlier instalments", "R9 penalty", loan.totals.penaltyCharged - rows);
            elsewhere(charged, DebtComponent.PENALTY);
            figures.add(new Figure("penalty_charged", loan.penaltyCharged(), charged));
            if (loan.status != RunningLoan.Status.WRITTEN_OFF) {
                open(DebtComponent.PENALTY, "penalty_open", charged);
            }
        }

        /** Of the rows of a loan taken over, what another system had earned and charged. */
        private void elsewhere(List<Term> terms, DebtComponent component) {
            var before = loan.opening.charged().of(component);
            add(terms, Servicing.TAKEOVER, "earned before the handover", -before);
        }

        /** What was earned or charged, less what transactions settled. */
        private void open(DebtComponent component, String name, List<Term> gross) {
            var account =
                    switch (component) {
                        case INTEREST -> LoanAccount.INTEREST_RECEIVABLE;
                        case FEE -> LoanAccount.FEE_RECEIVABLE;
                        case PENALTY -> LoanAccount.PENALTY_RECEIVABLE;
                        case PRINCIPAL -> LoanAccount.LOAN_PORTFOLIO;
                    };
            var terms = new ArrayList<>(gross);
            terms.addAll(settled(account, 1));
            var memo = loan.opening.memo().of(component);
            add(terms, Servicing.TAKEOVER, "suspended before the handover", memo);
            figures.add(new Figure(name, sum(terms), terms));
        }

        private void due(DebtComponent component) {
            var name = component.name().toLowerCase(Locale.ROOT);
            var all = component == DebtComponent.PENALTY ? loan.rows() : loan.dueBy(day);
            rows("due." + name, component, all, Standing.due(loan, day).of(component));
            var late = loan.dueBy(day.minusDays(1));
            var arrears = 0L;
            for (var row : late) arrears += loan.isActive() ? row.unpaid(component) : 0;
            rows("arrears." + name, component, late, arrears);
        }

        private void rows(String name, DebtComponent component, List<Row> rows, long amount) {
            var terms = new ArrayList<Term>();
            if (loan.isActive()) {
                for (var row : rows) {
                    var unpaid = row.unpaid(component);
                    var asked = row.asked().of(component);
                    if (unpaid == 0) continue;
                    add(terms, source(row), "asked for", asked);
                    add(terms, source(row), "settled", unpaid - asked);
                }
            }
            figures.add(new Figure(name, amount, terms));
        }

        private void daysPastDue() {
            var days = loan.daysPastDue(day);
            var terms = new ArrayList<Term>();
            for (var row : loan.rows()) {
                if (days == 0 || !row.due().plusDays(days).equals(day)) continue;
                terms.add(new Term(source(row), "days past due", days));
                break;
            }
            figures.add(new Figure("days_past_due", days, terms));
        }

        private void quote() {
            var quote = Quote.of(loan, day);
            var terms = new ArrayList<Term>();
            add(terms, "principal", "settlement quote", quote.debt().principal());
            add(terms, "interest", "settlement quote", quote.debt().interest());
            add(terms, "fee", "settlement quote", quote.debt().fee());
            add(terms, "penalty", "settlement quote", quote.debt().penalty());
            add(terms, "credit", "settlement quote", quote.total() - quote.debt().total());
            figures.add(new Figure("settlement_amount", quote.total(), terms));
        }

        private static long sum(List<Term> terms) {
            return terms.stream().mapToLong(Term::amount).sum();
        }

        private static void add(List<Term> terms, String source, String rule, long amount) {
            if (amount != 0) terms.add(new Term(source, rule, amount));
        }

        private static String source(Row row) {
            if (row.carried) return "carried:" + row.due();
            return row.isInstalment() ? "instalment:" + row.number : "charge:" + row.due();
        }
    }
}
