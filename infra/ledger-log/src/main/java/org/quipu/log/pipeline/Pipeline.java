package org.quipu.log.pipeline;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.log.Branch;
import org.quipu.log.Ledger.Load;
import org.quipu.log.Ledger.Reading;
import org.quipu.log.Ledger.Standing;
import org.quipu.log.LogReader;
import org.quipu.log.LostTail;
import org.quipu.log.NotDone;
import org.quipu.log.Outcome;
import org.quipu.log.Request;
import org.quipu.log.Witness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of a request: loaded ({@link LoadStage}), decided on the ledger thread ({@link
 * DecideStage}), appended in groups ({@link Writer}), answered after the commit ({@link Answers}).
 * Decisions see every earlier one, committed or not; nothing leaves before it is durable under our
 * epoch.
 */
public final class Pipeline implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);

    private final Rules rules;
    private final Settings settings;
    private final LedgerThread thread;
    private final ExecutorService answering;
    private final Loader loader;
    private final Residents residents;
    private final Progress progress;
    private final KeyDigest digest;
    private final InFlight inFlight;
    private final Answers answers;
    private final LoadStage loading;
    private final DecideStage deciding;
    private final LogStore store;
    private final LogReader log;
    private final Acknowledged acknowledged;
    private final Lead lead;
    private final Leadership leadership;
    private final Watchdog watchdog;

    /**
     * What the pipeline runs on.
     *
     * @param name the ledger's, for its threads
     * @param store the durable log
     * @param log its reader
     * @param clock the date by the institution's clock; {@link LocalDate#MIN} where set by command
     * @param recording the server's clock
     * @param keySecret for the digests of idempotency keys
     * @param threads where threads come from, and the time they wait by
     * @param witnesses who remembers, apart from the log, how far it was acknowledged
     */
    @SuppressWarnings("ArrayRecordComponent") // a secret, handed on at once
    public record Ground(
            String name,
            LogStore store,
            LogReader log,
            Supplier<LocalDate> clock,
            InstantSource recording,
            byte[] keySecret,
            Threads threads,
            List<Witness> witnesses) {}

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
        var name = ground.name;
        var keys = new Keys(settings.keyWindow(), settings.keyBits());
        var states = new StateCodec(rules.all());
        var threads = ground.threads;
        thread = new LedgerThread(threads, "ledger-" + name);
        answering =
                Executors.newThreadPerTaskExecutor(
                        task -> threads.waiting("answers-" + name, task));
        residents = new Residents(rules.kinds(), states::bytes, settings.residentBytes());
        progress = new Progress(ground.clock);
        digest = new KeyDigest(ground.keySecret);
        inFlight = new InFlight(settings.mostInFlight(), settings.share());
        loader = new Loader(ground, rules.codec(), rules.kinds(), states, () -> progress.durable);
        answers = new Answers(threads, progress, new Repeats(ground.log, rules.codec()));
        loading = new LoadStage(thread, loader, residents, keys, progress, answers);
        deciding = new DecideStage(rules, keys, progress, loading, answers, ground.recording);
        var snapshots = new Snapshots(ground, states, settings.snapshotEvery());
        store = ground.store;
        log = ground.log;
        acknowledged = new Acknowledged(ground, answering);
        lead =
                new Lead(
                        thread,
                        answering,
                        ground,
                        rules.codec(),
                        residents,
                        keys,
                        progress,
                        snapshots,
                        acknowledged);
        leadership = new Leadership(ground, settings, acknowledged, lead::begin);
        lead.onDeposed(leadership::start);
        watchdog = new Watchdog(ground, thread, settings.longestDecision(), lead::stepDown);
    }

    /**
     * Begins to lead, or to wait for it.
     *
     * @param how what runs a decision
     */
    public void start(Decisions how) {
        deciding.use(how);
        leadership.start();
        watchdog.start();
    }

    /**
     * Whom to tell, cheaply and on the writer's thread, that more is durable.
     *
     * @param listener called after every commit
     */
    public void onCommit(Runnable listener) {
        lead.onCommit(listener);
    }

    /** Answers all that was let in and stops: decides what is loaded, commits what is decided. */
    @Override
    public void close() {
        progress.closing = true;
        watchdog.stop();
        leadership.stop();
        loader.stop();
        thread.stop();
        progress.leading = false;
        var writer = progress.writer;
        if (writer != null) writer.stop();
        acknowledged.tell();
        if (writer != null) writer.handOver();
        answering.close();
    }

    /**
     * See {@link org.quipu.log.Ledger#doubt}.
     *
     * @param place that was acknowledged
     */
    public void doubt(LogReader.Head place) {
        acknowledged.hearOf(place);
        if (progress.leading && isLost()) lead.stepDown();
    }

    private boolean isLost() {
        try {
            return acknowledged.lookAgain().isPresent();
        } catch (LogStore.Unavailable _) {
            return false; // who takes the lead looks, and so does whoever doubted
        }
    }

    /**
     * See {@link org.quipu.log.Ledger#acceptLoss}.
     *
     * @param after the last position that is kept for certain
     * @param through the newest position that is lost
     * @param by who accepts it
     * @return the branch; empty where something else is lost, or nothing
     */
    public Optional<Branch> acceptLoss(long after, long through, String by) {
        try {
            var lost = acknowledged.look();
            if (lost.isEmpty())
                return store.branches().stream()
                        .filter(it -> it.lostAfter() == after && it.lostThrough() == through)
                        .findFirst();
            if (progress.leading) lead.stepDown();
            if (lost.get().after() != after || lost.get().through() != through)
                return Optional.empty();
            return branch(lost.get(), by);
        } catch (LogStore.Unavailable e) {
            LOG.warn("The log cannot be asked what it lost", e);
            throw new NotDone(NotDone.Kind.NOT_ACCEPTED, "The log cannot be read now.");
        }
    }

    private Optional<Branch> branch(LostTail lost, String by) {
        try {
            var branch = store.branch(log.head(), lost, by);
            branch.ifPresent(it -> LOG.warn("{} accepted as lost: {}", by, lost));
            return branch;
        } catch (LogStore.Unavailable e) {
            LOG.warn("Nobody knows whether {} was accepted", lost, e);
            throw new NotDone(
                    NotDone.Kind.OUTCOME_UNKNOWN,
                    "The log did not answer. Ask once more: what was accepted is not accepted twice.");
        }
    }

    /**
     * Asks for one thing.
     *
     * @param request what, under which key
     * @return what came of it
     */
    public CompletableFuture<Outcome> submit(Request request) {
        return submit(work(List.of(line(request)))).thenApply(List::getFirst);
    }

    /**
     * Asks for several things in one commit.
     *
     * @param requests in order
     * @return their outcomes, ending with the first rejected one
     */
    public CompletableFuture<List<Outcome>> submitAtomically(List<Request> requests) {
        return submit(work(requests.stream().map(this::line).toList()));
    }

    private Work work(List<Work.Line> lines) {
        return new Work(lines, new Found(residents));
    }

    private CompletableFuture<List<Outcome>> submit(Work work) {
        var told = admit(work);
        if (!work.answer.isDone()) {
            var absent = loading.absentOf(work);
            var unsure = loading.unsureKeysOf(work);
            if (absent.isEmpty() && unsure.isEmpty()) {
                thread.execute(work.lane, work.application, () -> deciding.decide(work));
            } else {
                loading.load(work, absent, unsure, () -> deciding.decide(work));
            }
        }
        return told;
    }

    /**
     * Asks for many things that are decided in order, each on its own.
     *
     * @param requests in order, of one lane and application
     * @return one future outcome each
     */
    public List<CompletableFuture<Outcome>> submitInOrder(List<Request> requests) {
        var works = requests.stream().map(request -> work(List.of(line(request)))).toList();
        var outcomes = works.stream().map(work -> admit(work).thenApply(List::getFirst)).toList();
        var admitted = works.stream().filter(work -> !work.answer.isDone()).toList();
        if (!admitted.isEmpty()) new InOrder(admitted, thread, loading, deciding).start();
        return outcomes;
    }

    private Work.Line line(Request request) {
        var key = request.dryRun() ? Optional.<KeyHash>empty() : request.key().map(digest::of);
        return new Work.Line(request, rules.deciders().apply(request.command()), key.orElse(null));
    }

    /** Lets work in or fails it; whoever is told the answer finds its place free again. */
    private CompletableFuture<List<Outcome>> admit(Work work) {
        var count = work.lines.size();
        var why =
                isOpen() && queuedBytes() <= settings.queueBytes()
                        ? inFlight.enter(work.lane, work.application, count)
                        : Optional.of(NotDone.Kind.NOT_ACCEPTED);
        if (why.isPresent()) {
            Answers.fail(work, why.get(), reason(why.get()));
            return work.answer;
        }
        return work.answer.whenComplete(
                (_, _) -> inFlight.leave(work.lane, work.application, count));
    }

    private boolean isOpen() {
        return progress.leading && !progress.closing;
    }

    private String reason(NotDone.Kind kind) {
        if (kind == NotDone.Kind.OVER_SHARE)
            return "This application has too many requests in flight; wait for answers first.";
        return isOpen()
                ? "The ledger is busy; nothing was queued. Send it again."
                : "This node does not lead the ledger; nothing was queued. Send it again.";
    }

    /**
     * Reads one thing from the decided state, strongly consistent.
     *
     * @param ref which thing
     * @param <S> what is remembered of it
     * @return its state
     */
    public <S> CompletableFuture<Reading<S>> read(Ref<S> ref) {
        return readAll(List.of(ref))
                .thenApply(all ->
                        new Reading<>(all.state().getFirst(), all.position(), all.businessDate()));
    }

    /**
     * Reads several things at one moment from the decided state, strongly consistent.
     *
     * @param refs which things
     * @param <S> what is remembered of each
     * @return their states in the same order
     */
    public <S> CompletableFuture<Reading<List<S>>> readAll(List<Ref<S>> refs) {
        var result = new CompletableFuture<Reading<List<S>>>();
        if (isOpen()) thread.execute(() -> read(refs, new HashMap<>(), result));
        else result.completeExceptionally(Writer.lost());
        return result;
    }

    @SuppressWarnings("unchecked") // a state is only ever put under its own kind
    private <S> void read(
            List<Ref<S>> refs,
            Map<Ref<?>, Object> absent,
            CompletableFuture<Reading<List<S>>> result) {
        loading.forgetDecided(absent);
        var found = new Found(residents);
        var states = new ArrayList<S>(refs.size());
        var missing = new HashSet<Ref<?>>();
        for (var ref : refs) {
            var state = found.state(ref);
            if (state == null) state = absent.get(ref);
            if (state == null) missing.add(ref);
            else states.add((S) state);
        }
        if (missing.isEmpty()) {
            answer(states, result);
            return;
        }
        loading.load(
                missing,
                Set.of(),
                (loaded, failure) -> {
                    if (loaded == null) {
                        result.completeExceptionally(LoadStage.unavailable(failure));
                        return;
                    }
                    loading.install(loaded, missing, absent);
                    read(refs, absent, result);
                });
    }

    /**
     * What was known of a thing right after one of its events, where that is its last and in
     * memory.
     *
     * @param ref which thing
     * @param position of the event, durable
     * @param <S> what is remembered of it
     * @return its state; empty where it is not at hand
     */
    @SuppressWarnings("unchecked") // a state is only ever put under its own kind
    public <S> Optional<S> after(Ref<S> ref, long position) {
        var thing = residents.get(ref.toTag());
        if (thing == null) return Optional.empty();
        var version = thing.current;
        var state = version.states()[thing.kinds.indexOf(ref.kind())];
        return version.position() == position ? Optional.ofNullable((S) state) : Optional.empty();
    }

    private <S> void answer(List<S> states, CompletableFuture<Reading<List<S>>> result) {
        var reading = new Reading<>(states, progress.decided(), progress.today());
        answers.ticket()
                .whenComplete((_, failure) -> {
                    if (failure == null) result.complete(reading);
                    else result.completeExceptionally(Answers.unwrapped(failure));
                });
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
        return deciding.append(work, events);
    }

    /**
     * Where the ledger stands.
     *
     * @return a snapshot
     */
    public Standing standing() {
        return new Standing(
                isOpen(),
                progress.epoch,
                progress.durable,
                progress.decided(),
                progress.branch,
                acknowledged.lost());
    }

    /**
     * What the ledger carries.
     *
     * @return a snapshot
     */
    public Load load() {
        var commits = progress.commits;
        return new Load(
                queuedBytes(),
                residents.size(),
                residents.bytes(),
                commits.groups(),
                commits.events());
    }

    /**
     * Changes how much of the heap may be taken by what is held in memory.
     *
     * @param bytes at most
     */
    public void holdAtMost(long bytes) {
        residents.holdAtMost(bytes);
    }

    private long queuedBytes() {
        var writer = progress.writer;
        return writer == null ? 0 : writer.queuedBytes();
    }
}
