package org.quipu.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quipu.core.Ref;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.correction.CorrectionKinds;
import org.quipu.log.Outcome;
import org.quipu.log.Outcome.Accepted;
import org.quipu.log.Outcome.Rejected;
import org.quipu.log.pipeline.Pipeline;

/**
 * Asks, and asks again under the same key until it knows: one attempt to five, to any node, now and
 * then two at once.
 */
final class Client {
    private static final long MS = TimeUnit.MILLISECONDS.toNanos(1);

    private final Ground ground;
    private final SplittableRandom random;
    private final List<Op> ops = new ArrayList<>();
    private boolean done;

    /**
     * What a client knows.
     *
     * @param world its time
     * @param machine its thread
     * @param history what it was told
     * @param nodes those that run now
     */
    record Ground(World world, Machine machine, History history, Supplier<List<Node>> nodes) {}

    /** One line of a question, until its answer is final. */
    private static final class Open {
        final Op.Line line;
        boolean settled;

        Open(Op.Line line) {
            this.line = line;
        }
    }

    Client(Ground ground, SplittableRandom random, int number, int requests) {
        this.ground = ground;
        this.random = random;
        for (var i = 0; i < requests; i++) ops.add(draw(number * 1_000 + i * 10 + 1));
    }

    /** Has the last word: a posting that nothing speaks against. */
    Client(Ground ground, SplittableRandom random) {
        this.ground = ground;
        this.random = random;
        ops.add(new Op(Op.Kind.ONE, List.of(new Op.Line(1, SmallBank.LAST)), List.of()));
    }

    boolean isDone() {
        return done;
    }

    void start() {
        ground.machine.start("client", this::run);
    }

    private Op draw(int number) {
        var kind =
                switch (random.nextInt(12)) {
                    case 0 -> Op.Kind.ATOMIC;
                    case 1 -> Op.Kind.IN_ORDER;
                    case 2 -> Op.Kind.DRY_RUN;
                    case 3, 4 -> Op.Kind.READ;
                    default -> Op.Kind.ONE;
                };
        if (kind == Op.Kind.READ) return new Op(kind, List.of(), refs());
        var several = kind == Op.Kind.ATOMIC || kind == Op.Kind.IN_ORDER;
        var lines = new ArrayList<Op.Line>();
        for (var i = 0; i < (several ? 2 + random.nextInt(2) : 1); i++) {
            lines.add(new Op.Line(number + i, SmallBank.command(random, number + i)));
        }
        return new Op(kind, lines, List.of());
    }

    private List<Ref<?>> refs() {
        var refs = new ArrayList<Ref<?>>();
        for (var i = 0; i <= random.nextInt(2); i++) {
            var saver = SmallBank.saver(random.nextInt(SmallBank.SAVERS));
            refs.add(
                    switch (random.nextInt(5)) {
                        case 0 -> AccountKinds.ACCOUNT_HISTORY.ref(saver);
                        case 1 -> AccountKinds.PLEDGES.ref(saver);
                        case 2 ->
                                CorrectionKinds.TRANSACTION.ref(
                                        Integer.toString(10 + random.nextInt(30)));
                        default -> AccountKinds.ACCOUNT.ref(saver);
                    });
        }
        return List.copyOf(refs);
    }

    private void run() {
        try {
            for (var op : ops) {
                settle(op);
                ground.machine.pause(random.nextLong(300 * MS));
            }
            done = true;
        } catch (InterruptedException _) {
            // the run is over
        }
    }

    private void settle(Op op) throws InterruptedException {
        var open = op.lines().stream().map(Open::new).toList();
        var answered = false;
        for (var tries = 0; !answered; tries++) {
            if (tries > 0) ground.machine.pause(5 * MS + random.nextLong(400 * MS));
            var patience = random.nextInt(4) == 0 ? 50 * MS : 5_000 * MS;
            var first = attempt(op, open);
            if (random.nextInt(5) == 0) {
                ground.history.doubt(op);
                ground.machine.await(attempt(op, open), patience);
            }
            ground.machine.await(first, patience);
            if (!first.isDone()) {
                ground.history.doubt(op);
                if (random.nextInt(4) == 0) recall(op);
            }
            var isLook = op.kind() == Op.Kind.READ || op.kind() == Op.Kind.DRY_RUN;
            answered =
                    isLook ? first.isDone() || tries > 3 : open.stream().allMatch(it -> it.settled);
        }
    }

