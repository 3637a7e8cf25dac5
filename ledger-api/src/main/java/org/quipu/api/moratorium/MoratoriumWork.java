package org.quipu.api.moratorium;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quipu.core.Envelope;
import org.quipu.core.loan.LoanEvent;
import org.quipu.core.loan.LoanEvent.LoanDisbursed;
import org.quipu.core.loan.LoanEvent.LoanMigrated;
import org.quipu.core.moratorium.Moratorium;
import org.quipu.core.moratorium.MoratoriumCommand.AdvanceMoratorium;
import org.quipu.core.moratorium.MoratoriumCommand.GrantMoratorium;
import org.quipu.core.moratorium.MoratoriumEvent.LoanRefused;
import org.quipu.core.moratorium.MoratoriumKinds;
import org.quipu.log.Ledger;
import org.quipu.log.LogEntry;
import org.quipu.log.LogReader;
import org.quipu.log.Outcome;
import org.quipu.log.catalogue.EventCatalogue;
import org.quipu.log.catalogue.EventCodec;
import org.quipu.log.catalogue.EventNames;
import org.quipu.log.chunks.Chunk;
import org.quipu.log.chunks.Chunk.Step;
import org.quipu.log.chunks.ChunkedWork;

/**
 * Goes through the loans of a moratorium in the order in which they were paid out or taken over,
 * from where its state says up to its declaration. Whether a loan belongs to it, the loan's own
 * decision says.
 */
public final class MoratoriumWork implements ChunkedWork {
    private static final EventCatalogue CATALOGUE = EventNames.catalogue();
    private static final EventCodec CODEC = new EventCodec(CATALOGUE);
    private static final String DISBURSED = CATALOGUE.nameOf(LoanDisbursed.class);
    private static final String TAKEN_OVER = CATALOGUE.nameOf(LoanMigrated.class);

    /** So many positions of the log are looked through in one statement. */
    private static final int STRETCH = 20_000;

    /** A loan that was paid out or taken over, and where. */
    private record Candidate(String loan, long disbursement) {}

    /** The next loans, and up to where in the log there are no others. */
    private record Candidates(List<Candidate> loans, long through) {}

    @Override
    public String name() {
        return "moratoria";
    }

    @Override
    public Optional<Chunk> next(Ledger ledger) {
        return ledger.read(MoratoriumKinds.OPEN).join().state().ids().stream()
                .findFirst()
                .map(id -> ledger.read(MoratoriumKinds.MORATORIUM.ref(id)).join().state())
                .filter(Moratorium.Declared.class::isInstance)
                .map(state -> chunk((Moratorium.Declared) state, ledger));
    }

    private static Chunk chunk(Moratorium.Declared state, Ledger ledger) {
        var id = state.declared().moratorium();
        var envelope = state.declared().envelope().withoutReferences();
        var from = state.progress().through();
        var next = candidates(ledger, from, state.position());
        return new Chunk(
                next.loans().stream().map(each -> grant(id, each, envelope)).toList(),
                outcomes ->
                        new Step(
                                id + "/through/" + next.through(),
                                new AdvanceMoratorium(
                                        id,
                                        from,
                                        next.through(),
                                        outcomes.size(),
                                        refused(next.loans(), outcomes),
                                        envelope)));
    }

    private static Step grant(String id, Candidate loan, Envelope envelope) {
        return new Step(
                id + "/loan/" + loan.disbursement(),
                new GrantMoratorium(id, loan.loan(), loan.disbursement(), envelope));
    }

    private static Candidates candidates(Ledger ledger, long from, long end) {
        var found = new ArrayList<Candidate>();
        for (var at = from; at < end; at += STRETCH) {
            var through = Math.min(at + STRETCH, end);
            for (var entry : begun(ledger.log(), at, through)) {
                var begun = (LoanEvent) CODEC.decode(entry.type(), entry.payload());
                found.add(new Candidate(begun.loan(), entry.position()));
                if (found.size() == Chunk.MOST) return new Candidates(found, entry.position());
            }
        }
        return new Candidates(found, end);
    }

    /** Where loans were paid out or taken over, in order. */
    private static List<LogEntry> begun(LogReader log, long after, long through) {
        return Stream.of(DISBURSED, TAKEN_OVER)
                .flatMap(type -> log.ofType(type, after, through).stream())
                .sorted(Comparator.comparingLong(LogEntry::position))
                .toList();
    }

    private static List<LoanRefused> refused(List<Candidate> loans, List<Outcome> outcomes) {
        var refused = new ArrayList<LoanRefused>();
        for (var at = 0; at < outcomes.size(); at++) {
            if (outcomes.get(at) instanceof Outcome.Rejected rejected) {
                refused.add(new LoanRefused(loans.get(at).loan(), rejected.rule()));
            }
        }
        return refused;
    }
}
