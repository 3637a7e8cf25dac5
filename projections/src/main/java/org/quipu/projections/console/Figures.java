package org.quipu.projections.console;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.quipu.core.account.Component;
import org.quipu.core.account.Role;
import org.quipu.core.money.Money;

/** How figures and names are written for people. */
public final class Figures {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM uuuu HH:mm:ss 'UTC'", Locale.ENGLISH);

    private static final Map<String, String> EVENTS =
            Map.ofEntries(
                    Map.entry("savings.deposited.v1", "Deposit"),
                    Map.entry("savings.withdrawn.v1", "Withdrawal"),
                    Map.entry("savings.fee-charged.v1", "Fee"),
                    Map.entry("savings.fee-fell-due.v1", "Fee, due"),
                    Map.entry("savings.fee-restated.v1", "Fee, changed"),
                    Map.entry("correction.fee-waived.v1", "Fee given back"),
                    Map.entry("account.dormant.v1", "Dormant"),
                    Map.entry("account.reactivated.v1", "Awake again"),
                    Map.entry("account.balance-pledged.v1", "Pledged"),
                    Map.entry("account.pledge-released.v1", "Pledge released"),
                    Map.entry("statement.issued.v1", "Statement sent"),
                    Map.entry("savings.interest-posted.v1", "Interest"),
                    Map.entry("savings.interest-restated.v1", "Interest, changed"),
                    Map.entry("savings.account-opened.v1", "Account opened"),
                    Map.entry("deposit.term-opened.v1", "Term deposit opened"),
                    Map.entry("deposit.funded.v1", "Term deposit"),
                    Map.entry("deposit.instalment-paid.v1", "Instalment"),
                    Map.entry("deposit.instalment-missed.v1", "Instalment missed"),
                    Map.entry("deposit.instruction-changed.v1", "Instruction changed"),
                    Map.entry("deposit.interest-reinvested.v1", "Interest"),
                    Map.entry("deposit.interest-paid-out.v1", "Interest paid out"),
                    Map.entry("deposit.matured.v1", "Maturity"),
                    Map.entry("deposit.closed-early.v1", "Closed early"),
                    Map.entry("deposit.collected.v1", "Collected"),
                    Map.entry("transfer.made.v1", "Transfer"),
                    Map.entry("order.set.v1", "Standing order"),
                    Map.entry("order.changed.v1", "Standing order changed"),
                    Map.entry("order.paused.v1", "Standing order paused"),
                    Map.entry("order.resumed.v1", "Standing order resumed"),
                    Map.entry("order.tried.v1", "Standing order tried"),
                    Map.entry("order.ended.v1", "Standing order ended"),
                    Map.entry("account.blocked.v1", "Blocked"),
                    Map.entry("account.unblocked.v1", "Unblocked"),
                    Map.entry("account.closed.v1", "Account closed"),
                    Map.entry("account.hold-placed.v1", "Hold placed"),
                    Map.entry("account.hold-released.v1", "Hold released"),
                    Map.entry("account.hold-expired.v1", "Hold expired"),
                    Map.entry("account.hold-captured.v1", "Hold captured"),
                    Map.entry("correction.transaction-reversed.v1", "Reversal"),
                    Map.entry("correction.posting-moved.v1", "Posting moved"),
                    Map.entry("payment.file-taken.v1", "File of payments"),
                    Map.entry("payment.matched.v1", "Payment matched"),
                    Map.entry("payment.suspended.v1", "Payment into suspense"),
                    Map.entry("payment.refused.v1", "Payment refused"),
                    Map.entry("payment.assigned.v1", "Payment assigned"),
                    Map.entry("payment.returned.v1", "Payment given back"),
                    Map.entry("approval.requested.v1", "Approval asked for"),
                    Map.entry("approval.granted.v1", "Approval granted"),
                    Map.entry("approval.refused.v1", "Approval refused"),
                    Map.entry("chart.changed.v1", "Chart of accounts changed"),
                    Map.entry("chart.mapping-changed.v1", "Mapping changed"),
                    Map.entry("journal.entry-posted.v1", "Entry by hand"),
                    Map.entry("day.closing.v1", "Days cut off"),
                    Map.entry("day.business-day-closed.v1", "Day closed"),
                    Map.entry("day.chunk-booked.v1", "Accounts booked for a day"),
                    Map.entry("day.chunk-booked.v2", "Accounts booked for a day"),
                    Map.entry("day.booked.v1", "Day booked"),
                    Map.entry("day.booking-corrected.v1", "Booked days corrected"),
                    Map.entry("period.closing.v1", "Period cut off"),
                    Map.entry("period.closed.v1", "Period closed"),
                    Map.entry("period.reopened.v1", "Period reopened"),
                    Map.entry("loan.applied.v1", "Application"),
                    Map.entry("loan.approved.v1", "Approval"),
                    Map.entry("loan.rejected.v1", "Rejection"),
                    Map.entry("loan.application-withdrawn.v1", "Application withdrawn"),
                    Map.entry("loan.disbursement-instructed.v1", "Disbursement instructed"),
                    Map.entry("loan.disbursement-failed.v1", "Disbursement failed"),
                    Map.entry("loan.disbursed.v1", "Disbursement"),
                    Map.entry("loan.migrated.v1", "Takeover from another system"),
                    Map.entry("loan.tranche-disbursed.v1", "Tranche"),
                    Map.entry("loan.repayment-received.v1", "Repayment"),
                    Map.entry("loan.settled.v1", "Settlement"),
                    Map.entry("loan.credit-applied.v1", "Credit applied"),
                    Map.entry("loan.credit-refunded.v1", "Refund"),
                    Map.entry("loan.interest-capitalised.v1", "Interest capitalised"),
                    Map.entry("loan.small-balance-forgiven.v1", "Small balance let go"),
                    Map.entry("loan.due-waived.v1", "Waiver"),
                    Map.entry("loan.fee-charged.v1", "Fee"),
                    Map.entry("loan.payment-promised.v1", "Promise to pay"),
                    Map.entry("loan.borrower-contacted.v1", "Contact"),
                    Map.entry("loan.officer-changed.v1", "Hand-over"),
                    Map.entry("loan.transferred.v1", "Transferred"),
                    Map.entry("loan.restructured.v1", "Restructure"),
                    Map.entry("loan.rescheduled.v1", "Reschedule"),
                    Map.entry("loan.moratorium-granted.v1", "Moratorium"),
                    Map.entry("loan.accrual-stopped.v1", "Interest stopped"),
                    Map.entry("loan.accrual-resumed.v1", "Interest resumed"),
                    Map.entry("loan.allocations-restated.v1", "Allocations restated"),
                    Map.entry("loan.decision-reversed.v1", "Decision reversed"),
                    Map.entry("loan.written-off.v1", "Write-off"),
                    Map.entry("loan.recovery-received.v1", "Recovery"),
                    Map.entry("loan.closed.v1", "Closed"),
                    Map.entry("loan.reopened.v1", "Reopened"));

