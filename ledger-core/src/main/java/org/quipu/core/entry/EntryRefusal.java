package org.quipu.core.entry;

import org.quipu.core.Refused;

/** Why an entry by hand is not written. */
public enum EntryRefusal implements Refused.Reason {
    /** The chart has no such account. */
    UNKNOWN_ACCOUNT("entry/unknown-account", "The chart of accounts has no account of this code."),
    /** Entries by hand on it are over. */
    ACCOUNT_CLOSED("entry/account-closed", "The account takes no entries by hand any more."),
    /** It is of a book that only the days' booking writes. */
    BESIDE_THE_BOOKS(
            "entry/beside-the-books",
            "Memo accounts and those of expected losses are kept by the days' booking alone."),
    /** It would no longer be the sum of what it controls. */
    SUB_LEDGER_ACCOUNT(
            "entry/sub-ledger-account",
            "The account is the sum of accounts that the ledger keeps one by one; post on those. An"
                    + " entry may only move between two accounts of one role."),
    /** One-sided. */
    UNBALANCED(
            "entry/unbalanced",
            "Debits and credits of each branch must be equal; the rest is named."),
    /** Two entries in one. */
    TWO_CURRENCIES("entry/two-currencies", "An entry is in one currency; write one for each."),
    /** Too few or too many. */
    LINES_OUT_OF_RANGE("entry/lines-out-of-range", "An entry has 2 to 1,000 lines."),
    /** Nothing, or more than any bank has. */
    AMOUNT_OUT_OF_RANGE(
            "entry/amount-out-of-range", "A line has 1 to 10^15 minor units, debit or credit."),
    /** A day that is not here yet. */
    FUTURE_DATE("entry/future-date", "The date may not be after the business date."),
    /** There were no books. */
    BEFORE_INSTITUTION(
            "entry/before-institution", "The date may not be before the institution's first day."),
    /** It would take itself back before it was. */
    REVERSES_ON_NOT_LATER(
            "entry/reverses-on-not-later",
            "An entry reverses itself on a day after its date, within a year."),
    /** Nothing was written there. */
    UNKNOWN("entry/unknown", "There is no journal entry by hand of this id."),
    /** Once is enough. */
    ALREADY_REVERSED("entry/already-reversed", "The entry was taken back before, or by itself."),
    /** Write it anew instead. */
    IS_A_REVERSAL("entry/is-a-reversal", "A reversal is not reversed; write the entry once more."),
    /** It would be taken back before it was. */
    REVERSED_BEFORE("entry/reversed-before", "A reversal is not dated before what it reverses."),
    /** Once, or for ever. */
    REPEATS_OUT_OF_RANGE(
            "entry/repeats-out-of-range", "A recurring entry comes 2 to 60 times until its end."),
    /** It does not come again. */
    NOT_RECURRING("entry/not-recurring", "There is no recurring entry of this id."),
    /** It is a series. */
    IS_RECURRING("entry/is-recurring", "A recurring entry is not reversed; stop it."),
    /** Once is enough. */
    ALREADY_STOPPED("entry/already-stopped", "The recurring entry was stopped before."),
    /** All of them are in the books for good. */
    NOTHING_TO_STOP("entry/nothing-to-stop", "No entry of it is dated later; the last is named."),
    /** Nobody writes alone. */
    NEEDS_FOUR_EYES("entry/needs-four-eyes", "Entries by hand need a second person's approval.");

    private final String code;
    private final String meaning;

    EntryRefusal(String code, String meaning) {
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
