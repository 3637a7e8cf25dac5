package org.quipu.log.store;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quipu.log.Hash;
import org.quipu.log.LogReader.Head;
import org.quipu.log.Witness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far a ledger was acknowledged, in a file of each node that led it: {@code ledger@node}, one
 * line of epoch, position and hash. It must not lie on what is restored together with the log.
 */
public final class AcknowledgedFile implements Witness {
    private static final Logger LOG = LoggerFactory.getLogger(AcknowledgedFile.class);

    private final Path folder;
    private final String ledger;
    private final String node;

    /**
     * A ledger's file of one node.
     *
     * @param folder where it lies, made when it is first needed
     * @param ledger whose
     * @param node which node writes it; those of others are read too
     */
    public AcknowledgedFile(Path folder, String ledger, String node) {
        this.folder = folder;
        this.ledger = ledger;
        this.node = URLEncoder.encode(node, StandardCharsets.UTF_8);
    }

    @Override
    public List<Head> newest() {
        var heads = new ArrayList<Head>();
        try (var files = Files.newDirectoryStream(folder, ledger + "@*")) {
            for (var file : files) read(file).ifPresent(heads::add);
        } catch (NoSuchFileException _) {
            return List.of();
        } catch (IOException failed) {
            LOG.warn("What was acknowledged of {} cannot be read", ledger, failed);
        }
        return heads;
    }

    private static Optional<Head> read(Path file) {
        try {
            var parts = Files.readString(file).strip().split(" ", -1);
            return Optional.of(
                    new Head(
                            Long.parseLong(parts[0]),
                            Long.parseLong(parts[1]),
                            Hash.parse(parts[2])));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException torn) {
            LOG.warn("{} says nothing", file, torn);
            return Optional.empty();
        }
    }

    /** Written whole under another name first, so that nobody reads half a line. */
    @Override
    public void saw(Head head) {
        var line = head.epoch() + " " + head.position() + " " + head.hash() + "\n";
        var draft = folder.resolve("." + ledger + "@" + node + ".draft");
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    draft,
                    line,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.SYNC);
            Files.move(
                    draft,
                    folder.resolve(ledger + "@" + node),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            LOG.warn("How far {} was acknowledged cannot be written down", ledger, failed);
        }
    }
}
