package org.quipu.projections.reconciliation;

import java.util.List;
import org.quipu.projections.journal.Journal;

/**
 * Where the books are known to have broken. New lines are compared as they come; where a day is
 * booked or corrected everything is once more, since lines that were right may have been changed
 * behind the journal's back, and set right again.
 */
record Breaks(Sql sql) {
    /** Compares what is new, as far as the journal is. */
    void hold(long applied) {
        var held = held();
        var through = Math.min(applied, journal());
        if (through <= held) return;
        if (isDayBooked(held, through)) {
            var whole = Comparison.whole(sql, through);
            sql.of("DELETE FROM $.reconciliation_break").update();
            keep(whole.all());
            keep(whole.daySums());
        } else {
            keep(new Comparison(sql, held, through).all());
        }
        sql.of(
                        """
                        INSERT INTO $.reconciliation_held (ledger, through) VALUES (true, ?)
                        ON CONFLICT (ledger) DO UPDATE SET through = excluded.through
                        """)
                .param(through)
                .update();
    }

    /** How many parts of the books broke. */
    long count() {
        return sql.of("SELECT count(*) FROM $.reconciliation_break").query(Long.class).single();
    }

    private long held() {
        return sql.of("SELECT coalesce(max(through), 0) FROM $.reconciliation_held")
                .query(Long.class)
                .single();
    }

    private long journal() {
        return sql.of("SELECT coalesce(max(position), 0) FROM $.place WHERE projection = ?")
                .param(Journal.NAME)
                .query(Long.class)
                .single();
    }

    private boolean isDayBooked(long after, long through) {
        var day =
                "SELECT EXISTS (SELECT FROM $.reconciliation_day WHERE position > ? AND position <= ?)";
        return sql.of(day).params(after, through).query(Boolean.class).single();
    }

    /** The first position of each stays. */
    private void keep(List<Compared> compared) {
        for (var each : compared) {
            if (each.broke().isEmpty()) continue;
            var part = each.at().part();
            sql.of(
                            """
                            INSERT INTO $.reconciliation_break
                                (figure, branch, product, currency, position)
                            VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                            """)
                    .params(
                            each.at().check().name(),
                            part.branch(),
                            part.product(),
                            part.currency(),
                            each.broke().getAsLong())
                    .update();
        }
    }
}
