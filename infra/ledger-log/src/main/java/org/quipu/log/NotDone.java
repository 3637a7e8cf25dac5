package org.quipu.log;

/** A request without an outcome. Says what the caller may conclude. */
public final class NotDone extends RuntimeException {
    /** What the caller may conclude. */
    public enum Kind {
        /** Nothing was queued: send it again. */
        NOT_ACCEPTED,
        /** It may or may not have happened: the same request with the same key settles it. */
        OUTCOME_UNKNOWN,
        /** The same key is still being decided. */
        STILL_RUNNING,
        /** The key belongs to another request. */
        KEY_REUSED,
        /** The application is over its share. */
        OVER_SHARE
    }

    private final Kind kind;

    /**
     * A request without an outcome.
     *
     * @param kind what the caller may conclude
     * @param message for people
     */
    public NotDone(Kind kind, String message) {
        super(message, null, false, false);
        this.kind = kind;
    }

    /**
     * What the caller may conclude.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }
}
