package org.quipu.log.pipeline;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.Refused;
import org.quipu.core.Tag;
import org.quipu.log.Ledger.Reading;
import org.quipu.log.Ledger.Standing;
import org.quipu.log.LogReader;
import org.quipu.log.NotDone;
import org.quipu.log.Outcome;
import org.quipu.log.Request;

/**
 * The way of a request: loaded, decided on the ledger thread, appended by the writer, answered
 * after the commit. Decisions see every earlier one, committed or not; nothing leaves before it is
 * durable under our epoch.
 *
 * <p>Fields marked so are touched by the ledger thread alone.
 */
public final class Pipeline implements AutoCloseable {
    private final Rules rules;
    private final Settings settings;
    private final LogStore store;
    private final LogReader log;
    private final Repeats repeats;
    private final Supplier<LocalDate> clock;
    private final InstantSource recording;
    private final LedgerThread answers;
    private final LedgerThread thread;
    private final Loader loader;
    private final Residents residents;
    private final Keys keys;
    private final KeyDigest digest;
    private final InFlight inFlight;
    private final Snapshots snapshots;
    private final Leadership leadership;
    private volatile @Nullable Decisions decisions;
    private volatile boolean leading;
    private volatile long durable;
    private volatile long epoch;
    private volatile long next = 1; // written by the ledger thread
    private volatile LocalDate lastBooked = LocalDate.MIN; // written by the ledger thread
    private LocalDate durablyBooked = LocalDate.MIN; // ledger thread
    private volatile long
            generation; // grows whenever states are dropped; written by the ledger thread
    private volatile @Nullable Writer writer;
    private volatile Runnable onCommit = () -> {};

    /**
     * What the pipeline runs on.
     *
     * @param name the ledger's, for its threads
     * @param store the durable log
     * @param log its reader
     * @param clock the date by the institution's clock; {@link LocalDate#MIN} where set by command
     * @param recording the server's clock
     * @param keySecret for the digests of idempotency keys
     */
    @SuppressWarnings("ArrayRecordComponent") // a secret, handed on at once
    public record Ground(
            String name,
            LogStore store,
            LogReader log,
            Supplier<LocalDate> clock,
            InstantSource recording,
            byte[] keySecret) {}

    /**
     * Makes a pipeline that does not lead yet.
     *
     * @param ground what it runs on
     * @param rules what it must know of the bank
     * @param settings its limits
     */
    public Pipeline(Ground ground, Rules rules, Settings settings) {
        this.rules = rules;
        this.settings = settings;
        this.store = ground.store;
        this.log = ground.log;
        this.repeats = new Repeats(ground.log, rules.codec());
        this.clock = ground.clock;
        this.recording = ground.recording;
        this.thread = new LedgerThread("ledger-" + ground.name);
        this.answers = new LedgerThread("answers-" + ground.name);
        this.residents = new Residents(rules.kinds(), settings.residents());
        this.keys = new Keys(settings.keyWindow());
        this.digest = new KeyDigest(ground.keySecret);
        this.inFlight = new InFlight(settings.mostInFlight(), settings.share());
        var states = new StateCodec(rules.all());
        this.snapshots = new Snapshots(store, states, settings.snapshotEvery());
        this.loader =
                new Loader(
                        "loader-" + ground.name,
                        store,
                        rules.codec(),
                        rules.kinds(),
                        states,
                        () -> durable);
        this.leadership = new Leadership(ground.name, store, settings, this::lead);
    }

    /**
     * Begins to lead, or to wait for it.
     *
     * @param how what runs a decision
     */
    public void start(Decisions how) {
        decisions = how;
        leadership.start();
    }

    /**
     * Whom to tell, cheaply and on the writer's thread, that more is durable.
     *
     * @param listener called after every commit
     */
    public void onCommit(Runnable listener) {
        onCommit = listener;
    }

    /** Drains what was accepted and stops; leadership passes at once. */
    @Override
    public void close() {
        leading = false;
        leadership.stop();
        var last = writer;
        if (last != null) last.stop();
        loader.stop();
        thread.stop();
        answers.stop();
    }

    // ---- asking: any thread

