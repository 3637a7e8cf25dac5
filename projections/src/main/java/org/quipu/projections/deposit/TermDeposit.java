package org.quipu.projections.deposit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A deposit for a term as it stands. Amounts are decimals of the currency, rates per cent.
 *
 * @param id the account
 * @param externalId the caller's own identifier
 * @param client whose it is
 * @param product under whose rules
 * @param currency ISO 4217
 * @param branch where it is booked
 * @param status running, waiting, ended or undone
 * @param balance what stands on it
 * @param agreed the term that runs, or the last one
 * @param soFar interest of that term so far
 * @param closedEarly where it was closed early
 * @param instalments of a recurring one, in order
 * @param periods its periods of interest, in order
 * @param earlier terms before, in order
 * @param instruction what becomes of it
 * @param position the last position this may reflect
 * @param asOf the business date
 */
public record TermDeposit(
        String id,
        Optional<String> externalId,
        String client,
        String product,
        String currency,
        String branch,
        String status,
        String balance,
        Agreed agreed,
        SoFar soFar,
        Optional<Early> closedEarly,
        Optional<List<Instalment>> instalments,
        List<Period> periods,
        List<Agreed> earlier,
        Instruction instruction,
        long position,
        LocalDate asOf) {
    /** Keeps copies. */
    public TermDeposit {
        periods = List.copyOf(periods);
        earlier = List.copyOf(earlier);
    }

    /**
     * What was agreed for one term.
     *
     * @param principal what earns; of a recurring one each month's instalment
     * @param instalments of a recurring one: how many
     * @param carried of a recurring one that began again: what it began with
     * @param rate a year
     * @param compoundMonths every how many months a period ends; 0 for at maturity
     * @param interest reinvest, or pay_out
     * @param penalty points less where it is closed early
     * @param taxRate withheld from interest
     * @param start the first day that earns
     * @param maturity the first day that does not
     * @param atMaturity what it comes to
     */
    public record Agreed(
            String principal,
            Optional<Integer> instalments,
            Optional<String> carried,
            String rate,
            int compoundMonths,
            String interest,
            String penalty,
            String taxRate,
            LocalDate start,
            LocalDate maturity,
            AtMaturity atMaturity) {
        /**
         * Whether interest is paid to the holder.
         *
         * @return false where it joins the deposit
         */
        public boolean isPaidOut() {
            return interest.equals("pay_out");
        }
    }

    /**
     * What a term comes to.
     *
     * @param interest all of it
     * @param tax withheld from it
     * @param value principal and interest less tax
     */
    public record AtMaturity(String interest, String tax, String value) {}

    /**
     * Interest of a term so far.
     *
     * @param to to the close of this day
     * @param earned spread evenly over each period
     */
    public record SoFar(LocalDate to, String earned) {}

    /**
     * How it was closed early.
     *
     * @param day the first day that did not earn
     * @param rate it earned after all
     * @param interest all of it
     * @param tax withheld from it
     */
    public record Early(LocalDate day, String rate, String interest, String tax) {}

    /**
     * An instalment of a recurring deposit.
     *
     * @param number from 1
     * @param due from when on it may be paid, and earns
     * @param status paid, missed, open or coming
     */
    public record Instalment(int number, LocalDate due, String status) {}

    /**
     * A period of interest.
     *
     * @param from the first day that earns
     * @param to the first day that does not
     * @param balance what earns in it
     * @param interest what it earns in all
     * @param status recorded, running or coming
     */
    public record Period(
            LocalDate from, LocalDate to, String balance, String interest, String status) {
        /**
         * How many days earn.
         *
         * @return calendar days
         */
        public long days() {
            return ChronoUnit.DAYS.between(from, to);
        }
    }

    /**
     * What the holder wishes.
     *
     * @param atMaturity pay_out, settle, renew or wait
     * @param payTo whom it is paid to then
     * @param interestTo whom interest is paid to
     */
    public record Instruction(
            String atMaturity, Optional<String> payTo, Optional<String> interestTo) {
        /**
         * What becomes of it, in words.
         *
         * @return for example {@code It is paid to}
         */
        public String words() {
            return switch (atMaturity) {
                case "pay_out" -> "Paid to";
                case "settle" -> "Leaves through";
                case "renew" -> "Renewed on the product’s terms of that day";
                default -> "Waits to be collected";
            };
        }
    }
}
