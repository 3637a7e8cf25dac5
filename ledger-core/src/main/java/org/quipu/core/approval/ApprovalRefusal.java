package org.quipu.core.approval;

import org.quipu.core.Refused;

/** Why a request is not made, granted, refused or withdrawn. */
public enum ApprovalRefusal implements Refused.Reason {
    /** Nothing was asked there. */
    UNKNOWN("approval/unknown", "There is no approval of this id."),
    /** It is over. */
    NOT_PENDING("approval/not-pending", "The approval was granted, refused or withdrawn before."),
    /** One pair of eyes. */
    MAKER_IS_CHECKER(
            "approval/maker-is-checker",
            "Who asked for it neither grants nor refuses it; another must, or it is withdrawn."),
    /** A machine's eyes do not count. */
    NOT_A_PERSON(
            "approval/not-a-person", "Only a person grants or refuses; a client's token is none."),
    /** More than the checker may approve. */
    OVER_LIMIT(
            "approval/over-limit",
            "The amount is above the approver's limit in its currency; another must approve it."),
    /** Somebody else asked. */
    NOT_THE_MAKER("approval/not-the-maker", "Only who asked for it takes it back."),
    /** The queue is bounded. */
    QUEUE_FULL(
            "approval/queue-full",
            "1,000 commands wait for approval at the most; grant or refuse some first.");

    private final String code;
    private final String meaning;

    ApprovalRefusal(String code, String meaning) {
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
