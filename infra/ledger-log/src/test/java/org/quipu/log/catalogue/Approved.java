package org.quipu.log.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.approvaltests.core.Options;
import org.approvaltests.reporters.AutoApproveReporter;
import org.approvaltests.reporters.QuietReporter;

/**
 * What people looked at and committed. {@code -Dquipu.approve=true} takes over what the program
 * says now; the difference is then read in version control, and only what is new may differ.
 */
final class Approved {
    private static final boolean APPROVING = Boolean.getBoolean("quipu.approve");

    private Approved() {}

    /** For ApprovalTests: one file of this name. */
    static Options as(String name) {
        var reporter = APPROVING ? new AutoApproveReporter() : QuietReporter.INSTANCE;
        return new Options(reporter).forFile().withName(name, ".json");
    }

    /** A committed file that is generated whole. */
    static void verify(Path file, String text) {
        try {
            if (APPROVING) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, text);
            }
            assertThat(Files.exists(file) ? Files.readString(file) : "")
                    .as("%s is not what it should be; see -Dquipu.approve=true", file)
                    .isEqualTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> in(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
