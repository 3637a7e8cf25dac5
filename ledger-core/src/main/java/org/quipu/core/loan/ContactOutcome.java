package org.quipu.core.loan;

import java.util.Locale;

/** What came of a visit, a call or a letter. */
public enum ContactOutcome {
    /** The borrower was spoken to. */
    REACHED(true, false),
    /** Somebody else was: family, a neighbour, a guarantor. */
    THIRD_PARTY(true, false),
    /** Nobody was there, or answered. */
    NOT_REACHED(true, false),
    /** The borrower will not pay. */
    REFUSED(true, true),
    /** The borrower says that less is owed, or nothing. */
    DISPUTED(true, true),
    /** The borrower is not to be found at the address or number. */
    MOVED(true, true),
    /** The letter is on its way. */
    SENT(false, true),
    /** The letter was handed to the borrower. */
    DELIVERED(false, true);

    private final boolean ofSpeaking;
    private final boolean ofWriting;

    ContactOutcome(boolean ofSpeaking, boolean ofWriting) {
        this.ofSpeaking = ofSpeaking;
        this.ofWriting = ofWriting;
    }

    /**
     * Its name for programs.
     *
     * @return for example {@code not_reached}
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Whether it can come of a contact.
     *
     * @param way which
     * @return true if so
     */
    public boolean isOf(ContactWay way) {
        return way == ContactWay.LETTER ? ofWriting : ofSpeaking;
    }
}
