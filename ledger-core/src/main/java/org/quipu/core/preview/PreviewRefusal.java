package org.quipu.core.preview;

import org.quipu.core.Refused;

/** Why what was previewed is not committed. */
public enum PreviewRefusal implements Refused.Reason {
    /** Something happened meanwhile, or another day began. */
    CHANGED(
            "preview/changed",
            "The figures are no longer those of the preview; preview it again and look.");

    private final String code;
    private final String meaning;

    PreviewRefusal(String code, String meaning) {
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
