package org.quipu.core.deposit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quipu.core.account.AccountTerms;

/** What is known of a deposit for a term. */
public sealed interface Deposit {
    /** Not opened, or an account of another kind. */
    record None() implements Deposit {}

    /** How far it is. */
    enum Stage {
        /** It earns. */
        RUNNING,
        /** Its term is over, and it stands until it is collected. */
        WAITING,
        /** It was paid out. */
        ENDED,
        /** Its opening was reversed. */
        UNDONE
    }

    /**
     * Something that may be reversed.
     *
     * @param position where it stands
     * @param known from when on it is known
     * @param undone from when on it is known never to have been
     */
    record Step(long position, LocalDate known, Optional<LocalDate> undone) {
        boolean stands() {
            return undone.isEmpty();
        }

        boolean stoodAt(LocalDate knownAt) {
            return !known.isAfter(knownAt) && undone.filter(it -> !it.isAfter(knownAt)).isEmpty();
        }

        Step undoneBy(long reversed, LocalDate day) {
            return position == reversed ? new Step(position, known, Optional.of(day)) : this;
        }
    }

    /**
     * Opened.
     *
     * @param account as it was opened
     * @param instruction what the holder wishes
     * @param funded how the money came in; empty between the opening and it
     * @param runs its terms, in order
     */
    record Held(
            AccountTerms account, Instruction instruction, Optional<Step> funded, List<Run> runs)
            implements Deposit {
        /** Keeps its own copy. */
        public Held {
            runs = List.copyOf(runs);
        }

        /**
         * The term that runs, or the last one.
         *
         * @return with what is recorded of it
         */
        public Run run() {
            return runs.getLast();
        }

        /**
         * How far it is, as far as is recorded.
         *
         * @return the stage
         */
        public Stage stage() {
            if (funded.filter(Step::stands).isEmpty()) return Stage.UNDONE;
            var run = run();
            if (run.closed().isPresent()) return Stage.ENDED;
            return run.matured().map(Run.Maturity::stage).orElse(Stage.RUNNING);
        }

        /**
         * What falls due next.
         *
         * @return its day; empty where nothing does any more
         */
        public Optional<LocalDate> next() {
            return stage() == Stage.RUNNING
                    ? Optional.of(run().upcoming().day())
                    : Optional.empty();
        }

        /**
         * Whether anything is to be recorded.
         *
         * @param through the last day on which it may have fallen due
         * @return true where it is
         */
        public boolean isDue(LocalDate through) {
            return next().filter(day -> !day.isAfter(through)).isPresent();
        }

        /**
         * What was earned to the close of a day, by all terms.
         *
         * @param day the last one that counts
         * @param knownAt what was known later does not count
         * @return before tax, minor units
         */
        public long earned(LocalDate day, LocalDate knownAt) {
            if (funded.filter(step -> step.stoodAt(knownAt)).isEmpty()) return 0;
            var sum = 0L;
            for (var run : runs) sum = Math.addExact(sum, run.earned(day, knownAt));
            return sum;
        }

        /** The money that came in at a position, in whichever term. */
        Optional<Instalments.Paid> paid(long position) {
            return runs.stream()
                    .flatMap(run -> run.instalments().at(position).stream())
                    .findFirst();
        }

        Held with(Instruction other) {
            return new Held(account, other, funded, runs);
        }

        Held with(Step funding) {
            return new Held(account, instruction, Optional.of(funding), runs);
        }

        Held with(Run run) {
            var all = new ArrayList<>(runs);
            all.set(all.size() - 1, run);
            return new Held(account, instruction, funded, all);
        }

        Held renewed(Run next) {
            var all = new ArrayList<>(runs);
            all.add(next);
            return new Held(account, instruction, funded, all);
        }
    }
}
