package org.quipu.log.pipeline;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.quipu.core.Command;
import org.quipu.core.Known;
import org.quipu.core.Ref;
import org.quipu.core.Tag;
import org.quipu.log.Hash;

/**
 * Decides a history in memory, from the first event on, exactly as the pipeline would: same checks,
 * same bytes, same chain. For whoever then writes the rows into an empty log in bulk, such as a
 * benchmark that needs long histories. Not for use by several threads.
 */
public final class Rehearsal {
    private final Rules rules;
    private LocalDate today;
    private final InstantSource recording;
    private final Residents residents;
    private long next = 1;
    private LocalDate lastBooked = LocalDate.MIN;
    private byte[] hash = Hash.ORIGIN.bytes();

    /**
     * Starts before the first event.
     *
     * @param rules what to know of the bank
     * @param today the business date, until it is {@link #on} another
     * @param recording the server's clock
     */
    public Rehearsal(Rules rules, LocalDate today, InstantSource recording) {
        this.rules = rules;
        this.today = today;
        this.recording = recording;
        this.residents = new Residents(rules.kinds(), (_, _) -> 0, Long.MAX_VALUE);
    }

    /**
     * Turns to a later day.
     *
     * @param day the business date of what follows
     */
    public void on(LocalDate day) {
        today = day;
    }

    /**
     * Decides one command after all before it.
     *
     * @param command what is asked
     * @return its entries, chained
     * @throws org.quipu.core.Refused if a rule of the bank forbids it
     */
    public List<Row> decide(Command command) {
        var found = new Found(residents);
        var decider = rules.deciders().apply(command);
        var known = new View(found, Map.of(), today, next);
        while (remember(decider.needs(command, known), known)) {
            // asked again with what is known so far, until it adds nothing
        }
        var appending = new Appending(rules, found, next, lastBooked, recording);
        for (var event : decider.decide(command, known)) appending.add(event);
        var rows = appending.append(List.of(), List.of()).rows;
        appending.publish();
        next += rows.size();
        lastBooked = appending.lastBooked();
        for (var row : rows) hash = row.chain(hash);
        return rows;
    }

    /** Makes room for what nothing happened to yet. False where all was known. */
    private boolean remember(Iterable<Ref<?>> needs, Known known) {
        var added = false;
        for (var ref : needs) {
            if (known.find(ref).isPresent()) continue;
            added = true;
            var tag = ref.toTag();
            residents.install(tag, nothingYet(tag), 0, 0);
        }
        return added;
    }

    /** Every memory of a thing from its first event on: there is no log to read one from later. */
    private Version nothingYet(Tag tag) {
        var kinds = rules.kinds().of(tag.name());
        var nothing = Version.empty(kinds.size());
        for (var i = 0; i < kinds.size(); i++) {
            nothing = nothing.with(i, kinds.get(i).fold().initial());
        }
        return nothing;
    }

    /**
     * Where the history ends.
     *
     * @return the head to write beside it, under no leader yet
     */
    public Head head() {
        return new Head(0, next - 1, Hash.of(hash));
    }
}
