package org.quipu.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Programs of Debian's packages: as they are installed, or else fetched and unpacked apart. */
final class DebianPackages {
    private static final Path FOLDER = Path.of("target/debian").toAbsolutePath();

    private DebianPackages() {}

    /**
     * The root below which programs lie.
     *
     * @param program that must be there, such as {@code usr/bin/patroni}
     * @param packages what it needs
     * @return empty where they are not installed and cannot be had
     */
    static Optional<Path> root(String program, List<String> packages)
            throws IOException, InterruptedException {
        for (var root : List.of(Path.of("/"), FOLDER)) {
            if (Files.isExecutable(root.resolve(program))) return Optional.of(root);
        }
        Files.createDirectories(FOLDER);
        var download = new ArrayList<>(List.of("apt-get", "-q", "download"));
        download.addAll(packages);
        if (!run(download)) return Optional.empty();
        try (var files = Files.newDirectoryStream(FOLDER, "*.deb")) {
            for (var file : files) {
                if (!run(List.of("dpkg", "-x", file.toString(), FOLDER.toString())))
                    return Optional.empty();
            }
        }
        return Files.isExecutable(FOLDER.resolve(program)) ? Optional.of(FOLDER) : Optional.empty();
    }

    private static boolean run(List<String> command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .directory(FOLDER.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(FOLDER.resolve("fetched.log").toFile())
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notThere) {
            return false;
        }
    }
}
