package org.quipu.api.operation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.quipu.api.access.Caller;
import org.quipu.api.input.Breach;
import org.quipu.api.input.Dates;
import org.quipu.api.input.Identifier;
import org.quipu.api.problem.FieldError;
import org.quipu.api.problem.ProblemException;
import org.quipu.api.problem.ProblemType;
import org.quipu.core.Ref;
import org.quipu.log.Ledger;

/**
 * Something that reads one ledger.
 *
 * @param route where it is found
 * @param manual what it is for and who may use it
 * @param parameters the query parameters it knows
 * @param answerType the answer's record
 * @param reads finds the answer
 * @param <A> the answer
 */
public record Query<A extends Record>(
        Route route,
        Manual manual,
        List<Parameter> parameters,
        Class<A> answerType,
        Function<Reading, A> reads)
        implements Operation {
    /**
     * One request to read.
     *
     * @param caller who asks
     * @param counter the caller's own ledger
     * @param path the path's variables
     * @param query the query's parameters, each known to the operation
     */
    public record Reading(
            Caller caller, Counter counter, Map<String, String> path, Map<String, String> query) {
        /**
         * The account that the path names.
         *
         * @return its id and currency
         * @throws ProblemException 404 if there is none
         */
        public Lookup.Found pathAccount() {
            return identifier()
                    .flatMap(counter.lookup()::account)
                    .orElseThrow(() -> absent("account"));
        }

        /**
         * The loan that the path names.
         *
         * @return its id and currency
         * @throws ProblemException 404 if there is none
         */
        public Lookup.Found pathLoan() {
            return identifier().flatMap(counter.lookup()::loan).orElseThrow(() -> absent("loan"));
        }

        /**
         * The client that the path names.
         *
         * @return its id
         * @throws ProblemException 404 if there is none
         */
        public String pathClient() {
            return identifier()
                    .flatMap(counter.lookup()::client)
                    .orElseThrow(() -> absent("client"));
        }

        /**
         * The group that the path names.
         *
         * @return its id
         * @throws ProblemException 404 if there is none
         */
        public String pathGroup() {
            return identifier().flatMap(counter.lookup()::group).orElseThrow(() -> absent("group"));
        }

        /**
         * The transaction that the path names.
         *
         * @return its position
         * @throws ProblemException 404 if there is none
         */
        public long pathTransaction() {
            return identifier()
                    .flatMap(counter.lookup()::transaction)
                    .orElseThrow(() -> absent("transaction"));
        }

        private Optional<Identifier> identifier() {
            try {
                return Optional.of(Identifier.of(variable("id")));
            } catch (Breach breach) {
                return Optional.empty(); // nothing has such a name
            }
        }

        private static ProblemException absent(String what) {
            return new ProblemException(ProblemType.NOT_FOUND, "There is no such " + what + ".");
        }

        /**
         * Reads one thing from the decided state.
         *
         * @param ref which
         * @param <S> what is remembered of it
         * @return its state and where the log stood
         */
        public <S> Ledger.Reading<S> state(Ref<S> ref) {
            return Patience.awaitRead(counter.ledger().read(ref));
        }

        /**
         * A variable of the path.
         *
         * @param name which
         * @return its value
         */
        public String variable(String name) {
            var value = path.get(name);
            if (value == null) throw new IllegalStateException("No such variable: " + name);
            return value;
        }

        /**
         * A date of the query.
         *
         * @param name which
         * @return its value, if it was given
         * @throws ProblemException 400 if it is no date of the years 1900 to 2200
         */
        public Optional<LocalDate> date(String name) {
            try {
                return parameter(name).map(Dates::read);
            } catch (Breach breach) {
                throw new ProblemException(
                        new FieldError("query", name, breach.rule(), breach.detail()));
            }
        }

        /**
         * A parameter of the query.
         *
         * @param name which
         * @return its value, if it was given
         */
        public Optional<String> parameter(String name) {
            return Optional.ofNullable(query.get(name));
        }

        /**
         * A parameter of the query, read as one of a body would be.
         *
         * @param name which
         * @param read from text, such as a date; throws {@link Breach}
         * @param <T> what it is
         * @return its value, if it was given
         * @throws ProblemException 400 if it has another shape
         */
        public <T> Optional<T> parameter(String name, Function<String, T> read) {
            try {
                return parameter(name).map(read);
            } catch (Breach breach) {
                throw new ProblemException(
                        new FieldError("query", name, breach.rule(), breach.detail()));
            }
        }

        /**
         * A number of the query.
         *
         * @param name which
         * @param least the smallest it may be
         * @param most the largest
         * @param absent what it is where it was not given
         * @return its value
         * @throws ProblemException 400 if it is no such number
         */
        public long number(String name, long least, long most, long absent) {
            var text = parameter(name);
            if (text.isEmpty()) return absent;
            try {
                var value = Long.parseLong(text.get());
                if (value >= least && value <= most) return value;
            } catch (NumberFormatException e) {
                // said below
            }
            throw new ProblemException(
                    new FieldError(
                            "query",
                            name,
                            "parameter/number",
                            "From " + least + " to " + most + "."));
        }
    }
}
