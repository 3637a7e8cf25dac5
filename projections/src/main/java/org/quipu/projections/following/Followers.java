package org.quipu.projections.following;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.quipu.projections.answer.Rebuilds;
import org.quipu.projections.answer.Standings;
import org.quipu.projections.reconciliation.ReconciliationQueries;
import org.quipu.projections.runtime.Decoder;
import org.quipu.projections.runtime.Progress;
import org.quipu.projections.runtime.Projection;
import org.quipu.projections.runtime.Projector;
import org.quipu.projections.runtime.Rebuild;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Follows every institution of the database, new ones soon after they are founded. One look a
 * second finds them, restarts what stopped and fills from the log what no stream brought.
 */
public final class Followers implements SmartLifecycle, Standings, Rebuilds {
    private static final Logger LOG = LoggerFactory.getLogger(Followers.class);

    private final Institutions institutions;
    private final Decoder decoder;
    private final List<Projection> projections;
    private final DataSource database;
    private final Streams streams;
    private final MeterRegistry metrics;
    private final FollowingSettings settings;
    private final ReconciliationQueries reconciliation;
    private final Map<String, Follower> followers = new ConcurrentHashMap<>();
    private volatile boolean running;
    private volatile boolean looked;
    private volatile Thread looker = new Thread();

    /**
     * Followers of all institutions.
     *
     * @param bank where institutions are and what their bytes mean
     * @param projections what is kept of each
     * @param database where it is kept
     * @param metrics where lags are shown
     * @param settings how streams are followed
     */
    public Followers(
            Bank bank,
            List<Projection> projections,
            DataSource database,
            MeterRegistry metrics,
            FollowingSettings settings) {
        this.institutions = bank.institutions();
        this.decoder = bank.decoder();
        this.projections = projections;
        this.database = database;
        this.metrics = metrics;
        this.settings = settings;
        this.streams = new Streams(settings);
        this.reconciliation = new ReconciliationQueries(database, institutions::log, decoder);
    }

    @Override
    public void start() {
        running = true;
        looker = Thread.ofPlatform().name("followers").start(this::run);
    }

    private void run() {
        while (running) {
            try {
                for (var name : institutions.names()) follow(name);
                looked = true;
            } catch (RuntimeException failed) {
                LOG.warn("Institutions are looked for again: {}", failed.toString());
            }
            for (var follower : followers.values()) Thread.startVirtualThread(follower::look);
            try {
                Thread.sleep(settings.look());
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    private void follow(String name) {
        if (followers.containsKey(name)) return;
        var source = new Projector.Source(name, institutions.log(name), decoder);
        var projector = new Projector(source, projections, database);
        followers.put(name, new Follower(source, projector, streams));
        for (var projection : projections) gauges(name, projection.name(), projector.progress());
        Gauge.builder("quipu.reconciliation.breaks", reconciliation, it -> it.breaks(name))
                .description("Parts of the general ledger found apart from accounts and loans")
                .tag("ledger", name)
                .register(metrics);
        LOG.info("Following {}", name);
    }

    private void gauges(String ledger, String projection, Progress progress) {
        Gauge.builder(
                        "quipu.projection.stopped",
                        progress,
                        it -> it.standing().defects().containsKey(projection) ? 1 : 0)
                .description("1 where it stands before an event it cannot take")
                .tag("ledger", ledger)
                .tag("projection", projection)
                .register(metrics);
        Gauge.builder("quipu.projection.lag", progress, it -> it.standing().lag(projection))
                .description("Events of the log not applied yet")
                .tag("ledger", ledger)
                .tag("projection", projection)
                .register(metrics);
        Gauge.builder(
                        "quipu.projection.position",
                        progress,
                        it -> it.standing().positions().getOrDefault(projection, 0L))
                .description("The last event applied")
                .tag("ledger", ledger)
                .tag("projection", projection)
                .register(metrics);
    }

    @Override
    public Optional<Progress> find(String institution) {
        return Optional.ofNullable(followers.get(institution)).map(it -> it.projector().progress());
    }

    @Override
    public Optional<Rebuild> rebuild(String institution, boolean accepting) {
        return Optional.ofNullable(followers.get(institution)).map(it -> it.rebuild(accepting));
    }

    @Override
    public Optional<Rebuild> lastRebuild(String institution) {
        return Optional.ofNullable(followers.get(institution)).flatMap(Follower::lastRebuild);
    }

    /** How all institutions' projections stand; empty before the first look. */
    Optional<List<Progress.Standing>> standings() {
        if (!looked) return Optional.empty();
        return Optional.of(
                followers.values().stream()
                        .map(it -> it.projector().progress().standing())
                        .toList());
    }

    @Override
    public void stop() {
        running = false;
        looker.interrupt();
        followers.values().parallelStream().forEach(Follower::stop);
        streams.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /**
     * What is followed.
     *
     * @param institutions where ledgers are found
     * @param decoder what their bytes mean
     */
    public record Bank(Institutions institutions, Decoder decoder) {}
}
