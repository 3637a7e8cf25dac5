package org.quipu.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Directories that are thrown away whole. */
public final class Directories {
    private Directories() {}

    /** Deletes a directory and everything under it; one that is absent is fine. */
    public static void delete(Path directory) {
        if (!Files.exists(directory)) return;
        try {
            for (var path : deepestFirst(directory)) Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + directory, e);
        }
    }

    private static List<Path> deepestFirst(Path directory) throws IOException {
        try (var paths = Files.walk(directory)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
