package org.quipu.api.server;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.Optional;
import org.quipu.api.loan.LoanChange;
import org.quipu.api.loan.Previewed;
import org.quipu.api.operation.Desk;
import org.quipu.api.operation.Patience;
import org.quipu.api.operation.Reply;
import org.quipu.core.Kind;
import org.quipu.core.Known;
import org.quipu.core.Ref;
import org.quipu.core.loan.LoanKinds;
import org.quipu.core.preview.Preview;
import org.quipu.log.Ledger;
import org.quipu.log.Outcome;

/** Shows what a dry run would do to loans, and the hash by which exactly that is committed. */
final class Previewing {
    private Previewing() {}

    /** The answer of a dry run: both in one object. */
    private record Shown(@JsonUnwrapped Record answer, @JsonUnwrapped Previewed preview) {}

    /** Adds the preview to a dry run's reply; what was refused stays as it is. */
    static Reply with(Reply reply, Desk.Sent sent, Outcome outcome, Ledger ledger) {
        if (!(reply instanceof Reply.Done done)
                || !(outcome instanceof Outcome.Accepted(var position, var events, _))
                || events.isEmpty()) {
            return reply;
        }
        var today = events.getLast().bookedOn();
        var preview = Preview.of(events, new Loans(ledger, today, position));
        var shown =
                new Previewed(
                        Optional.of(Desk.previewHash(sent, preview.figures())),
                        Optional.of(LoanChange.all(preview)));
        return new Reply.Done(
                done.status(), new Shown(done.body(), shown), done.replayed(), done.location());
    }

    /** The loans of a ledger, as they are decided now. */
    private record Loans(Ledger ledger, LocalDate businessDate, long nextPosition)
            implements Known {
        @Override
        public <S> Optional<S> find(Ref<S> ref) {
            Kind<?> loan = LoanKinds.LOAN;
            return loan == ref.kind()
                    ? Optional.of(Patience.awaitRead(ledger.read(ref)).state())
                    : Optional.empty();
        }
    }
}