    /**
     * Asks for one thing.
     *
     * @param request what, under which key
     * @return what came of it
     */
    public CompletableFuture<Outcome> submit(Request request) {
        var work = new Work(List.of(line(request)));
        submit(work);
        return work.answer.thenApply(List::getFirst);
    }

    /**
     * Asks for several things in one commit.
     *
     * @param requests in order
     * @return their outcomes, ending with the first rejected one
     */
    public CompletableFuture<List<Outcome>> submitAtomically(List<Request> requests) {
        var work = new Work(requests.stream().map(this::line).toList());
        submit(work);
        return work.answer;
    }

    private void submit(Work work) {
        if (!admitted(work)) return;
        var missing = new HashSet<Ref<?>>();
        for (var line : work.lines) missing.addAll(absentOf(line));
        var unsure = unsureKeys(work);
        if (missing.isEmpty() && unsure.isEmpty()) {
            thread.execute(work.lane, work.application, () -> decide(work));
        } else {
            load(work, missing, unsure, () -> decide(work));
        }
    }

    /**
     * Asks for many things that are decided in order, each on its own.
     *
     * @param requests in order, of one lane and application
     * @return one future outcome each
     */
    public List<CompletableFuture<Outcome>> submitInOrder(List<Request> requests) {
        if (requests.isEmpty()) return List.of();
        var all = requests.stream().map(request -> new Work(List.of(line(request)))).toList();
        var outcomes = all.stream().map(work -> work.answer.thenApply(List::getFirst)).toList();
        var admitted = all.stream().filter(this::admitted).toList();
        if (admitted.isEmpty()) return outcomes;
        var sequence = new InOrder(admitted);
        var missing = new HashSet<Ref<?>>();
        var unsure = new HashSet<KeyHash>();
        for (var work : admitted) {
            missing.addAll(absentOf(work.lines.getFirst()));
            unsure.addAll(unsureKeys(work));
        }
        if (missing.isEmpty() && unsure.isEmpty()) sequence.enter();
        else sequence.enterLoaded(missing, unsure);
        return outcomes;
    }

    private boolean admitted(Work work) {
        var last = writer;
        var why =
                !leading || last == null || last.queuedBytes() > settings.queueBytes()
                        ? Optional.of(NotDone.Kind.NOT_ACCEPTED)
                        : inFlight.enter(work.lane, work.application, work.lines.size());
        if (why.isPresent()) {
            work.answer.completeExceptionally(new NotDone(why.get(), notAccepted(why.get())));
            return false;
        }
        work.answer.whenComplete(
                (_, _) -> inFlight.leave(work.lane, work.application, work.lines.size()));
        return true;
    }

    private String notAccepted(NotDone.Kind kind) {
        if (kind == NotDone.Kind.OVER_SHARE)
            return "This application has too many requests in flight; wait for answers first.";
        return leading
                ? "The ledger is busy; nothing was queued. Send it again."
                : "This node does not lead the ledger; nothing was queued. Send it again.";
    }

    private Work.Line line(Request request) {
        var command = request.command();
        var key =
                request.dryRun()
                        ? null
                        : request.key().map(own -> digest.of(own.scope(), own.key())).orElse(null);
        return new Work.Line(request, rules.deciders().apply(command), key);
    }

    /** Needs of a line that can be loaded before the ledger thread sees it. */
    private Set<Ref<?>> absentOf(Work.Line line) {
        var known = new View(residents, Map.of(), lastBooked, next);
        var absent = new HashSet<Ref<?>>();
        for (var ref : line.needs(known)) {
            if (residents.get(ref.toTag()) == null) absent.add(ref);
        }
        return absent;
    }

    private Set<KeyHash> unsureKeys(Work work) {
        var unsure = new HashSet<KeyHash>();
        for (var line : work.lines) {
            var key = line.key;
            if (key == null || work.asked.contains(key)) continue;
            if (keys.recent(key) == null && keys.maybeUsed(key)) unsure.add(key);
        }
        return unsure;
    }

