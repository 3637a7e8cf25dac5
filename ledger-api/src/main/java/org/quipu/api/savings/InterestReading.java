package org.quipu.api.savings;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Query;
import org.quipu.api.problem.FieldError;
import org.quipu.api.problem.ProblemException;
import org.quipu.api.problem.ProblemType;
import org.quipu.core.account.AccountTerms;
import org.quipu.core.earning.Earned.Kept;
import org.quipu.core.earning.EarningKinds;
import org.quipu.core.earning.Earnings;
import org.quipu.core.interest.BalanceLine;
import org.quipu.core.interest.InterestPlan;
import org.quipu.core.money.Money;

/** Interest of one savings account, day by day, from the decided state. */
final class InterestReading {
    private static final int DAYS = 400;

    private InterestReading() {}

    /** Interest of some days. */
    record Interest(
            @Meaning(value = "The account.", example = "sav_01k9x0c2d4") String account,
            @Meaning(value = "ISO 4217.", example = "KES") String currency,
            @Meaning("The first day; in it or before it a posting period begins.") LocalDate from,
            @Meaning("The last day.") LocalDate to,
            @Meaning("Day by day.") List<Day> days,
            @Meaning("What joined the balance on these days, each as it is known now.")
                    List<Posting> postings,
            @Meaning("What later bookings changed of these postings, in the order it was booked.")
                    List<Change> restatements,
            @Meaning(value = "The last position this may reflect.", example = "48216")
                    long position) {}

    /** One day. */
    record Day(
            @Meaning("The day.") LocalDate day,
            @Meaning(value = "The balance that earns on it.", example = "1250.00") String balance,
            @Meaning(value = "Per cent a year that the balance has.", example = "5") String rate,
            @Meaning(
                            value = "Earned since the last posting, to the close of the day.",
                            example = "1.25")
                    String earned,
            @Meaning(value = "Charged on what was missing since then.", example = "0.00")
                    String charged) {}

    /** Interest that joined the balance. */
    record Posting(
            @Meaning("The last day of it.") LocalDate day,
            @Meaning(value = "Credit interest.", example = "3.10") String gross,
            @Meaning(value = "Withheld from it.", example = "0.31") String tax,
            @Meaning(value = "Interest on what was missing.", example = "0.00") String overdraft,
            @Meaning(value = "What the balance moved by.", example = "2.79") String net,
            @Meaning(
                            value =
                                    "recorded, or due: it fell due and counts, and whoever touches the"
                                            + " account next records it.",
                            example = "recorded")
                    String status) {}

    /** What changed of a posting. */
    record Change(
            @Meaning("The posting.") LocalDate day,
            @Meaning("When it became known.") LocalDate bookingDate,
            @Meaning(value = "More credit interest.", example = "0.35") String gross,
            @Meaning(value = "More tax.", example = "0.04") String tax,
            @Meaning(value = "More interest on what was missing.", example = "0.00")
                    String overdraft,
            @Meaning(value = "What the balance moved by.", example = "0.31") String net) {}

    static Interest read(Query.Reading reading) {
        var id = reading.pathAccount().id();
        var state = reading.state(EarningKinds.EARNED.ref(id));
        if (!(state.state() instanceof Kept kept)) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no such savings account.");
        }
        var earnings = Earnings.of(kept, SavingsReading.product(kept.account(), reading));
        var eve = kept.closedOn().orElse(state.businessDate()).minusDays(1);
        var to = reading.date("to").filter(day -> day.isBefore(eve)).orElse(eve);
        var from =
                reading.date("from")
                        .or(() -> earnings.map(it -> it.plan().posting().start(to)))
                        .orElse(to);
        if (ChronoUnit.DAYS.between(from, to) >= DAYS) {
            throw new ProblemException(
                    new FieldError("query", "from", "days/too-many", "400 days at most."));
        }
        var line =
                earnings.filter(it -> !to.isBefore(it.begins()))
                        .map(it -> it.line(later(from, it.begins()), to, LocalDate.MAX));
        return new Interest(
                id,
                kept.account().currency().getCurrencyCode(),
                from,
                to,
                line.map(it -> days(it, earnings.orElseThrow().plan(), from, kept.account()))
                        .orElse(List.of()),
                line.map(it -> postings(it, from, kept)).orElse(List.of()),
                changes(kept, from, to),
                state.position());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    private static List<Day> days(
            BalanceLine line, InterestPlan plan, LocalDate from, AccountTerms account) {
        return line.days().stream()
                .filter(close -> !close.day().isBefore(from))
                .map(close -> {
                    var terms = plan.on(close.day());
                    return new Day(
                            close.day(),
                            money(account, close.beforePosting()),
                            terms.credit()
                                    .tiers()
                                    .highest(close.beforePosting())
                                    .percent()
                                    .toPlainString(),
                            money(account, terms.rounded(close.earned())),
                            money(account, terms.rounded(close.charged())));
                })
                .toList();
    }

    private static List<Posting> postings(BalanceLine line, LocalDate from, Kept kept) {
        var account = kept.account();
        var postings = new ArrayList<Posting>();
        for (var posting : line.postings()) {
            var day = posting.date();
            if (day.isBefore(from)) continue;
            var isRecorded = kept.postings().stream().anyMatch(each -> each.day().equals(day));
            postings.add(
                    new Posting(
                            day,
                            money(account, posting.gross()),
                            money(account, posting.tax()),
                            money(account, posting.overdraft()),
                            money(account, posting.net() - posting.overdraft()),
                            isRecorded ? "recorded" : "due"));
        }
        kept.closedOn().ifPresent(day -> last(kept, day).ifPresent(postings::add));
        return postings;
    }

    /** What was posted where the account ended, whatever the calendar. */
    private static Optional<Posting> last(Kept kept, LocalDate day) {
        if (kept.postings().stream().noneMatch(each -> each.day().equals(day))) {
            return Optional.empty();
        }
        var account = kept.account();
        var interest = kept.postedOn(day, LocalDate.MAX);
        return Optional.of(
                new Posting(
                        day,
                        money(account, interest.gross()),
                        money(account, interest.tax()),
                        money(account, interest.overdraft()),
                        money(account, interest.net()),
                        "recorded"));
    }

    private static List<Change> changes(Kept kept, LocalDate from, LocalDate to) {
        var account = kept.account();
        return kept.postings().stream()
                .filter(each -> !each.day().isBefore(from) && !each.day().isAfter(to))
                .filter(each -> each.restates())
                .map(each ->
                        new Change(
                                each.day(),
                                each.known(),
                                money(account, each.interest().gross()),
                                money(account, each.interest().tax()),
                                money(account, each.interest().overdraft()),
                                money(account, each.interest().net())))
                .toList();
    }

    private static String money(AccountTerms account, long minor) {
        return new Money(account.currency(), minor).decimal();
    }
}
