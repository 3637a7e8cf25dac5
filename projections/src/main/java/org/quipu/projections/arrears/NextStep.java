package org.quipu.projections.arrears;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.projections.arrears.Worklist.Contact;
import org.quipu.projections.arrears.Worklist.Dealings;

/**
 * What is to be done next about a late loan, and from which day on. A promise that runs is waited
 * for. Otherwise the ladder says: from the first day past due a call, from the 8th a visit, from
 * the 31st a letter, from the 61st another officer, who then visits. A step is due on the first day
 * of its rung and again {@link #PAUSE} days after the last contact since that day; where a promise
 * was broken and nobody was in contact since, on the day after it.
 *
 * @param step what
 * @param due from which day on; before the day asked for it is overdue
 */
public record NextStep(Step step, LocalDate due) {
    /** So many days a borrower is left alone after a contact. */
    public static final int PAUSE = 7;

    private static final List<Rung> LADDER =
            List.of(
                    new Rung(61, Step.HAND_OVER),
                    new Rung(31, Step.LETTER),
                    new Rung(8, Step.VISIT),
                    new Rung(1, Step.CALL));

    /** What can be done. */
    public enum Step {
        /** Wait until the last day of the promise. */
        AWAIT_PROMISE,
        /** Call the borrower. */
        CALL,
        /** Go there. */
        VISIT,
        /** Write a demand. */
        LETTER,
        /** Give the loan to another officer, who collects or takes it to court. */
        HAND_OVER;

        /**
         * As callers read it.
         *
         * @return lower case
         */
        public String text() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** From so many days past due on a step is due. */
    private record Rung(int days, Step step) {}

    /**
     * Follows from what is known of a loan.
     *
     * @param day the date asked for
     * @param daysPastDue of the oldest instalment that is late
     * @param dealings what there was with the borrower by the date
     * @return the step; empty of a loan that is not late
     */
    static Optional<NextStep> of(LocalDate day, int daysPastDue, Dealings dealings) {
        if (daysPastDue == 0) return Optional.empty();
        var promise = dealings.promise();
        if (promise.isPresent() && !promise.get().by().isBefore(day)) {
            return Optional.of(new NextStep(Step.AWAIT_PROMISE, promise.get().by()));
        }
        for (var rung : LADDER) {
            if (daysPastDue < rung.days()) continue;
            var first = day.minusDays(daysPastDue - rung.days());
            var handed = dealings.handedOver().filter(on -> !on.isBefore(first)).isPresent();
            var step = rung.step() == Step.HAND_OVER && handed ? Step.VISIT : rung.step();
            return Optional.of(new NextStep(step, due(first, dealings)));
        }
        throw new IllegalStateException("The ladder begins with the first day.");
    }

    private static LocalDate due(LocalDate first, Dealings dealings) {
        var last = dealings.contact().map(Contact::on);
        var broken =
                dealings.promise()
                        .map(promise -> promise.by().plusDays(1))
                        .filter(day -> last.map(on -> on.isBefore(day)).orElse(true));
        var again = last.filter(on -> !on.isBefore(first)).map(on -> on.plusDays(PAUSE));
        return broken.or(() -> again).orElse(first);
    }

    /**
     * Whether it has to be done by the day.
     *
     * @param day the date asked for
     * @return false where it is of days to come
     */
    public boolean isDue(LocalDate day) {
        return step != Step.AWAIT_PROMISE && !due.isAfter(day);
    }
}
