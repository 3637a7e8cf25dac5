package org.quipu.projections.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;
import org.quipu.core.Command;
import org.quipu.core.Given;
import org.quipu.local.LocalPostgres;
import org.quipu.log.LogReader;
import org.quipu.log.catalogue.EventCodec;
import org.quipu.log.catalogue.EventNames;

/** A bank that decides by the real rules, and projections that follow what it decided. */
public final class FollowedBank {
    public static final String LEDGER = "demo";
    public static final EventCodec CODEC = new EventCodec(EventNames.catalogue());

    public final Given bank;
    public final PGSimpleDataSource database = new PGSimpleDataSource();
    private final MemoryLog log = new MemoryLog();
    private Projector projector;

    public FollowedBank(Given bank, Projection... projections) {
        this.bank = bank;
        database.setUrl(LocalPostgres.shared().newDatabase());
        projector =
                new Projector(
                        new Projector.Source(LEDGER, log, CODEC::decode),
                        List.of(projections),
                        database);
    }

    /** Decides, and answers with the position of the last event. */
    public long ask(LocalDate day, Command command) {
        return bank.on(day).asked(command).history().head();
    }

    /** The log they follow. */
    public LogReader log() {
        return log;
    }

    /** Brings the projections to where the bank is; none may stop on the way. */
    public void follow() {
        var events = bank.history().events();
        for (var event : events.subList((int) log.head().position(), events.size())) {
            log.append(CODEC.nameOf(event), new String(CODEC.encode(event), UTF_8));
        }
        projector.fill();
        var defects = projector.progress().standing().defects();
        if (!defects.isEmpty()) throw new AssertionError(defects.toString());
    }

    /** Builds all tables once more from the log, and says which of them differ. */
    public List<Rebuild.Difference> rebuilt() {
        follow();
        var rebuild = new Rebuild(projector, false);
        rebuild.run(it -> projector = it);
        rebuild.removeFormer();
        return rebuild.standing().differences();
    }
}
