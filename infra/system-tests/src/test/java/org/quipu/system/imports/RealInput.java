package org.quipu.system.imports;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A real data set that is there where {@code QUIPU_DATA} says so. What became of it is noted for
 * the last line of the suite.
 *
 * @param what is imported
 * @param folder of {@code QUIPU_DATA}
 */
record RealInput(String what, String folder) {
    /** The data set's folder, or the end of the test where there is none. */
    Path orSkip() throws IOException {
        var data = System.getenv("QUIPU_DATA");
        var path = Path.of(data == null ? "" : data, folder);
        if (data != null && Files.isDirectory(path)) return path;
        var why = "QUIPU_DATA names no folder with " + folder;
        note("SKIPPED, " + why);
        return abort(why);
    }

    /** Notes that it ran, and what was seen. */
    void ran(String figures) throws IOException {
        note("RAN, " + figures);
    }

    private void note(String outcome) throws IOException {
        Files.writeString(Path.of("target", "real-input-" + what), what + " " + outcome);
    }
}
