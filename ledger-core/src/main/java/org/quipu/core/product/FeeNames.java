package org.quipu.core.product;

/** What the fees are called that a savings product's conditions take. */
public final class FeeNames {
    /** With the first deposit. */
    public static final String OPENING = "opening";

    /** At the end of a month. */
    public static final String MONTHLY = "monthly";

    /** With a withdrawal. */
    public static final String WITHDRAWAL = "withdrawal";

    /** At the end of a month in which nobody has come for long. */
    public static final String INACTIVITY = "inactivity";

    /** Where the account ends. */
    public static final String CLOSING = "closing";

    private FeeNames() {}
}