    private @Nullable Node node() {
        var nodes = ground.nodes.get();
        if (nodes.isEmpty()) return null;
        for (var node : nodes) {
            if (node.standing().leading() && random.nextInt(8) > 0) return node;
        }
        return nodes.get(random.nextInt(nodes.size()));
    }

    private void recall(Op op) {
        var node = node();
        if (node == null) return;
        var since = ground.history.now();
        node.machine()
                .start(
                        "recall",
                        () -> {
                            try {
                                for (var line : op.lines()) {
                                    ground.history.recalled(
                                            line, node.recall().of("simulator", line.key()), since);
                                }
                            } catch (RuntimeException _) {
                                // it could not be read
                            }
                        });
    }

    /** Sends it once; the answer to the attempt says nothing but that there is one. */
    private CompletableFuture<Boolean> attempt(Op op, List<Open> open) {
        var heard = new CompletableFuture<Boolean>();
        var node = node();
        if (node == null) return heard;
        var from = new Asked(node, ground.history.now());
        ground.world.tell("client", op + " asks " + node.machine().name());
        node.handle(
                pipeline ->
                        switch (op.kind()) {
                            case READ -> read(pipeline, op, from, heard);
                            case IN_ORDER -> inOrder(pipeline, op, open, from, heard);
                            default -> together(pipeline, op, open, from, heard);
                        },
                op.toString());
        return heard;
    }

    /** Whom a question went to, and when. */
    private record Asked(Node node, History.Since since) {}

    @SuppressWarnings({"unchecked", "rawtypes"}) // several kinds of things in one question
    private CompletableFuture<?> read(
            Pipeline pipeline, Op op, Asked from, CompletableFuture<Boolean> heard) {
        return pipeline.readAll((List) op.refs())
                .whenComplete((reading, _) -> {
                    if (reading != null) {
                        ground.history.answeredBy(from.node, from.since);
                        ground.history.answered(
                                op.refs(),
                                (org.quipu.log.Ledger.Reading<? extends List<?>>) reading,
                                from.since);
                    }
                    travel(() -> heard.complete(true));
                });
    }

    private CompletableFuture<?> together(
            Pipeline pipeline,
            Op op,
            List<Open> open,
            Asked from,
            CompletableFuture<Boolean> heard) {
        var answer =
                op.kind() == Op.Kind.ATOMIC
                        ? pipeline.submitAtomically(op.requests())
                        : pipeline.submit(op.requests().getFirst()).thenApply(List::of);
        return answer.whenComplete(told(op, open, from, heard));
    }

    private CompletableFuture<?> inOrder(
            Pipeline pipeline,
            Op op,
            List<Open> open,
            Asked from,
            CompletableFuture<Boolean> heard) {
        var answers = pipeline.submitInOrder(op.requests());
        for (var i = 0; i < answers.size(); i++) {
            answers.get(i)
                    .<List<Outcome>>thenApply(List::of)
                    .whenComplete(
                            told(op, open.subList(i, i + 1), from, new CompletableFuture<>()));
        }
        var all = CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new));
        return all.whenComplete((_, _) -> travel(() -> heard.complete(true)));
    }

    private BiConsumer<@Nullable List<Outcome>, @Nullable Throwable> told(
            Op op, List<Open> open, Asked from, CompletableFuture<Boolean> heard) {
        return (outcomes, failure) -> {
            if (outcomes == null) {
                for (var each : open) ground.history.notDone(each.line, unwrapped(failure));
                travel(() -> heard.complete(true));
                return;
            }
            ground.history.answeredBy(from.node, from.since);
            ground.history.answered(
                    op, open.stream().map(it -> it.line).toList(), outcomes, from.since);
            travel(() -> {
                for (var outcome : outcomes) {
                    if (outcome instanceof Accepted it && op.kind() != Op.Kind.DRY_RUN)
                        ground.history.heard(it.position());
                }
                var refused = outcomes.getLast() instanceof Rejected;
                if (!refused || op.kind() != Op.Kind.IN_ORDER || outcomes.size() == open.size())
                    open.forEach(it -> it.settled = true);
                heard.complete(true);
            });
        };
    }

    private static @Nullable Throwable unwrapped(@Nullable Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null
                ? failure.getCause()
                : failure;
    }

    private void travel(Runnable arrives) {
        ground.world.after(MS / 10 + random.nextLong(MS), arrives);
    }
}
