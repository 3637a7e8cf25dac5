package org.quipu.core.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.quipu.core.LedgerEvent;
import org.quipu.core.account.Leg;
import org.quipu.core.account.MayMove;

/**
 * A line of a statement: one leg of the account.
 *
 * @param position of the event
 * @param leg which of its legs, from 0
 * @param booked in whose books it stands
 * @param value from when on it counts
 * @param amount the holder's sense, minor units
 */
public record StatementLine(
        long position, int leg, LocalDate booked, LocalDate value, long amount) {
    /**
     * The lines of an event.
     *
     * @param account whose statement
     * @param event what happened
     * @param position of it
     * @return in the order of the legs; none where it moved nothing on the account
     */
    public static List<StatementLine> of(String account, LedgerEvent event, long position) {
        var lines = new ArrayList<StatementLine>();
        if (!(event instanceof MayMove moves) || moves.moved().isEmpty()) return lines;
        var movement = moves.moved().get();
        for (var at = 0; at < movement.legs().size(); at++) {
            if (movement.legs().get(at) instanceof Leg.OfAccount own
                    && own.account().equals(account)
                    && !own.amount().isZero()) {
                lines.add(
                        new StatementLine(
                                position,
                                at,
                                event.inBooksOf(),
                                movement.valueDate(),
                                own.component().inHolderSense(own.amount()).minor()));
            }
        }
        return lines;
    }

    /**
     * What stands for lines: the same for the same ones in the same order, wherever it is written.
     *
     * @param lines in the order they were booked
     * @return a line of text each; a digest is taken of it
     */
    public static String text(List<StatementLine> lines) {
        var text = new StringBuilder();
        for (var line : lines) {
            text.append(line.position)
                    .append('|')
                    .append(line.leg)
                    .append('|')
                    .append(line.booked)
                    .append('|')
                    .append(line.value)
                    .append('|')
                    .append(line.amount)
                    .append('\n');
        }
        return text.toString();
    }
}
