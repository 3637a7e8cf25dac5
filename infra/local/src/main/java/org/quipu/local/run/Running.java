package org.quipu.local.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What runs, as its supervisor wrote it down last.
 *
 * @param supervisor the process that looks after the others
 * @param phase how far it is
 * @param message what went wrong where it failed, else what it does
 * @param addresses where the system is reached
 * @param processes every process started, and every existing server used instead of one
 */
public record Running(
        Pid supervisor, Phase phase, String message, Addresses addresses, List<Member> processes) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** How far a system is. */
    public enum Phase {
        /** Not everything answers yet. */
        STARTING,
        /** Everything answered. */
        READY,
        /** It could not start. */
        FAILED,
        /** It is being stopped. */
        STOPPING
    }

    /**
     * Where the system is reached.
     *
     * @param api the ledger's HTTP address
     * @param projections the read side's and the console's
     * @param issuer who signs tokens
     * @param database JDBC URL of the log's database
     * @param kafka bootstrap servers
     */
    public record Addresses(
            String api, String projections, String issuer, String database, String kafka) {}

    /**
     * One process of the system.
     *
     * @param name what it is
     * @param pid its process, empty where an existing server is used
     * @param address where it is reached
     * @param readiness an URL that answers 200 when it is ready, empty where a connection tells
     */
    public record Member(
            String name, Optional<Pid> pid, String address, Optional<String> readiness) {}

    /** What is written down in a home; empty where nothing was started since it was stopped. */
    public static Optional<Running> in(Home home) {
        var file = file(home);
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(Files.readString(file), Running.class))
                    : Optional.empty();
        } catch (IOException | JacksonException e) {
            return Optional.empty(); // written by another version, or gone meanwhile
        }
    }

    /** Writes it down, whole or not at all. */
    void save(Home home) {
        try {
            Files.createDirectories(home.run());
            var fresh = home.run().resolve("running.new");
            Files.writeString(
                    fresh, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
            Files.move(fresh, file(home), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write down what runs", e);
        }
    }

    /** Forgets it: nothing runs. */
    static void forget(Home home) {
        try {
            Files.deleteIfExists(file(home));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Home home) {
        return home.run().resolve("running.json");
    }
}
