package org.quipu.projections.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.quipu.projections.answer.Address;
import org.quipu.projections.answer.KnownAt;
import org.quipu.projections.answer.LoanFilter;
import org.quipu.projections.answer.Parameters;
import org.quipu.projections.answer.PortfolioDoor;
import org.quipu.projections.arrears.By;
import org.quipu.projections.arrears.PortfolioRequest;
import org.quipu.projections.balances.When;

/** What the address of the portfolio's page asks for, and where its links lead. */
final class PortfolioAddress {
    /** What loans are usually told apart by. */
    static final List<String> USUAL =
            List.of(
                    "branch",
                    "officer",
                    "product",
                    "fund",
                    "group",
                    "gender",
                    "region",
                    "displacement");

    /** What of loans narrows by its own name; a client's dimensions go by two. */
    static final List<String> OWN =
            List.of("branch", "officer", "product", "fund", "group", "currency");

    /** What a form of such a page says beside its address. */
    static final String NARRATIVE = "narrative";

    private static final By BRANCH = new By("branch");

    private final Address address;
    private final PortfolioRequest request;
    private final When when;

    PortfolioAddress(HttpServletRequest sent) {
        var filled = new Filled(sent);
        var names = Set.of("asOf", "knownAt", "by", "classification", NARRATIVE);
        var parameters = new Parameters(filled, LoanFilter.and(names));
        var read = PortfolioDoor.read(parameters);
        when = new When(parameters.date("asOf"), KnownAt.read(parameters));
        parameters.check();
        request =
                new PortfolioRequest(
                        read.by().or(() -> Optional.of(BRANCH)),
                        read.classification(),
                        read.filter());
        address = Address.of(filled).without(Set.of(NARRATIVE));
    }

    PortfolioRequest request() {
        return request;
    }

    When when() {
        return when;
    }

    /** What loans are told apart by. */
    public String getBy() {
        return request.by().orElse(BRANCH).name();
    }

    /** What they can be told apart by: what is usual, and what the address says. */
    public List<String> getChoices() {
        return Stream.concat(USUAL.stream(), Stream.of(getBy())).distinct().toList();
    }

    /** A parameter, for the form. */
    public String value(String name) {
        return address.value(name);
    }

    /** The parameters that narrow, which the form carries on. */
    public Map<String, String> getNarrowed() {
        var narrowed = new LinkedHashMap<String, String>();
        Stream.concat(OWN.stream(), Stream.of("dimension", "value"))
                .filter(name -> !address.value(name).isEmpty())
                .forEach(name -> narrowed.put(name, address.value(name)));
        return narrowed;
    }

    /** What the page is narrowed to, in words, each with the address without it. */
    public Map<String, String> getChosen() {
        var chosen = new LinkedHashMap<String, String>();
        for (var each : request.filter().values().entrySet()) {
            var name = each.getKey().name();
            var without =
                    OWN.contains(name) ? Map.of(name, "") : Map.of("dimension", "", "value", "");
            chosen.put(Figures.WRITTEN.name(name) + " " + each.getValue(), address.with(without));
        }
        return chosen;
    }

    /** The page narrowed to a part, told apart by something else; empty where it cannot be. */
    public String into(String value) {
        if (value.isEmpty()) return "";
        var narrowed = new LinkedHashMap<>(narrowing(value));
        narrowed.put("by", next());
        return address.with(narrowed);
    }

    private String next() {
        var seen = request.filter().values().keySet().stream().map(By::name).toList();
        return USUAL.stream()
                .filter(name -> !name.equals(getBy()) && !seen.contains(name))
                .findFirst()
                .orElse(getBy());
    }

    private Map<String, String> narrowing(String value) {
        return OWN.contains(getBy())
                ? Map.of(getBy(), value)
                : Map.of("dimension", getBy(), "value", value);
    }

    /** The loans behind a figure: those of a part, or all where it is empty, of one currency. */
    public String loans(String value, String currency, Map<String, String> which) {
        var all = new LinkedHashMap<String, String>();
        all.put("by", "");
        all.put("classification", "");
        all.put("currency", currency);
        if (!value.isEmpty()) all.putAll(narrowing(value));
        all.putAll(which);
        return address.at("/arrears", all);
    }

    /** What became known of a day since. */
    public String restated(LocalDate day) {
        return address.at(
                "/portfolio/restatement",
                Map.of("asOf", day.toString(), "knownAt", "", "classification", ""));
    }

    /** The day as it was known at a position. */
    public String known(long position) {
        return address.with(Map.of("knownAt", Long.toString(position)));
    }

    /** Where the form is sent that keeps the day as it is known at a position. */
    public String issuing(LocalDate day, long position) {
        return address.with(Map.of("asOf", day.toString(), "knownAt", Long.toString(position)));
    }

    /** The same loans on another page of the portfolio. */
    public String room(String path) {
        return HistoryAddress.room(address, path);
    }

    /** The same question of another path. */
    public String at(String path) {
        return address.at(path, Map.of("by", getBy()));
    }
}
