package org.quipu.local.run;

import java.nio.file.Path;
import java.util.List;

/**
 * The folder of one system ({@code $QUIPU_HOME}): data, logs, secrets and what runs.
 *
 * @param root the folder itself, absolute
 */
public record Home(Path root) {
    /** A folder, absolute whatever was given. */
    public Home {
        root = root.toAbsolutePath().normalize();
    }

    /** What the engines keep. */
    public Path data() {
        return root.resolve("data");
    }

    /** One log file a process. */
    public Path logs() {
        return root.resolve("logs");
    }

    /** Keys and passwords, for the owner's eyes. */
    public Path secrets() {
        return root.resolve("secrets");
    }

    /** What runs at the moment, and the copies of the applications it runs from. */
    public Path run() {
        return root.resolve("run");
    }

    /** Where a process logs. */
    public Path log(String process) {
        return logs().resolve(process + ".log");
    }

    /** Everything that starting over throws away. */
    public List<Path> everything() {
        return List.of(data(), logs(), secrets(), run(), root.resolve("ports.json"));
    }
}
