package org.quipu.projections.reconciliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import org.quipu.core.account.Role;
import org.quipu.core.loan.Loan;
import org.quipu.core.loan.Loan.Lent;
import org.quipu.core.loan.Loan.Status;
import org.quipu.core.loan.LoanEvent;
import org.quipu.core.loan.LoanEvent.LoanTransferred;
import org.quipu.core.loan.LoanKinds;
import org.quipu.core.servicing.LoanAccount;
import org.quipu.projections.runtime.Happened;

/**
 * One loan while a batch of events is taken in: what the core remembers it moved after each of its
 * events, and what its life says at the close of each day that is booked.
 */
final class LoanSum {
    final String id;
    private final Moves moves;
    private final Provided provisions;
    private final List<Closing> closings = new ArrayList<>();
    private Loan state;
    private OptionalInt chunk;
    private boolean over;
    private Optional<LocalDate> measuredSince;
    private Map<String, Long> measured;
    private boolean changed;

    /** A day that is booked of this loan, and the position at which that enters the books. */
    record Closing(LocalDate day, long position) {}

    /** What is kept of a loan. */
    record Kept(
            Loan state,
            OptionalInt chunk,
            boolean over,
            Optional<LocalDate> measuredSince,
            Map<String, Long> measured) {
        /** Before its application. */
        static Kept nothing() {
            return new Kept(
                    LoanKinds.LOAN.fold().initial(),
                    OptionalInt.empty(),
                    true,
                    Optional.empty(),
                    new TreeMap<>());
        }
    }

    LoanSum(String id, Kept kept, Moves moves, Provided provisions) {
        this.id = id;
        this.moves = moves;
        this.provisions = provisions;
        state = kept.state();
        chunk = kept.chunk();
        over = kept.over();
        measuredSince = kept.measuredSince();
        measured = kept.measured();
    }

    void take(Happened happened) {
        close();
        var before = recorded(state);
        if (happened.event() instanceof LoanTransferred) stands(happened.position(), -1);
        state = LoanKinds.LOAN.fold().evolve(state, happened.event(), happened.position());
        changed = true;
        over = false;
        if (happened.event() instanceof LoanTransferred) stands(happened.position(), 1);
        if (state.agreed().isEmpty()) return;
        var after = recorded(state);
        for (var role : after.keySet()) {
            var moved = after.getOrDefault(role, 0L) - before.getOrDefault(role, 0L);
            moves.add(happened.position(), role, part(), moved);
            if (role == Role.PENALTY_RECEIVABLE) {
                moves.add(happened.position(), Check.UNPAID_PENALTIES.name(), part(), moved);
            }
        }
    }

    /**
     * All that is the loan's own leaves a part of the books, or comes to one: what it moved itself
     * and what days booked of it. What was earned stays.
     */
    private void stands(long position, int sign) {
        if (!(state instanceof Lent lent)) return;
        for (var role : Role.values()) {
            if (!role.isOfSubLedger()) continue;
            var minor = lent.books().balance(role) + measured.getOrDefault(role.text(), 0L);
            moves.add(position, role, part(), sign * minor);
        }
        var unpaid = Check.UNPAID_PENALTIES.name();
        var minor =
                lent.books().balance(Role.PENALTY_RECEIVABLE) + measured.getOrDefault(unpaid, 0L);
        moves.add(position, unpaid, part(), sign * minor);
    }

    void joins(int joined) {
        chunk = OptionalInt.of(joined);
        changed = true;
    }

    /** A day was booked, of the loan's chunk or of all that are in none. */
    void booked(Closing closing) {
        if (!over) closings.add(closing);
    }

    /**
     * Lives once through all the days that were booked since anything happened to the loan. What a
     * day moves is a difference by the rules of one build, as the day's booking is: where rules
     * changed between two days, that is drift, and no error of the second one.
     */
    void close() {
        if (closings.isEmpty()) return;
        var days = new TreeSet<LocalDate>();
        for (var closing : closings) {
            days.add(closing.day().minusDays(1));
            days.add(closing.day());
        }
        var lived = lived(days);
        for (var closing : closings) {
            var eve = lived.get(closing.day().minusDays(1));
            var before = measuredSince.isPresent() && eve != null ? eve : measured;
            var now = lived.getOrDefault(closing.day(), Map.of());
            become(now, before, closing.position());
            if (measuredSince.isEmpty()) measuredSince = Optional.of(closing.day());
        }
        over = isOver(closings.getLast().day());
        changed = true;
        closings.clear();
    }

    /** What was recorded is brought to what today's rules make of a day. */
    void corrected(Closing closing) {
        close();
        var now = lived(new TreeSet<>(List.of(closing.day()))).get(closing.day());
        if (now == null) return;
        become(now, measured, closing.position());
        changed = true;
    }

    private Map<LocalDate, Map<String, Long>> lived(NavigableSet<LocalDate> days) {
        return state instanceof Lent lent
                ? new LoanLived(lent, provisions.tables(part().product())).at(days)
                : Map.of();
    }

    private void become(Map<String, Long> now, Map<String, Long> before, long position) {
        measured = moves.become(measured, before, now, part(), position);
    }

    /** What the log says stands on each of the loan's components. */
    private static Map<Role, Long> recorded(Loan loan) {
        var sums = new EnumMap<Role, Long>(Role.class);
        for (var account : LoanAccount.values()) {
            if (LoanEvent.componentOf(account).isEmpty()) continue;
            var minor = loan instanceof Lent lent ? lent.books().balance(account) : 0;
            sums.put(Role.valueOf(account.name()), minor);
        }
        return sums;
    }

    /** Nothing is measured any more until something happens to it. */
    private boolean isOver(LocalDate day) {
        if (!(state instanceof Lent lent)) return true;
        return lent.books().status() != Status.ACTIVE
                && measured.getOrDefault(Role.LOSS_ALLOWANCE.text(), 0L)
                                + lent.books().balance(LoanAccount.LOSS_ALLOWANCE)
                        == 0
                && !lent.disbursement().bookedOn().isAfter(day)
                && lent.history().accepted().stream()
                        .noneMatch(each -> each.stamp().booked().isAfter(day))
                && lent.books().entries().values().stream()
                        .noneMatch(entry -> entry.day().isAfter(day));
    }

    private Part part() {
        return Part.of(state.agreed().orElseThrow().account());
    }

    boolean isChanged() {
        return changed;
    }

    boolean isInChunk() {
        return chunk.isPresent();
    }

    Kept kept() {
        return new Kept(state, chunk, over, measuredSince, measured);
    }
}
