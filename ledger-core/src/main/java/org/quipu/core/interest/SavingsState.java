package org.quipu.core.interest;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.quipu.core.interest.BalanceLine.DayClose;
import org.quipu.core.money.Exact;
import org.quipu.core.money.RoundingPoint;

/** An account at the close of a day. All amounts are minor units. */
public final class SavingsState {
    private final SavingsTerms terms;
    private final LocalDate day;
    private final Effective effective;
    private final BalanceLine line;
    private final DayClose close;

    SavingsState(SavingsTerms terms, LocalDate day, Effective effective, BalanceLine line) {
        this.terms = terms;
        this.day = day;
        this.effective = effective;
        this.line = line;
        this.close = line.on(day);
    }

    /** What the bank owes the holder; below zero what the holder owes. */
    public long balance() {
        return close.balance();
    }

    /** What the holder may draw. */
    public long available() {
        return terms.available(close.balance(), effective.held(day));
    }

    /** Postings so far, corrections known by now included. */
    public List<InterestPosting> postings() {
        return line.postings();
    }

    /** Credit interest since the last posting, rounded. */
    public long accrued() {
        return rounded(close.earned());
    }

    /** Overdraft interest since the last posting, rounded. */
    public long overdraftAccrued() {
        return rounded(close.charged());
    }

    /** What the holder owes. */
    public long overdraft() {
        return Math.max(-close.balance(), 0);
    }

    /** Whether the holder owes more than was agreed. */
    public boolean isTechnicalOverdraft() {
        return overdraft() > terms.overdraft().limit();
    }

    /** Whether the holder has not been seen for as long as the terms say; empty without such. */
    public Optional<Boolean> dormant() {
        if (terms.dormancyDays().isEmpty()) return Optional.empty();
        var seen = effective.lastOfCustomer(day).orElse(terms.opened());
        var days = day.toEpochDay() - seen.toEpochDay();
        return Optional.of(days >= terms.dormancyDays().getAsInt());
    }

    /**
     * The general ledger's view by value date. Debit is positive; the sum is zero; accounts with
     * nothing on them are left out.
     *
     * @param accruing whether interest is booked as it is earned, not only as it is posted
     */
    public Map<SavingsRole, Long> books(boolean accruing) {
        var books = new EnumMap<SavingsRole, Long>(journals(accruing));
        measures(accruing).forEach((role, amount) -> books.merge(role, amount, Long::sum));
        books.values().removeIf(amount -> amount == 0);
        return books;
    }

    /**
     * The part of it that journals of transactions and postings made.
     *
     * @param accruing whether what is posted was booked before, as it was earned
     */
    public Map<SavingsRole, Long> journals(boolean accruing) {
        var gross = sum(InterestPosting::gross);
        var charged = sum(InterestPosting::overdraft);
        var books = new EnumMap<SavingsRole, Long>(SavingsRole.class);
        books.put(SavingsRole.CASH, effective.paidIn(day));
        books.put(SavingsRole.DEPOSITS, -Math.max(close.balance(), 0));
        books.put(SavingsRole.OVERDRAFTS, overdraft());
        books.put(SavingsRole.TAX_PAYABLE, -sum(InterestPosting::tax));
        books.put(accruing ? SavingsRole.INTEREST_PAYABLE : SavingsRole.INTEREST_EXPENSE, gross);
        books.put(
                accruing ? SavingsRole.INTEREST_RECEIVABLE : SavingsRole.INTEREST_INCOME, -charged);
        return books;
    }

    /** The rest: interest as it is earned, posted or not. */
    public Map<SavingsRole, Long> measures(boolean accruing) {
        if (!accruing) return Map.of();
        var expense = sum(InterestPosting::gross) + accrued();
        var income = sum(InterestPosting::overdraft) + overdraftAccrued();
        return Map.of(
                SavingsRole.INTEREST_EXPENSE, expense,
                SavingsRole.INTEREST_PAYABLE, -expense,
                SavingsRole.INTEREST_RECEIVABLE, income,
                SavingsRole.INTEREST_INCOME, -income);
    }

    private long sum(ToLongFunction<InterestPosting> part) {
        return line.postings().stream().mapToLong(part).sum();
    }

    private long rounded(Exact interest) {
        return RoundingPoint.SAVINGS_INTEREST.round(terms.precision(), interest);
    }
}