    /**
     * Reads one thing from the decided state, strongly consistent.
     *
     * @param ref which thing
     * @param <S> what is remembered of it
     * @return its state
     */
    public <S> CompletableFuture<Reading<S>> read(Ref<S> ref) {
        var result = new CompletableFuture<Reading<S>>();
        if (leading) thread.execute(() -> read(ref, result));
        else result.completeExceptionally(Writer.lost());
        return result;
    }

    @SuppressWarnings("unchecked") // a state is only ever put under its own kind
    private <S> void read(Ref<S> ref, CompletableFuture<Reading<S>> result) {
        var state = residents.state(ref);
        if (state == null) {
            load(
                    Set.of(ref),
                    Set.of(),
                    (loaded, failure) -> {
                        if (loaded == null) {
                            result.completeExceptionally(unavailable(failure));
                            return;
                        }
                        var absent = new LinkedHashMap<Ref<?>, Object>();
                        install(loaded, Set.of(ref), absent);
                        var found = absent.get(ref);
                        if (found == null) read(ref, result);
                        else answerReading((S) found, result);
                    });
            return;
        }
        answerReading((S) state, result);
    }

    private <S> void answerReading(S state, CompletableFuture<Reading<S>> result) {
        var reading = new Reading<>(state, next - 1, today());
        ticket().whenComplete((_, failure) -> {
            if (failure == null) result.complete(reading);
            else result.completeExceptionally(unwrapped(failure));
        });
    }

    /**
     * Where the ledger stands.
     *
     * @return a snapshot
     */
    public Standing standing() {
        return new Standing(leading, epoch, durable, next - 1);
    }

    /**
     * How many things are in memory.
     *
     * @return residents
     */
    public int residents() {
        return residents.size();
    }

    /**
     * How much waits for the writer.
     *
     * @return bytes
     */
    public long queuedBytes() {
        var last = writer;
        return last == null ? 0 : last.queuedBytes();
    }

    /**
     * How many groups were committed and how many events in them, since the start.
     *
     * @return counts
     */
    public Commits commits() {
        return committed;
    }

    /**
     * What was committed since the start.
     *
     * @param groups group commits
     * @param events events in them
     */
    public record Commits(long groups, long events) {
        private Commits plus(List<Append> group) {
            var more = 0;
            for (var append : group) more += append.rows.size();
            return new Commits(groups + 1, events + more);
        }
    }

    private volatile Commits committed = new Commits(0, 0); // written by the writer

    // ---- loading

    private interface OnLoaded {
        void accept(Loader.@Nullable Loaded loaded, @Nullable Throwable failure);
    }

    /** Loads, and goes on upon the ledger thread. */
    private void load(Set<Ref<?>> refs, Set<KeyHash> asked, OnLoaded then) {
        var after = 0L;
        for (var ref : refs) after = Math.max(after, mustBeDurable(ref));
        var began = generation;
        var ready = after <= durable ? CompletableFuture.<Void>completedFuture(null) : ticket();
        ready.thenCompose(_ -> loader.load(refs, asked))
                .whenComplete((loaded, failure) ->
                        thread.execute(() -> {
                            if (loaded != null && began != generation)
                                then.accept(null, Writer.lost());
                            else then.accept(loaded, failure);
                        }));
    }

    private void load(Work work, Set<Ref<?>> refs, Set<KeyHash> asked, Runnable then) {
        load(
                refs,
                asked,
                (loaded, failure) -> {
                    if (loaded == null) {
                        work.answer.completeExceptionally(unavailable(failure));
                        then.run();
                        return;
                    }
                    install(loaded, refs, work.absent);
                    work.asked.addAll(asked);
                    for (var key : asked) {
                        var answered = loaded.answered().get(key);
                        if (answered != null) work.lookedUp.put(key, answered);
                    }
                    then.run();
                });
    }

    /**
     * The position that must be durable before a thing can be loaded whole: its last event where
     * another memory of it is resident, its own position for a transaction in flight.
     */
    private long mustBeDurable(Ref<?> ref) {
        if (ref.kind().tag().equals(Tag.TRANSACTION)) {
            var position = positionOf(ref.id());
            return position < next ? position : 0;
        }
        var resident = residents.get(ref.toTag());
        if (resident == null || !thread.isCurrent()) return 0;
        resident.keepBacklog();
        return resident.current.position();
    }

