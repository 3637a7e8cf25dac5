package org.quipu.log.pipeline;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.Refused;
import org.quipu.log.NotDone;
import org.quipu.log.Outcome;
import org.quipu.log.PersonVault;

/**
 * Decides, on the ledger thread. Earlier decisions are seen, committed or not; the idempotency key
 * is judged here; no locks, no I/O.
 */
final class DecideStage {
    private final Rules rules;
    private final Keys keys;
    private final Progress progress;
    private final LoadStage loading;
    private final Answers answers;
    private final InstantSource recording;
    private volatile @Nullable Decisions decisions;

    DecideStage(
            Rules rules,
            Keys keys,
            Progress progress,
            LoadStage loading,
            Answers answers,
            InstantSource recording) {
        this.rules = rules;
        this.keys = keys;
        this.progress = progress;
        this.loading = loading;
        this.answers = answers;
        this.recording = recording;
    }

    void use(Decisions how) {
        decisions = how;
    }

    /** Decides at once, or after what is missing was loaded. */
    void decide(Work work) {
        if (isReady(work, () -> decide(work))) settle(work);
    }

    /**
     * Whether all is known; if not, it is loaded and {@code again} runs afterwards. A decider that
     * does not know what it needs has failed, and that is answered.
     */
    boolean isReady(Work work, Runnable again) {
        try {
            return knowsAll(work, again);
        } catch (RuntimeException | Error e) {
            work.defect = e;
            return true;
        }
    }

    private boolean knowsAll(Work work, Runnable again) {
        if (!progress.leading) work.answer.completeExceptionally(Writer.lost());
        if (work.answer.isDone()) return true;
        if (work.generation != progress.generation) {
            work.generation = progress.generation;
            work.absent.clear();
        }
        loading.forgetDecided(work.absent);
        var known = new View(work.found, work.absent, progress.today(), progress.next);
        var missing = new HashSet<Ref<?>>();
        var unsure = loading.unsureKeysOf(work);
        if (unsure.isEmpty()) {
            for (var line : work.lines) {
                for (var ref : line.needs(known)) {
                    if (known.find(ref).isEmpty()) missing.add(ref);
                }
            }
        }
        if (!missing.isEmpty() || !unsure.isEmpty()) {
            loading.load(work, missing, unsure, again);
            return false;
        }
        work.known = known;
        return true;
    }

    /**
     * Decides what is ready. Whatever goes wrong is answered here, by what was queued till then.
     */
    void settle(Work work) {
        try {
            if (work.defect == null) settled(work);
            else answers.failed(work, work.defect);
        } catch (RuntimeException | Error e) {
            if (work.append == null) answers.failed(work, e);
            else
                Answers.fail(
                        work,
                        NotDone.Kind.OUTCOME_UNKNOWN,
                        "Send the same request with the same key: that answer is final.");
        }
    }

    private void settled(Work work) {
        if (work.answer.isDone() || isRepeated(work)) return;
        var how = decisions;
        if (how == null) throw new IllegalStateException("Not started");
        var decided = how.decide(work);
        if (work.append != null) return; // answered after its commit
        if (decided.isCompletedExceptionally()) {
            failed(work, Answers.unwrapped(decided.exceptionNow()));
        } else {
            work.answer.completeExceptionally(
                    new IllegalStateException("A decision must not leave the ledger thread"));
        }
    }

    /** Answers from earlier decisions under the same keys; true if that was all there is to do. */
    private boolean isRepeated(Work work) {
        var repeated = 0;
        for (var line : work.lines) {
            var key = line.key;
            if (key == null) continue;
            var used = keys.recent(key);
            var answered = used == null ? work.lookedUp.get(key) : used.answered();
            if (answered == null) continue;
            if (!answered.request().equals(line.requestDigest())) {
                Answers.fail(
                        work,
                        NotDone.Kind.KEY_REUSED,
                        "The idempotency key belongs to another request.");
                return true;
            }
            if (used != null && !used.done().isDone()) {
                Answers.fail(
                        work,
                        NotDone.Kind.STILL_RUNNING,
                        "A request with this key is still being decided; ask again.");
                return true;
            }
            line.repeated = answered;
            repeated++;
            if (answered.refusal().isPresent()) repeated = work.lines.size();
        }
        if (repeated < work.lines.size()) return false;
        answers.repeated(work);
        return true;
    }

    private void failed(Work work, Throwable failure) {
        if (!(failure instanceof Refused refused)) {
            answers.failed(work, failure);
            return;
        }
        var reason = refused.reason();
        var rejected =
                new Outcome.Rejected(reason.code(), reason.meaning(), refused.figures(), false);
        var line = work.lines.get(work.refusedLine);
        var key = line.key;
        if (key == null) {
            answers.rejected(work, answers.ticket(), rejected);
            return;
        }
        var answered =
                new Answered(
                        key,
                        line.requestDigest(),
                        progress.decided(),
                        0,
                        Optional.of(Repeats.write(rejected)));
        var append = Append.refusal(answered);
        keys.use(key, new Keys.Used(answered, append.done));
        answers.enqueue(append);
        answers.rejected(work, append.done, rejected);
    }

    /** See {@link Pipeline#append}. */
    CompletableFuture<Void> append(Work work, List<LedgerEvent> events) {
        var first = progress.next;
        var append =
                work.dryRun ? Append.ticket(progress.decided()) : appended(work, events, first);
        work.append = append;
        answers.enqueue(append);
        answers.accepted(work, append, events, first);
        return append.done;
    }

    private Append appended(Work work, List<LedgerEvent> events, long first) {
        var appending = new Appending(rules, work.found, first, progress.lastBooked, recording);
        for (var event : events) appending.add(event);
        var append = appending.append(answeredOf(work, first), personalOf(work));
        appending.publish();
        for (var answered : append.answered) {
            keys.use(answered.key(), new Keys.Used(answered, append.done));
        }
        progress.next = first + events.size();
        progress.lastBooked = appending.lastBooked();
        return append;
    }

    private static List<Answered> answeredOf(Work work, long first) {
        var answered = new ArrayList<Answered>(work.lines.size());
        var position = first;
        for (var line : work.lines) {
            if (line.repeated != null) continue;
            if (line.key != null) {
                answered.add(
                        new Answered(
                                line.key,
                                line.requestDigest(),
                                position,
                                line.events,
                                Optional.empty()));
            }
            position += line.events;
        }
        return answered;
    }

    private static List<PersonVault.Sealed> personalOf(Work work) {
        if (work.lines.size() == 1) return work.lines.getFirst().request.personal();
        var personal = new ArrayList<PersonVault.Sealed>();
        for (var line : work.lines) {
            if (line.repeated == null) personal.addAll(line.request.personal());
        }
        return personal;
    }
}
