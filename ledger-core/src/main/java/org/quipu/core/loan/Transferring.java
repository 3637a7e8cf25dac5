package org.quipu.core.loan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.Refused;
import org.quipu.core.account.Role;
import org.quipu.core.day.DayKinds;
import org.quipu.core.day.Recorded;
import org.quipu.core.loan.Loan.Lent;
import org.quipu.core.loan.LoanCommand.TransferLoan;
import org.quipu.core.loan.LoanEvent.Carried;
import org.quipu.core.loan.LoanEvent.LoanTransferred;
import org.quipu.core.posting.PostingNeeds;

/**
 * A loan goes into the books of another branch or fund. With it goes what stands recorded of it: by
 * its own journals, and by the bookings of days. That is well defined while every day before the
 * business date is booked: from then on all that is booked of it, restated days included, is in the
 * new books.
 */
final class Transferring {
    private Transferring() {}

    static void needs(TransferLoan transfer, PostingNeeds needs) {
        needs.and(DayKinds.ALL_DAYS);
        transfer.target().branch().ifPresent(branch -> needs.and(LoanKinds.BRANCH.ref(branch)));
        transfer.chunk().ifPresent(chunk -> needs.and(chunk(chunk)));
    }

    private static Ref<Recorded> chunk(int number) {
        return DayKinds.CHUNK.ref(Integer.toString(number));
    }

    static List<LedgerEvent> transfer(TransferLoan transfer, Known known) {
        var lent = Lending.owing(transfer.loan(), known);
        var from = lent.application().grain();
        var to = transfer.target().from(from);
        if (to.equals(from)) throw new Refused(LoanRefusal.ALREADY_THERE, "loan", transfer.loan());
        return List.of(
                new LoanTransferred(
                        transfer.loan(),
                        from,
                        to,
                        balances(lent, measured(transfer, lent, known)),
                        known.businessDate(),
                        transfer.envelope().orBranch(from.branch())));
    }

    /** What the days booked of it. */
    private static Map<Role, Long> measured(TransferLoan transfer, Lent lent, Known known) {
        var booked = bookedThrough(known);
        var opened = lent.application().account().openedOn();
        if (booked.filter(day -> !opened.isAfter(day)).isEmpty()) return Map.of();
        if (transfer.chunk().isEmpty()) throw new Refused(LoanRefusal.BOOKED_SINCE);
        var recorded = known.get(chunk(transfer.chunk().getAsInt()));
        if (!recorded.accounts().containsKey(transfer.loan())) {
            throw new IllegalStateException("Not of the chunk: " + transfer);
        }
        return recorded.of(transfer.loan());
    }

    /** The last booked day: it must be the one before the business date, or none that was. */
    private static Optional<LocalDate> bookedThrough(Known known) {
        var days = known.get(DayKinds.ALL_DAYS);
        var open = days.booked().map(day -> day.plusDays(1)).or(days::began);
        if (open.filter(known.businessDate()::isAfter).isPresent()) {
            throw new Refused(LoanRefusal.DAYS_NOT_BOOKED, "firstOpenDay", open.get());
        }
        return days.booked();
    }

    /**
     * What is the loan's own: what the sub-ledger of loans holds. What was owed to others because
     * of it, such as an insurer's fee, is settled with them where it was booked. What is expected
     * to be lost goes with both its sides: nothing stands between branches in that book.
     */
    private static List<Carried> balances(Lent lent, Map<Role, Long> measured) {
        var balances = new ArrayList<Carried>();
        for (var role : Role.values()) {
            if (!role.isOfSubLedger()) continue;
            var minor = Math.addExact(lent.books().balance(role), measured.getOrDefault(role, 0L));
            if (minor != 0) balances.add(new Carried(role, lent.money(minor)));
        }
        return balances;
    }
}