    private static long positionOf(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    private void install(Loader.Loaded loaded, Set<Ref<?>> refs, Map<Ref<?>, Object> absent) {
        for (var ref : refs) {
            var version = loaded.things().get(ref.toTag());
            if (version == null) continue;
            var future =
                    ref.kind().tag().equals(Tag.TRANSACTION)
                            && positionOf(ref.id()) > loaded.upTo();
            if (future) absent.put(ref, ref.kind().fold().initial());
            else residents.install(ref.toTag(), version, loaded.upTo());
        }
        residents.evict(durable);
    }

    private static NotDone unavailable(@Nullable Throwable failure) {
        var cause = failure == null ? null : unwrapped(failure);
        return cause instanceof NotDone known
                ? known
                : new NotDone(
                        NotDone.Kind.NOT_ACCEPTED,
                        "The ledger could not read what it needs; nothing was queued. Send it"
                                + " again.");
    }

    // ---- deciding: the ledger thread

    private void decide(Work work) {
        if (isReady(work, () -> decide(work))) settle(work);
    }

    /** Whether all is known; if not, it is loaded and {@code again} runs afterwards. */
    private boolean isReady(Work work, Runnable again) {
        if (!leading) work.answer.completeExceptionally(Writer.lost());
        if (work.answer.isDone()) return true;
        if (work.generation != generation) {
            work.generation = generation;
            work.absent.clear();
        }
        var known = new View(residents, work.absent, today(), next);
        var missing = new HashSet<Ref<?>>();
        var unsure = unsureKeys(work);
        if (unsure.isEmpty()) {
            for (var line : work.lines) {
                for (var ref : line.needs(known)) {
                    if (known.find(ref).isEmpty()) missing.add(ref);
                }
            }
        }
        if (!missing.isEmpty() || !unsure.isEmpty()) {
            load(work, missing, unsure, again);
            return false;
        }
        work.known = known;
        return true;
    }

    private void settle(Work work) {
        if (work.answer.isDone() || isRepeated(work)) return;
        var how = decisions;
        if (how == null) throw new IllegalStateException("Not started");
        var decided = how.decide(work);
        if (work.append != null) return; // answered after its commit
        if (decided.isCompletedExceptionally()) {
            failed(work, unwrapped(decided.exceptionNow()));
        } else if (!decided.isDone()) {
            work.answer.completeExceptionally(
                    new IllegalStateException("A decision must not leave the ledger thread"));
        }
    }

    /** Answers from earlier decisions under the same keys. */
    private boolean isRepeated(Work work) {
        var repeated = 0;
        for (var line : work.lines) {
            var key = line.key;
            if (key == null || line.request.key().isEmpty()) continue;
            var used = keys.recent(key);
            var answered = used == null ? work.lookedUp.get(key) : used.answered();
            if (answered == null) continue;
            if (!answered.request().equals(line.request.key().get().request())) {
                return fail(
                        work,
                        NotDone.Kind.KEY_REUSED,
                        "The idempotency key belongs to another request.");
            }
            if (used != null && !used.append().done.isDone()) {
                return fail(
                        work,
                        NotDone.Kind.STILL_RUNNING,
                        "A request with this key is still being decided; ask again.");
            }
            line.repeated = answered;
            repeated++;
            if (answered.refusal().isPresent()) return answerRepeats(work);
        }
        return repeated == work.lines.size() && answerRepeats(work);
    }

    /** Answers with what is known of the keys; a recorded refusal was everybody's. */
    private boolean answerRepeats(Work work) {
        var own = new Work(work.lines.stream().filter(line -> line.repeated != null).toList());
        answer(work, ticket(), () -> own.accepted(List.of(), 0, repeats));
        return true;
    }

    private static boolean fail(Work work, NotDone.Kind kind, String message) {
        work.answer.completeExceptionally(new NotDone(kind, message));
        return true;
    }

    private void failed(Work work, Throwable failure) {
        if (!(failure instanceof Refused refused)) {
            var broken = ticket();
            broken.whenComplete((_, _) -> work.answer.completeExceptionally(failure));
            return;
        }
        var line = work.lines.get(work.refusedLine);
        var rejected =
                new Outcome.Rejected(
                        refused.reason().code(),
                        refused.reason().meaning(),
                        refused.figures(),
                        false);
        var key = line.key;
        if (key == null) {
            answer(work, ticket(), () -> List.of(rejected));
            return;
        }
        var answered =
                new Answered(
                        key,
                        line.request.key().orElseThrow().request(),
                        next - 1,
                        0,
                        Optional.of(Repeats.write(rejected)));
        var append = Append.refusal(answered);
        keys.use(key, new Keys.Used(answered, append));
        enqueue(append);
        answer(work, append.done, () -> List.of(rejected));
    }

    /**
     * Takes the events of a decision: checks them, gives them their places, moves the states, and
     * queues them. For {@link Decisions}, on the ledger thread.
     *
     * @param work what was decided
     * @param events what happened, none for a decision that changes nothing
     * @return completed when they are durable
     */
    public CompletableFuture<Void> append(Work work, List<LedgerEvent> events) {
        if (!thread.isCurrent()) throw new IllegalStateException("Not on the ledger thread");
        if (work.dryRun) {
            var append = Append.ticket(next - 1);
            work.append = append;
            enqueue(append);
            answerAccepted(work, append, events, next);
            return append.done;
        }
        var appending = new Appending(rules, residents, next, lastBooked, recording);
        for (var event : events) appending.add(event);
        var append = appending.append(answeredOf(work), personalOf(work));
        work.append = append;
        var first = next;
        appending.publish();
        for (var line : work.lines) {
            var key = line.key;
            if (key == null || line.repeated != null) continue;
            for (var answered : append.answered) {
                if (answered.key().equals(key)) keys.use(key, new Keys.Used(answered, append));
            }
        }
        next = first + events.size();
        lastBooked = appending.lastBooked();
        enqueue(append);
        answerAccepted(work, append, events, first);
        return append.done;
    }

    private List<Answered> answeredOf(Work work) {
        var answered = new ArrayList<Answered>(work.lines.size());
        var position = next;
        for (var line : work.lines) {
            if (line.repeated != null) continue;
            if (line.key != null) {
                answered.add(
                        new Answered(
                                line.key,
                                line.request.key().orElseThrow().request(),
                                position,
                                line.events,
                                Optional.empty()));
            }
            position += line.events;
        }
        return answered;
    }

    private static List<org.quipu.log.PersonVault.Sealed> personalOf(Work work) {
        if (work.lines.size() == 1) return work.lines.getFirst().request.personal();
        var personal = new ArrayList<org.quipu.log.PersonVault.Sealed>();
        for (var line : work.lines) {
            if (line.repeated == null) personal.addAll(line.request.personal());
        }
        return personal;
    }

    private LocalDate today() {
        var date = clock.get();
        return date.isAfter(lastBooked) ? date : lastBooked;
    }

    // ---- answering

    private void enqueue(Append append) {
        var last = writer;
        if (last == null) append.done.completeExceptionally(Writer.lost());
        else last.enqueue(append);
    }

    /** Done when everything decided so far is durable under our epoch. */
    private CompletableFuture<Void> ticket() {
        var ticket = Append.ticket(next - 1);
        enqueue(ticket);
        return ticket.done;
    }

    private void answerAccepted(Work work, Append append, List<LedgerEvent> events, long position) {
        answer(work, append.done, () -> work.accepted(events, position, repeats));
    }

    /** Answers once durable. Repeats read the log, which the answers' thread must not wait for. */
    private static void answer(
            Work work, CompletableFuture<Void> done, Supplier<List<Outcome>> outcomes) {
        done.whenComplete((_, failure) -> {
            if (failure != null) work.answer.completeExceptionally(unwrapped(failure));
            else if (work.hasRepeats()) Thread.startVirtualThread(() -> tell(work, outcomes));
            else tell(work, outcomes);
        });
    }

    private static void tell(Work work, Supplier<List<Outcome>> outcomes) {
        try {
            work.answer.complete(outcomes.get());
        } catch (RuntimeException e) {
            work.answer.completeExceptionally(e);
        }
    }

    static Throwable unwrapped(Throwable failure) {
        var cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    // ---- leading

    /** Leads from a head that was just taken over. */
    private void lead(String leader, Head head) throws LogStore.Unavailable {
        store.eachKey(keys::mark);
        var booked = lastBooked(head.position());
        thread.call(() -> {
            drop();
            keys.forgetAll();
            next = head.position() + 1;
            durable = head.position();
            epoch = head.epoch();
            lastBooked = booked;
            durablyBooked = booked;
            var fresh = new Writer("writer-" + leader, store, new Told(), leader, head);
            writer = fresh;
            fresh.start();
            leading = true;
        });
    }

    private LocalDate lastBooked(long position) {
        return log.at(position)
                .map(entry -> rules.codec().decode(entry.type(), entry.payload()).bookedOn())
                .orElse(LocalDate.MIN);
    }

    private void drop() {
        residents.clear();
        startGeneration();
    }

    private void startGeneration() {
        var old = generation;
        generation = old + 1;
    }

    /** What the writer tells, on its own thread. */
    private final class Told implements Writer.Listener {
        @Override
        public void committed(List<Append> group, Head head) {
            durable = head.position();
            epoch = head.epoch();
            committed = committed.plus(group);
            answers.execute(() -> group.forEach(append -> append.done.complete(null)));
            thread.executeLater(() -> settleDurable(group));
            onCommit.run();
        }

        @Override
        public void rejected(List<Append> group, Exception cause) {
            var lost = new ArrayList<>(group);
            thread.call(() -> rollBack(lost));
            failAll(lost);
        }

        @Override
        public void deposed(List<Append> lost) {
            thread.call(() -> {
                leading = false;
                drop();
                keys.forgetAll();
                var last = writer;
                if (last != null) lost.addAll(last.drain());
                writer = null;
            });
            failAll(lost);
            leadership.start();
        }

        private void failAll(List<Append> lost) {
            answers.execute(
                    () -> lost.forEach(append -> append.done.completeExceptionally(nothingDone())));
        }
    }

    private static NotDone nothingDone() {
        return new NotDone(
                NotDone.Kind.NOT_ACCEPTED, "The commit failed and nothing was appended.");
    }

    private void settleDurable(List<Append> group) {
        for (var append : group) {
            for (var touch : append.touches) touch.settle();
            if (!append.rows.isEmpty()) durablyBooked = append.lastBooked;
        }
        snapshots.take(group);
    }

    /** Back to the durable states; everything decided since is lost, the queue included. */
    private void rollBack(List<Append> lost) {
        var last = writer;
        if (last != null) lost.addAll(last.drain());
        for (var append : lost) {
            for (var touch : append.touches) touch.resident().rollBack();
            for (var answered : append.answered) keys.forget(answered.key());
        }
        startGeneration();
        next = durable + 1;
        lastBooked = durablyBooked;
    }

    /** Requests that are decided one after the other, in runs of 200. */
    private final class InOrder {
        private static final int RUN = 200;

        private final List<Work> works;
        private int at;

        InOrder(List<Work> works) {
            this.works = works;
        }

        void enter() {
            var first = works.getFirst();
            thread.execute(first.lane, first.application, this::run);
        }

        void enterLoaded(Set<Ref<?>> missing, Set<KeyHash> unsure) {
            load(
                    missing,
                    unsure,
                    (loaded, failure) -> {
                        if (loaded == null) {
                            var cause = unavailable(failure);
                            works.forEach(work -> work.answer.completeExceptionally(cause));
                            return;
                        }
                        var absent = new LinkedHashMap<Ref<?>, Object>();
                        install(loaded, missing, absent);
                        for (var work : works) {
                            work.asked.addAll(unsure);
                            work.lookedUp.putAll(loaded.answered());
                        }
                        run();
                    });
        }

        private void run() {
            for (var count = 0; at < works.size(); count++) {
                if (count == RUN) {
                    enter();
                    return;
                }
                var work = works.get(at);
                if (!isReady(work, this::run)) return;
                at++;
                settle(work);
            }
        }
    }
}