    /** The per cent from which a cell is shaded deeper. */
    private static final List<BigDecimal> SHADES =
            Stream.of(2, 5, 15, 50).map(BigDecimal::valueOf).toList();

    /** For templates, which see one object of it. */
    public static final Figures WRITTEN = new Figures();

    private Figures() {}

    /**
     * An amount with grouped thousands and a true minus sign, without its currency.
     *
     * @param money the amount
     * @return for example {@code −1,234.50}
     */
    public String amount(Money money) {
        return decimal(money.decimal());
    }

    /**
     * What an API tells: a decimal number with grouped thousands, a name in plain words.
     *
     * @param told for example {@code -1234.50}, {@code written_off}
     * @return for example {@code −1,234.50}, {@code Written off}
     */
    public String told(String told) {
        return told.matches("-?[0-9]+([.][0-9]+)?") ? decimal(told) : name(told);
    }

    private static String decimal(String decimal) {
        var negative = decimal.startsWith("-");
        var digits = negative ? decimal.substring(1) : decimal;
        var point = digits.indexOf('.');
        var whole = new StringBuilder(point < 0 ? digits : digits.substring(0, point));
        for (var at = whole.length() - 3; at > 0; at -= 3) whole.insert(at, ',');
        return (negative ? "\u2212" : "") + whole + (point < 0 ? "" : digits.substring(point));
    }

    /**
     * An amount that is left out where there is none.
     *
     * @param money the amount
     * @return empty for zero
     */
    public String some(Money money) {
        return money.isZero() ? "" : amount(money);
    }

    /**
     * A count or position with grouped thousands.
     *
     * @param number the number
     * @return for example {@code 14,827}
     */
    public String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /**
     * A date.
     *
     * @param date the date
     * @return for example {@code 31 Mar 2026}
     */
    public String date(LocalDate date) {
        return DATE.format(date);
    }

    /**
     * A month.
     *
     * @param date any of its days
     * @return for example {@code Mar 2026}
     */
    public String month(LocalDate date) {
        return MONTH.format(date);
    }

