package org.quipu.core.schedule;

/** What the level instalment of an annuity is computed from. */
public enum AnnuityBasis {
    /** Equal periods, as in the textbook; the last instalment takes what real days change. */
    NOMINAL,
    /** The real length of every period; the last instalment differs by cents only. */
    EXACT
}
