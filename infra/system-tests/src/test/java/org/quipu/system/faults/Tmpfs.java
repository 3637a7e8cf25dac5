package org.quipu.system.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A small disk in memory where we may mount one, so that it can be full; else a plain folder. */
record Tmpfs(Path folder, boolean isLimited) implements AutoCloseable {
    private static final String SIZE = "size=900m";
    private static final int PIECE = 1 << 20;

    static Tmpfs at(Path folder) throws IOException {
        var mounted =
                run("mount", "-t", "tmpfs", "-o", SIZE, "quipu-faults", folder.toString()) == 0;
        if (!mounted) System.out.println("faults: no tmpfs can be mounted here, no disk is full");
        return new Tmpfs(folder, mounted);
    }

    /** Takes all the room there is, for a while. */
    void fill(long millis) throws IOException, InterruptedException {
        var filler = folder.resolve("filler");
        try (var out = Files.newOutputStream(filler)) {
            var piece = new byte[PIECE];
            Arrays.fill(piece, (byte) 1);
            while (true) out.write(piece);
        } catch (IOException full) {
            Thread.sleep(millis);
        } finally {
            Files.deleteIfExists(filler);
        }
    }

    private static int run(String... command) throws IOException {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    @Override
    public void close() throws IOException {
        if (isLimited) run("umount", folder.toString());
    }
}
