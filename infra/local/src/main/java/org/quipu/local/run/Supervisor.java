package org.quipu.local.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.quipu.local.run.Running.Addresses;
import org.quipu.local.run.Running.Member;
import org.quipu.local.run.Running.Phase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts a whole system, writes down what runs, brings back what died and stops all in order.
 *
 * <p>Order: engines at once, then ledger-api, which makes the schema, then projections. Stopping
 * goes backwards, so that nothing loses what it depends on while it works.
 */
public final class Supervisor {
    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);

    private final Settings settings;
    private final Plan plan;
    private final List<Managed> managed = new ArrayList<>();
    private final List<Member> existing = new ArrayList<>();
    private final CountDownLatch stopAsked = new CountDownLatch(1);
    private Phase phase = Phase.STARTING;
    private String message = "starting";

    /** Plans a system; nothing is started yet. */
    public Supervisor(Settings settings) {
        this.settings = settings;
        this.plan = new Plan(settings);
    }

    /** Asks for an orderly end; {@link #run} returns when all is stopped. */
    public void askToStop() {
        stopAsked.countDown();
    }

    /**
     * Runs the system until it is asked to stop or the process it belongs to is gone.
     *
     * @param owner the process in the foreground, empty for a detached system
     * @return whether everything had started
     */
    public boolean run(Optional<Pid> owner) throws InterruptedException {
        try {
            start();
            tell(Phase.READY, "ready");
            while (!stopAsked.await(250, TimeUnit.MILLISECONDS)
                    && owner.map(Pid::alive).orElse(true)) {
                bringBackTheDead();
            }
            tell(Phase.STOPPING, "stopping");
            stopAll();
            Running.forget(settings.home());
            return true;
        } catch (RuntimeException e) {
            LOG.error("the system could not start", e);
            stopAll();
            tell(Phase.FAILED, e.getMessage() == null ? e.toString() : e.getMessage());
            return false;
        }
    }

    private void start() {
        createFolders();
        plan.refuseTakenPorts();
        tell(Phase.STARTING, "starting engines");
        CompletableFuture.allOf(
                        inParallel(plan::postgres),
                        inParallel(plan::kafka),
                        inParallel(plan::authorizationServer))
                .join();
        existing.addAll(plan.existingServers());
        launch(plan.ledgerApi());
        launch(plan.projections());
    }

    private CompletableFuture<Void> inParallel(Supplier<Optional<Managed>> engine) {
        return CompletableFuture.runAsync(
                () -> engine.get().ifPresent(this::adopt), Thread::startVirtualThread);
    }

    private void launch(Managed application) {
        tell(Phase.STARTING, "starting " + application.name());
        adopt(application);
    }

    /** Takes a started process into care and waits until it answers. */
    private void adopt(Managed one) {
        synchronized (managed) {
            managed.add(one);
        }
        tell(phase, message);
        awaitReady(one);
    }

    private void awaitReady(Managed one) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(180);
        while (!one.readiness().map(Readiness::answers).orElse(true)) {
            if (!one.alive() || System.nanoTime() > end) {
                throw new IllegalStateException(
                        one.name()
                                + " did not become ready: see "
                                + settings.home().log(one.name()));
            }
            pause();
        }
    }

    private void pause() {
        try {
            if (stopAsked.await(100, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("stopped while starting");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting", e);
        }
    }

    private void bringBackTheDead() {
        for (var one : List.copyOf(managed)) {
            if (one.alive()) continue;
            LOG.warn("{} is gone: starting it again", one.name());
            try {
                one.restart();
                tell(phase, "brought back " + one.name());
            } catch (RuntimeException e) {
                LOG.warn("{} did not come back; tried again", one.name(), e);
            }
        }
    }

    private void stopAll() {
        for (var one : managed.reversed()) {
            try {
                one.stop();
            } catch (RuntimeException e) {
                LOG.warn("{} did not stop; the others are stopped all the same", one.name(), e);
            }
        }
    }

    private void tell(Phase now, String what) {
        synchronized (managed) {
            phase = now;
            message = what;
            var members = new ArrayList<>(existing);
            managed.forEach(one -> members.add(one.member()));
            var addresses =
                    new Addresses(
                            "http://127.0.0.1:" + settings.apiPort(),
                            "http://127.0.0.1:" + settings.projectionsPort(),
                            plan.issuer(),
                            plan.databaseUrl(),
                            plan.kafkaBootstrap());
            new Running(Pid.own(), now, what, addresses, members).save(settings.home());
        }
    }

    private void createFolders() {
        try {
            for (Path folder : List.of(settings.home().data(), settings.home().logs())) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
