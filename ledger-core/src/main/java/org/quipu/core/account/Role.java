package org.quipu.core.account;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The accounts of the general ledger by what they mean, with the default chart's codes. */
public enum Role {
    /** Cash in vaults. */
    CASH(1000),
    /** Accounts at other banks. */
    BANK(1050),
    /** Mobile-money float. */
    MOBILE_MONEY_FLOAT(1060),
    /** Cash in tills. */
    TILLS(1070),
    /** Principal that borrowers owe. */
    LOAN_PORTFOLIO(1100),
    /** What is set aside for losses; a credit. */
    LOSS_ALLOWANCE(1150),
    /** Deposits below zero. */
    OVERDRAFTS(1160),
    /** Interest earned and not paid. */
    INTEREST_RECEIVABLE(1200),
    /** Fees due and not paid. */
    FEE_RECEIVABLE(1210),
    /** Penalties charged and not paid. */
    PENALTY_RECEIVABLE(1220),
    /** What branches, and funds, owe one another; nothing over all of them. */
    INTER_BRANCH(1900),
    /** What savers own. */
    DEPOSITS(2000),
    /** Interest that savers have earned and that is not on their accounts yet. */
    INTEREST_PAYABLE(2050),
    /** What borrowers have paid and nothing is due for. */
    CLIENT_CREDIT(2100),
    /** Interest paid before it is earned. */
    INTEREST_RECEIVED_IN_ADVANCE(2110),
    /** Fees paid before they fall due. */
    FEES_RECEIVED_IN_ADVANCE(2120),
    /** Suspended amounts that joined the principal. */
    DEFERRED_INCOME(2135),
    /** Fees that are somebody else's, such as an insurer's. */
    THIRD_PARTY_PAYABLES(2140),
    /** Receipts not allocated yet. */
    SUSPENSE(2150),
    /** Tax withheld, owed to the state. */
    TAX_PAYABLE(2200),
    /** Tax that fees contain. */
    TAXES_ON_FEES(2210),
    /** What the bank itself was lent: its sources of funds. */
    BORROWINGS(2300),
    /** Interest on that, not paid yet. */
    INTEREST_PAYABLE_ON_BORROWINGS(2310),
    /** What the owners put in. */
    EQUITY(3000),
    /** What the owners left in the bank: income less expenses of the years that are closed. */
    RETAINED_EARNINGS(3100),
    /** What was taken over from another system: nothing once all its balances are here. */
    MIGRATION(3200),
    /** Interest earned. */
    INTEREST_INCOME(4000),
    /** Fees earned. */
    FEE_INCOME(4010),
    /** Penalties earned. */
    PENALTY_INCOME(4020),
    /** What came in for loans given up. */
    RECOVERY_INCOME(4030),
    /** Interest on deposits and borrowings. */
    INTEREST_EXPENSE(5000),
    /** Losses, made and expected. */
    IMPAIRMENT_EXPENSE(5100),
    /** What running the bank costs. */
    OPERATING_EXPENSE(5200),
    /** Interest that is owed and is no income while it is suspended; single-entry. */
    MEMO_INTEREST(9000),
    /** Penalties that are owed and are no income while they are suspended; single-entry. */
    MEMO_PENALTY(9010),
    /** What losses are expected to cost. */
    EXPECTED_LOSS_EXPENSE(9100),
    /** Losses expected; a credit. */
    EXPECTED_LOSS_ALLOWANCE(9110);

    private static final Set<Role> OF_SUB_LEDGERS =
            EnumSet.of(
                    CASH,
                    BANK,
                    MOBILE_MONEY_FLOAT,
                    TILLS,
                    LOAN_PORTFOLIO,
                    LOSS_ALLOWANCE,
                    OVERDRAFTS,
                    INTEREST_RECEIVABLE,
                    FEE_RECEIVABLE,
                    PENALTY_RECEIVABLE,
                    DEPOSITS,
                    INTEREST_PAYABLE,
                    CLIENT_CREDIT,
                    INTEREST_RECEIVED_IN_ADVANCE,
                    FEES_RECEIVED_IN_ADVANCE,
                    DEFERRED_INCOME,
                    SUSPENSE,
                    MEMO_INTEREST,
                    MEMO_PENALTY,
                    EXPECTED_LOSS_EXPENSE,
                    EXPECTED_LOSS_ALLOWANCE);

    private static final Map<String, Role> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(Role::text, Function.identity()));

    private final int code;
    private final String text = name().toLowerCase(Locale.ROOT);

    Role(int code) {
        this.code = code;
    }

    /**
     * The account of a name.
     *
     * @param name its {@link #text}
     * @return the account
     * @throws IllegalArgumentException where none has it
     */
    public static Role named(String name) {
        var role = BY_NAME.get(name);
        if (role == null) throw new IllegalArgumentException("No account " + name);
        return role;
    }

    /**
     * The account's name for programs.
     *
     * @return for example {@code loan_portfolio}
     */
    public String text() {
        return text;
    }

    /**
     * The account's code in the default chart.
     *
     * @return four digits
     */
    public int code() {
        return code;
    }

    /**
     * The book it belongs to.
     *
     * @return the statutory one, or one that stands beside it
     */
    public Book book() {
        return switch (this) {
            case MEMO_INTEREST, MEMO_PENALTY -> Book.MEMO;
            case EXPECTED_LOSS_EXPENSE, EXPECTED_LOSS_ALLOWANCE -> Book.EXPECTED_LOSS;
            default -> Book.STATUTORY;
        };
    }

    /**
     * Whether people may not write on it alone: its balance is that of other accounts.
     *
     * @return true for control accounts, and for what stands between branches
     */
    public boolean isTied() {
        return isOfSubLedger() || this == INTER_BRANCH;
    }

    /**
     * Whether it is the sum of accounts that the log keeps one by one (domain.md section 9): what
     * is written on it by hand would break the tie between the two.
     *
     * @return true for control accounts
     */
    public boolean isOfSubLedger() {
        return OF_SUB_LEDGERS.contains(this);
    }
}
