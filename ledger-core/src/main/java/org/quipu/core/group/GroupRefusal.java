package org.quipu.core.group;

import org.quipu.core.Refused;

/** Why something is not done with a group. */
public enum GroupRefusal implements Refused.Reason {
    /** Nothing of this id. */
    UNKNOWN("group/unknown", "There is no group of this id."),
    /** The id names another group. */
    ID_TAKEN("group/id-taken", "There is a group of this id already."),
    /** The caller's own identifier names another group. */
    EXTERNAL_ID_TAKEN("group/external-id-taken", "This external id names another group."),
    /** It could be free text, which may name people. */
    NOT_A_CODE(
            "group/not-a-code",
            "A group's name and officer are codes of 1 to 40 lower-case letters, digits, - and _."),
    /** It ended. */
    DISSOLVED("group/dissolved", "The group was dissolved."),
    /** The client belongs to the group. */
    ALREADY_MEMBER("group/already-member", "The client is a member already."),
    /** The client does not belong to the group. */
    NOT_A_MEMBER("group/not-a-member", "The client is no member of the group."),
    /** Before it could happen, or not yet. */
    DATE_OUT_OF_RANGE(
            "group/date-out-of-range",
            "Not before the group's first day or what happened already to the membership, and not"
                    + " after the business date; an arrangement may begin up to a year later; a"
                    + " group may be 50 years old."),
    /** There are too many members. */
    TOO_MANY_MEMBERS("group/too-many-members", "A group has 200 members at most."),
    /** Too many have left. */
    TOO_MANY_FORMER_MEMBERS(
            "group/too-many-former-members", "1,000 clients have left the group; form a new one."),
    /** There are too many arrangements. */
    TOO_MANY_ARRANGEMENTS(
            "group/too-many-arrangements", "A group has 200 arrangements at most; form a new one.");

    private final String code;
    private final String meaning;

    GroupRefusal(String code, String meaning) {
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
