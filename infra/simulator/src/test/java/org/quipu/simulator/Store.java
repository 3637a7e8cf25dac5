package org.quipu.simulator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.quipu.log.Branch;
import org.quipu.log.Hash;
import org.quipu.log.LogReader;
import org.quipu.log.LostTail;
import org.quipu.log.pipeline.Answered;
import org.quipu.log.pipeline.Group;
import org.quipu.log.pipeline.Head;
import org.quipu.log.pipeline.KeyHash;
import org.quipu.log.pipeline.LogStore;

/** The log as a process reaches it. */
class Store implements LogStore {
    private final Machine machine;
    private final Server server;

    Store(Machine machine, Server server) {
        this.machine = machine;
        this.server = server;
    }

    private <T> T ask(String what, Server.Statement<T> statement) throws Unavailable {
        try {
            return server.ask(machine, what, statement);
        } catch (Rejected e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Head takeOver(String leader) throws Unavailable {
        return ask("take over", disk -> disk.takeOver(leader));
    }

    @Override
    public Optional<Head> takeOverAgain(String leader) throws Unavailable {
        return ask("take over again", disk -> disk.takeOverAgain(leader));
    }

    @Override
    public void handOver(String leader) throws Unavailable {
        ask("hand over", disk -> disk.handOver(leader));
    }

    @Override
    public Beat beat() throws Unavailable {
        return ask("beat", Disk::beat);
    }

    @Override
    public boolean append(Group group) throws Unavailable, Rejected {
        return server.ask(machine, "append", disk -> disk.append(group));
    }

    @Override
    public Optional<Hash> hashAt(long position) throws Unavailable {
        return ask("hash", disk -> disk.hashAt(position));
    }

    @Override
    public List<Branch> branches() throws Unavailable {
        return ask("branches", Disk::branches);
    }

    @Override
    public Optional<Branch> branch(LogReader.Head head, LostTail lost, String by)
            throws Unavailable {
        return ask("accept", disk -> disk.branch(head, lost, by));
    }

    @Override
    public void load(List<Wanted> wanted, long upTo, Histories histories) throws Unavailable {
        ask("load", disk -> disk.load(wanted, upTo)).forEach(told -> told.accept(histories));
    }

    @Override
    public Map<KeyHash, Answered> answered(Set<KeyHash> keys) throws Unavailable {
        return keys.isEmpty() ? Map.of() : ask("keys", disk -> disk.answered(keys));
    }

    @Override
    public void eachKey(Consumer<KeyHash> consumer) throws Unavailable {
        ask("all keys", Disk::keys).forEach(consumer);
    }

    @Override
    public void keep(List<Snapshot> snapshots) throws Unavailable {
        ask(
                "snapshots",
                disk -> {
                    disk.keep(snapshots);
                    return true;
                });
    }
}