    /**
     * A day of the week.
     *
     * @param date the date
     * @return for example {@code Saturday}
     */
    public String weekday(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /**
     * What a refusal was decided on, a date in people's writing.
     *
     * @param told for example {@code 2026-03-31} or {@code 50.00}
     * @return for example {@code 31 Mar 2026}
     */
    public String dated(String told) {
        return told.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? date(LocalDate.parse(told)) : told;
    }

    /**
     * A member's name in plain words.
     *
     * @param member for example {@code firstOpenDate}
     * @return for example {@code First open date}
     */
    public String figure(String member) {
        return name(member.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ENGLISH));
    }

    /**
     * A field of a form by its pointer; lines are counted from 1.
     *
     * @param pointer for example {@code /lines/0/debit}
     * @return for example {@code Line 1 debit}
     */
    public String pointer(String pointer) {
        var words = new StringBuilder();
        for (var part : pointer.split("/", -1)) {
            if (part.matches("[0-9]{1,6}")) {
                if (words.toString().endsWith("s ")) words.deleteCharAt(words.length() - 2);
                words.append(Integer.parseInt(part) + 1).append(' ');
            } else if (!part.isEmpty()) {
                words.append(part.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ENGLISH))
                        .append(' ');
            }
        }
        return name(words.toString().strip());
    }

    /**
     * A time of the server's clock.
     *
     * @param instant the time
     * @return for example {@code 31 Mar 2026 14:05:09 UTC}
     */
    public String instant(Instant instant) {
        return TIME.format(instant.atOffset(ZoneOffset.UTC));
    }

    /**
     * What an event is called on a statement.
     *
     * @param type its catalogued name
     * @return a word or two; the catalogued name where there is none
     */
    public String event(String type) {
        return EVENTS.getOrDefault(type, type);
    }

    /**
     * The other side of a posting.
     *
     * @param counterparty an account's id or a role of the bank
     * @return the id as it is, a role in plain words
     */
    public String side(String counterparty) {
        for (var role : Role.values()) {
            if (role.text().equals(counterparty)) return words(role);
        }
        return counterparty;
    }

    /**
     * How long ago a date is.
     *
     * @param date the date
     * @param today seen from here
     * @return for example {@code 3 days}
     */
    public String age(LocalDate date, LocalDate today) {
        var days = ChronoUnit.DAYS.between(date, today);
        if (days <= 0) return "today";
        return days == 1 ? "1 day" : number(days) + " days";
    }

    /**
     * A figure's stable name in plain words.
     *
     * @param name for example {@code due.penalty}
     * @return for example {@code Due penalty}
     */
    public String name(String name) {
        var text = name.replace('_', ' ').replace(".", " ");
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ENGLISH) + text.substring(1);
    }

    /**
     * A rule's stable name in plain words.
     *
     * @param rule for example {@code payment/unknown-payee}; empty for none
     * @return for example {@code Unknown payee}
     */
    public String rule(String rule) {
        if (rule.equals("loan/closed")) return "Loan closed";
        if (rule.equals("posting/external-id-taken")) return "In the ledger already";
        return name(rule.substring(rule.indexOf('/') + 1).replace('-', ' '));
    }

    /**
     * Where a term of an explanation comes from, if from no event.
     *
     * @param source for example {@code instalment:3}
     * @return for example {@code Instalment 3}; a day is written beside it
     */
    public String source(String source) {
        if (source.startsWith("instalment:")) return name(source.replace(':', ' '));
        if (source.startsWith("carried:")) return "Carried amount";
        if (source.startsWith("charge:")) return "Single charge";
        return name(source);
    }

    /**
     * How deep a cell is shaded by its share.
     *
     * @param percent of a whole
     * @return 0 for none, up to 5 for more than half
     */
    public int depth(BigDecimal percent) {
        if (percent.signum() <= 0) return 0;
        return 1 + (int) SHADES.stream().filter(least -> percent.compareTo(least) > 0).count();
    }

    /**
     * Where the page of an account is.
     *
     * @param component what sort of account
     * @return a path that takes its id
     */
    public String room(Component component) {
        if (component.isLoan()) return "/loans/{id}";
        return component == Component.TERM_DEPOSIT ? "/deposits/{id}" : "/accounts/{id}";
    }

    /**
     * A constant's name in plain words.
     *
     * @param constant for example {@code BLOCKED_FOR_DEBITS}
     * @return for example {@code Blocked for debits}
     */
    public String words(Enum<?> constant) {
        var text = constant.name().toLowerCase(Locale.ENGLISH).replace('_', ' ');
        return text.substring(0, 1).toUpperCase(Locale.ENGLISH) + text.substring(1);
    }
}
