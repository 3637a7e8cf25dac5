package org.quipu.log;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.quipu.core.Envelope;
import org.quipu.core.Ref;
import org.quipu.core.day.DayCommand;
import org.quipu.log.axon.AxonDecisions;
import org.quipu.log.pipeline.Pipeline;
import org.quipu.log.pipeline.Recall;
import org.quipu.log.pipeline.Rules;
import org.quipu.log.pipeline.Settings;

/** A ledger on its own pipeline, decided through Axon. */
final class PipelineLedger implements Ledger, AutoCloseable {
    private final String name;
    private final Pipeline pipeline;
    private final AxonDecisions axon;
    private final Recall recall;
    private final PersonVault people;
    private final LogReader log;

    PipelineLedger(Pipeline.Ground ground, PersonVault people, Settings settings, Rules rules) {
        this.name = ground.name();
        this.pipeline = new Pipeline(ground, rules, settings);
        this.axon = new AxonDecisions(pipeline, rules);
        this.recall = new Recall(ground, rules.codec());
        this.people = people;
        this.log = ground.log();
        pipeline.start(axon);
    }

    /**
     * Records the founding as the first event, if it is not there.
     *
     * @throws NotDone if this process does not come to lead in time
     */
    void begin(Ledgers.Founding founding) {
        awaitLead();
        var command =
                new DayCommand.FoundInstitution(
                        founding.name(),
                        founding.zone(),
                        founding.businessDate(),
                        Envelope.of("quipu", "quipu"));
        submit(
                        new Request(
                                command,
                                Optional.empty(),
                                Request.Lane.INTERACTIVE,
                                "quipu",
                                false,
                                List.of()))
                .join();
    }

    /** See {@link Pipeline#holdAtMost}. */
    void holdAtMost(long bytes) {
        pipeline.holdAtMost(bytes);
    }

    private void awaitLead() {
        for (var tries = 0; !standing().leading(); tries++) {
            if (tries == 200)
                throw new NotDone(
                        NotDone.Kind.NOT_ACCEPTED,
                        standing()
                                .lost()
                                .map(lost -> "Nobody leads this ledger: " + lost)
                                .orElse("Another node leads this ledger; ask it."));
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new NotDone(NotDone.Kind.NOT_ACCEPTED, "Stopped while waiting to lead.");
            }
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public CompletableFuture<Outcome> submit(Request request) {
        return pipeline.submit(request);
    }

    @Override
    public CompletableFuture<List<Outcome>> submitAtomically(List<Request> requests) {
        return pipeline.submitAtomically(requests);
    }

    @Override
    public List<CompletableFuture<Outcome>> submitInOrder(List<Request> requests) {
        return pipeline.submitInOrder(requests);
    }

    @Override
    public <S> CompletableFuture<Reading<S>> read(Ref<S> ref) {
        return pipeline.read(ref);
    }

    @Override
    public <S> CompletableFuture<Reading<List<S>>> readAll(List<Ref<S>> refs) {
        return pipeline.readAll(refs);
    }

    @Override
    public <S> Optional<S> after(Ref<S> ref, long position) {
        return pipeline.after(ref, position);
    }

    @Override
    public Optional<Outcome> recall(String scope, String key) {
        return recall.of(scope, key);
    }

    @Override
    public PersonVault people() {
        return people;
    }

    @Override
    public LogReader log() {
        return log;
    }

    @Override
    public Standing standing() {
        return pipeline.standing();
    }

    @Override
    public void doubt(LogReader.Head place) {
        pipeline.doubt(place);
    }

    @Override
    public Optional<Branch> acceptLoss(long after, long through, String by) {
        return pipeline.acceptLoss(after, through, by);
    }

    @Override
    public Load load() {
        return pipeline.load();
    }

    @Override
    public void onCommit(Runnable listener) {
        pipeline.onCommit(listener);
    }

    @Override
    public void close() {
        pipeline.close();
        axon.close();
    }
}
