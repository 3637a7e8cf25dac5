package org.quipu.core.account;

/**
 * Every day of an account's life, for the rare posting whose value date is before the window that
 * {@link Account} keeps. Loaded only when such a posting asks for it.
 */
public sealed interface AccountHistory {
    /** Nothing was opened under this id. */
    record None() implements AccountHistory {}

    /**
     * The whole history.
     *
     * @param account which account
     * @param timeline all days apart
     */
    record Kept(String account, Timeline timeline) implements AccountHistory {}
}
