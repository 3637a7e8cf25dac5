package org.quipu.local.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/** Reads the CSV files of a folder, naming the line that cannot be read. */
final class CsvFiles {
    private CsvFiles() {}

    /** What every line of a file means. */
    static <T> List<T> lines(Path file, Function<NamedCsvRecord, T> meaning) {
        var read = new ArrayList<T>();
        try (var lines = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (var line : lines) read.add(meant(file, line, meaning));
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static <T> T meant(
            Path file, NamedCsvRecord line, Function<NamedCsvRecord, T> meaning) {
        try {
            return meaning.apply(line);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    file.getFileName()
                            + " line "
                            + line.getStartingLineNumber()
                            + ": "
                            + e.getMessage(),
                    e);
        }
    }

    /** Twelve hex digits that the files' bytes determine, whatever their folder. */
    static String fingerprint(Path... files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files) {
                digest.update(
                        MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
