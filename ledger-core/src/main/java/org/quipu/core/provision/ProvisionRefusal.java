package org.quipu.core.provision;

import org.quipu.core.Refused;

/** Why provisions stay as they are. */
public enum ProvisionRefusal implements Refused.Reason {
    /** Nobody offers it. */
    UNKNOWN_PRODUCT("provision/unknown-product", "There is no such product."),
    /** A change of estimate would hit the past. */
    RETROACTIVE(
            "provision/retroactive",
            "A table holds from the business date or later: an estimate never changes the past."),
    /** There is nothing in it, or too much. */
    ROWS("provision/rows", "A table has 1 to 50 rows."),
    /** Some days past due are in no row, or in two. */
    GAPS(
            "provision/gaps",
            "Rows follow each other without gaps from 0 days past due; the last has no end."),
    /** A stage is missing, or there twice. */
    STAGES(
            "provision/stages",
            "A table of expected losses has one row for each of the stages 1, 2 and 3, in order."),
    /** More than the principal would be set aside, or than the exposure be lost. */
    MORE_THAN_ALL("provision/more-than-all", "A rate is 100 % at most."),
    /** It is in force as it is. */
    NO_CHANGE("provision/no-change", "This table holds from that day already."),
    /** There are too many. */
    TOO_MANY(
            "provision/too-many",
            "The institution, and each product, has 500 tables of a sort at most.");

    private final String code;
    private final String meaning;

    ProvisionRefusal(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
