package org.quipu.projections.answer;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quipu.core.portfolio.Age;
import org.quipu.projections.arrears.Worklist;
import org.quipu.projections.arrears.WorklistRequest;
import org.quipu.projections.arrears.WorklistRequest.After;
import org.quipu.projections.arrears.WorklistRequest.Days;
import org.quipu.projections.arrears.WorklistRequest.Due;
import org.quipu.projections.arrears.WorklistRequest.Range;
import org.quipu.projections.arrears.WorklistRequest.Sort;
import org.quipu.projections.arrears.WorklistRequest.Step;
import org.quipu.projections.balances.Known;
import org.quipu.projections.balances.When;
import org.quipu.projections.problem.Problem;

/**
 * What a worklist's address asks for.
 *
 * @param address of the first page
 * @param scope institution and question, which a cursor is bound to
 * @param cursor of the page; empty for the first
 * @param when for when
 * @param applied the position that must be applied before
 * @param request the question
 */
public record WorklistAddress(
        Address address,
        String scope,
        Optional<String> cursor,
        When when,
        long applied,
        WorklistRequest request) {
    private static final Set<String> OWN =
            Set.of("due", "age", "moreThan", "step", "sort", "limit", "cursor");
    private static final Map<String, Due> DUES = words(Due.values());
    private static final Map<String, Step> STEPS = words(Step.values());
    private static final Map<String, Sort> SORTS = words(Sort.values());
    private static final Map<String, Optional<Age>> AGES =
            Arrays.stream(Age.values()).collect(Collectors.toMap(Age::label, Optional::of));

    /** Of one age, or of all above some days; both together mean both. */
    private static Days days(Parameters parameters) {
        var age = parameters.word("age", AGES, Optional.<Age>empty());
        var least = parameters.count("moreThan", 100_000).map(it -> it + 1).orElse(0);
        return new Days(
                Math.max(least, age.map(Age::first).orElse(0)),
                age.map(Age::last).orElse(Integer.MAX_VALUE));
    }

    private static <E extends Enum<E>> Map<String, E> words(E[] constants) {
        return Arrays.stream(constants)
                .collect(Collectors.toMap(BalanceDoor::lower, Function.identity()));
    }

    /**
     * Reads a request.
     *
     * @param sent the request
     * @param institution whose
     * @param cursors that were given out
     * @return what it asks for
     * @throws Problem.Raised naming every parameter at fault
     */
    public static WorklistAddress read(
            HttpServletRequest sent, String institution, Cursor cursors) {
        var parameters = new Parameters(sent, LoanFilter.and(AskedAt.and(OWN)));
        var due = parameters.word("due", DUES, Due.LATE);
        var days = days(parameters);
        var step = parameters.word("step", STEPS, Step.ANY);
        var sort = parameters.word("sort", SORTS, Sort.DAYS);
        var filter = LoanFilter.read(parameters);
        var limit = parameters.limit(100, 500);
        var at = AskedAt.read(parameters);
        var cursor = parameters.text("cursor");
        parameters.check();
        var address = Address.of(sent).without(Set.of("cursor", "atLeast"));
        var scope = institution + address.path() + address.sent();
        var place = cursor.map(it -> Place.read(cursors, scope, it));
        return new WorklistAddress(
                address,
                scope,
                cursor,
                place.map(Place::when).orElse(at.when()),
                at.applied(),
                new WorklistRequest(
                        due, days, step, filter, sort, new Range(place.map(Place::after), limit)));
    }

    /**
     * The cursor of the page after one.
     *
     * @param page that was shown
     * @param cursors to be given out
     * @return empty after the last
     */
    public Optional<String> next(Worklist page, Cursor cursors) {
        return page.next()
                .map(after -> {
                    var moment = page.moment();
                    var text =
                            "%s|%d|%d|%s"
                                    .formatted(
                                            moment.asOf(),
                                            moment.position(),
                                            after.key(),
                                            after.loan());
                    return cursors.seal(scope, text);
                });
    }

    /**
     * The address of a page after the first.
     *
     * @param cursor of the page
     * @return path and query
     */
    public String at(String cursor) {
        return address.with(Map.of("cursor", cursor));
    }

    /** Where a page goes on, and for when. */
    private record Place(When when, After after) {
        static Place read(Cursor cursors, String scope, String cursor) {
            var parts =
                    cursors.open(scope, cursor)
                            .map(it -> it.split("\\|", 4))
                            .orElseThrow(() -> Problem.invalid(List.of(WRONG)));
            return new Place(
                    new When(
                            Optional.of(LocalDate.parse(parts[0])),
                            Optional.of(new Known.At(Long.parseLong(parts[1])))),
                    new After(Long.parseLong(parts[2]), parts[3]));
        }

        private static final Problem.Field WRONG =
                new Problem.Field(
                        "query",
                        "cursor",
                        "parameter/cursor",
                        "`next` of an earlier page of the same question.");
    }
}
