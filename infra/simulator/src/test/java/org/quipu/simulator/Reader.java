package org.quipu.simulator;

import java.util.List;
import java.util.Optional;
import org.quipu.core.Tag;
import org.quipu.log.LogEntry;
import org.quipu.log.LogReader;
import org.quipu.log.pipeline.LogStore.Rejected;
import org.quipu.log.pipeline.LogStore.Unavailable;

/** The durable entries as a process reaches them; a server that is away is an exception. */
final class Reader implements LogReader {
    private final Machine machine;
    private final Server server;
    private final boolean older;

    Reader(Machine machine, Server server) {
        this(machine, server, false);
    }

    /** Of an older release, perhaps, which cannot read what a later one wrote. */
    Reader(Machine machine, Server server, boolean older) {
        this.machine = machine;
        this.server = server;
        this.older = older;
    }

    /** The log could not be read. */
    static final class Away extends RuntimeException {
        Away(Exception cause) {
            super(cause.getMessage(), cause, false, false);
        }
    }

    private <T> T ask(String what, Server.Statement<T> statement) {
        try {
            return server.ask(machine, what, statement);
        } catch (Unavailable | Rejected e) {
            throw new Away(e);
        }
    }

    @Override
    public List<LogEntry> read(long after, int limit) {
        return ask("read", disk -> disk.read(after, limit));
    }

    @Override
    public List<LogEntry> history(Tag tag, long after, int limit) {
        return ask(
                "history",
                disk ->
                        disk.read(after, Integer.MAX_VALUE).stream()
                                .filter(entry -> Disk.carries(entry, tag))
                                .limit(limit)
                                .toList());
    }

    @Override
    public Optional<LogEntry> at(long position) {
        if (older) throw new IllegalStateException("An event of a later release");
        return ask("entry", disk -> disk.at(position));
    }

    @Override
    public Head head() {
        return ask("head", Disk::head);
    }
}
