package org.quipu.core.account;

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
    /** Deposits below zero. */
    OVERDRAFTS(1160),
    /** What savers own. */
    DEPOSITS(2000),
    /** Receipts not allocated yet. */
    SUSPENSE(2150),
    /** Fees earned. */
    FEE_INCOME(4010);

    private final int code;

    Role(int code) {
        this.code = code;
    }

    /**
     * The account's code in the default chart.
     *
     * @return four digits
     */
    public int code() {
        return code;
    }
}
