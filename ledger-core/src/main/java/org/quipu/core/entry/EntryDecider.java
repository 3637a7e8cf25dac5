package org.quipu.core.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quipu.core.Decider;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.Refused;
import org.quipu.core.approval.FourEyes;
import org.quipu.core.chart.ChartKinds;
import org.quipu.core.day.DayKinds;
import org.quipu.core.entry.EntryCommand.PostJournalEntry;
import org.quipu.core.entry.EntryCommand.PostRecurringEntry;
import org.quipu.core.entry.EntryCommand.ReverseJournalEntry;
import org.quipu.core.entry.EntryCommand.StopRecurringEntry;
import org.quipu.core.entry.EntryEvent.JournalEntryPosted;
import org.quipu.core.journal.ChartEntry;
import org.quipu.core.money.Money;
import org.quipu.core.period.PeriodKinds;
import org.quipu.core.posting.Posting;
import org.quipu.core.posting.PostingNeeds;

/** The rules of entries by hand: when here, onto what in {@link Lines}. */
public final class EntryDecider implements Decider<EntryCommand> {
    @Override
    public Set<Ref<?>> needs(EntryCommand command, Known known) {
        var needs =
                new PostingNeeds(known, command.envelope(), Optional.empty())
                        .and(ChartKinds.CHART)
                        .and(PeriodKinds.PERIODS)
                        .and(DayKinds.ALL_DAYS)
                        .and(FourEyes.QUEUE);
        switch (command) {
            case ReverseJournalEntry reverse -> needs.and(EntryKinds.of(reverse.entry()));
            case StopRecurringEntry stop -> needs.and(EntryKinds.of(stop.entry()));
            case PostJournalEntry _, PostRecurringEntry _ -> {}
        }
        return needs.all();
    }

    @Override
    public List<? extends LedgerEvent> decide(EntryCommand command, Known known) {
        var posting = new Posting(known, command.envelope(), Optional.empty());
        return switch (command) {
            case PostJournalEntry post -> {
                var posted = post(post, posting);
                yield FourEyes.ask(known, post, EntryRefusal.NEEDS_FOUR_EYES, stake(posted.entry()))
                        .orElse(List.of(posted));
            }
            case PostRecurringEntry post -> {
                var posted = Recurring.post(post, posting);
                yield FourEyes.ask(
                                known,
                                post,
                                EntryRefusal.NEEDS_FOUR_EYES,
                                stake(posted.entries().getFirst()))
                        .orElse(List.of(posted));
            }
            case StopRecurringEntry stop -> {
                var stopped = Recurring.stop(stop, posting);
                yield FourEyes.ask(
                                known,
                                stop,
                                EntryRefusal.NEEDS_FOUR_EYES,
                                stake(stopped.takenBack().getFirst()))
                        .orElse(List.of(stopped));
            }
            case ReverseJournalEntry reverse -> {
                var posted = reverse(reverse, posting);
                yield FourEyes.ask(
                                known, reverse, EntryRefusal.NEEDS_FOUR_EYES, stake(posted.entry()))
                        .orElse(List.of(posted));
            }
        };
    }

    /** All its debits. */
    private static Optional<Money> stake(ChartEntry entry) {
        return entry.lines().stream()
                .map(ChartEntry.Line::amount)
                .filter(Money::isPositive)
                .reduce(Money::plus);
    }

    private static JournalEntryPosted post(PostJournalEntry post, Posting posting) {
        var date = date(post.date(), posting);
        post.reversesOn().ifPresent(later -> requireLater(later, date));
        var lines = Lines.of(post.lines(), posting.known().get(ChartKinds.CHART), date);
        return posted(new ChartEntry(date, lines), post.reversesOn(), Optional.empty(), posting);
    }

    private static JournalEntryPosted reverse(ReverseJournalEntry reverse, Posting posting) {
        var first =
                switch (posting.known().get(EntryKinds.of(reverse.entry()))) {
                    case WrittenEntry.Standing(var posted) -> posted;
                    case WrittenEntry.None _ -> throw new Refused(EntryRefusal.UNKNOWN);
                    case WrittenEntry.Reversed(_, var by) ->
                            throw new Refused(EntryRefusal.ALREADY_REVERSED, "by", by);
                    case WrittenEntry.Recurring _, WrittenEntry.Stopped _ ->
                            throw new Refused(EntryRefusal.IS_RECURRING);
                };
        if (first.reverses().isPresent()) throw new Refused(EntryRefusal.IS_A_REVERSAL);
        var date = date(reverse.date(), posting);
        if (date.isBefore(first.entry().date())) {
            throw new Refused(EntryRefusal.REVERSED_BEFORE, "date", first.entry().date());
        }
        if (first.reversesOn().filter(own -> !own.isAfter(date)).isPresent()) {
            throw new Refused(
                    EntryRefusal.ALREADY_REVERSED, "reversesOn", first.reversesOn().get());
        }
        return posted(
                first.entry().reversed(date),
                first.reversesOn(),
                Optional.of(reverse.entry()),
                posting);
    }

    /** Not before there were books, not to come, not into a closed period. */
    static LocalDate date(Optional<LocalDate> asked, Posting posting) {
        var known = posting.known();
        var today = posting.when().bookedOn();
        var date = asked.orElse(today);
        if (date.isAfter(today)) {
            throw new Refused(EntryRefusal.FUTURE_DATE, "businessDate", today);
        }
        known.get(DayKinds.ALL_DAYS)
                .began()
                .filter(date::isBefore)
                .ifPresent(first -> {
                    throw new Refused(EntryRefusal.BEFORE_INSTITUTION, "firstDay", first);
                });
        known.get(PeriodKinds.PERIODS).requireOpen(date);
        return date;
    }

    private static void requireLater(LocalDate reversesOn, LocalDate date) {
        if (!reversesOn.isAfter(date) || reversesOn.isAfter(date.plusYears(1))) {
            throw new Refused(EntryRefusal.REVERSES_ON_NOT_LATER, "date", date);
        }
    }

    private static JournalEntryPosted posted(
            ChartEntry entry,
            Optional<LocalDate> reversesOn,
            Optional<Long> reverses,
            Posting posting) {
        return new JournalEntryPosted(
                entry,
                reversesOn,
                reverses,
                posting.known().approver(),
                posting.when().bookedOn(),
                posting.envelope());
    }
}
