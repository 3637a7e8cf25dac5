package org.quipu.core.collection;

import org.quipu.core.Refused;

/** Why a sheet is not posted, besides what stops any of its lines. */
public enum CollectionRefusal implements Refused.Reason {
    /** There is no such group at work. */
    UNKNOWN_GROUP("collection/unknown-group", "There is no group of this id at work."),
    /** Nothing was collected. */
    EMPTY("collection/empty", "A sheet has one line at least and 400 at most."),
    /** The lines are not the total. */
    DOES_NOT_ADD_UP("collection/does-not-add-up", "The lines must add up to the total."),
    /** One account, two lines. */
    ACCOUNT_TWICE("collection/account-twice", "Each account has one line."),
    /** The account is of somebody else. */
    NOT_A_MEMBERS("collection/not-a-members", "The account is of no member of the group."),
    /** Only members can be absent. */
    ABSENT_NO_MEMBER("collection/absent-no-member", "Only a member can be absent.");

    private final String code;
    private final String meaning;

    CollectionRefusal(String code, String meaning) {
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
