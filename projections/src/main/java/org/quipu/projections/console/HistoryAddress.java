package org.quipu.projections.console;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quipu.core.portfolio.Age;
import org.quipu.projections.answer.Address;
import org.quipu.projections.answer.LoanFilter;
import org.quipu.projections.arrears.RollRates;

/**
 * Where the links of a page lead that tells how the portfolio came about: its address without what
 * only it understands. What it asks for is read where answers of HTTP are.
 */
final class HistoryAddress {
    private static final Set<String> WHICH = LoanFilter.and(Set.of("asOf", "knownAt"));

    /** Indicators are of an institution or a branch, whatever else loans are narrowed to. */
    private static final Set<String> OF_BRANCH = Set.of("asOf", "knownAt", "branch");

    private static final String INDICATORS = "/portfolio/indicators";

    private final Address address;

    HistoryAddress(Filled sent) {
        address = Address.of(sent).without(Set.of("atLeast"));
    }

    /** The same loans on another page of the portfolio. */
    static String room(Address address, String path) {
        var understood = path.equals(INDICATORS) ? OF_BRANCH : WHICH;
        return only(address, understood::contains).at(path, Map.of());
    }

    private static Address only(Address address, Predicate<String> wanted) {
        var others =
                address.sent().keySet().stream()
                        .filter(wanted.negate())
                        .collect(Collectors.toUnmodifiableSet());
        return address.without(others);
    }

    /** The same loans on another page of the portfolio. */
    public String room(String path) {
        return room(address, path);
    }

    /** The same loans on another page, with more asked of it. */
    public String room(String path, Map<String, String> more) {
        return only(address, WHICH::contains).at(path, more);
    }

    /** The same question at another path. */
    public String at(String path) {
        return address.at(path, Map.of());
    }

    /** A parameter, for the form. */
    public String value(String name) {
        return address.value(name);
    }

    /** What can tell loans apart: what is usual, and what the address says. */
    public List<String> getChoices() {
        return Stream.concat(PortfolioAddress.USUAL.stream(), Stream.of(value("by")))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** What narrows and has no field, which the form carries on. */
    public Map<String, String> getNarrowed() {
        var narrowed = new LinkedHashMap<String, String>();
        for (var name : List.of("currency", "dimension", "value")) {
            if (!value(name).isEmpty()) narrowed.put(name, value(name));
        }
        return narrowed;
    }

    /** The same in words, each with the address without it. */
    public Map<String, String> getChosen() {
        var chosen = new LinkedHashMap<String, String>();
        if (!value("currency").isEmpty()) {
            chosen.put(value("currency"), address.with(Map.of("currency", "")));
        }
        if (!value("dimension").isEmpty()) {
            chosen.put(
                    Figures.WRITTEN.name(value("dimension")) + " " + value("value"),
                    address.with(Map.of("dimension", "", "value", "")));
        }
        return chosen;
    }

    /** Loans that moved in one way; of a part, or of all where it is empty. */
    public String moved(String flow, LocalDate from, LocalDate to, String currency, String part) {
        var which = into(part);
        which.put("flow", flow);
        which.put("from", from.toString());
        which.put("asOf", to.toString());
        which.put("currency", currency);
        return room("/portfolio/movements/loans", which);
    }

    /** The portfolio at the close of a day; of a part, or of all where it is empty. */
    public String portfolio(LocalDate day, String currency, String part) {
        var which = into(part);
        which.put("asOf", day.toString());
        which.put("currency", currency);
        return room("/portfolio", which);
    }

    /** Loans of an age on a day. */
    public String aged(LocalDate day, String age, String currency) {
        return room("/arrears", Map.of("asOf", day.toString(), "age", age, "currency", currency));
    }

    /** Loans that went one way between the closes of two days. */
    public String rolled(LocalDate day, String currency, RollRates.Roll roll) {
        var which = new LinkedHashMap<String, String>();
        which.put("asOf", day.toString());
        which.put("months", value("months"));
        which.put("currency", currency);
        which.put("before", roll.before().map(Age::label).orElse("new"));
        which.put(
                "after",
                roll.after()
                        .map(Age::label)
                        .orElseGet(() -> roll.end().orElseThrow().name().toLowerCase(Locale.ROOT)));
        return room("/portfolio/roll-rates/loans", which);
    }

    /** What is behind a figure that an indicator is made from; empty where no page tells. */
    public Optional<String> behind(String figure, LocalDate from, LocalDate to, String currency) {
        var before = from.minusDays(1).toString();
        var period = Map.of("from", from.toString(), "currency", currency);
        return switch (figure) {
            case "portfolioAtBegin" ->
                    Optional.of(room("/portfolio", Map.of("asOf", before, "currency", currency)));
            case "portfolioAtEnd" -> Optional.of(room("/portfolio", Map.of("currency", currency)));
            case "loanIncome",
                    "operatingExpense",
                    "income",
                    "financialExpense",
                    "impairmentExpense" ->
                    Optional.of(room("/income-statement", period));
            case "writtenOff" -> Optional.of(moved("written_off", from, to, currency, ""));
            case "borrowersAtBegin" ->
                    Optional.of(
                            room(
                                    "/portfolio/outreach",
                                    Map.of("asOf", before, "currency", currency)));
            case "borrowersAtEnd" ->
                    Optional.of(room("/portfolio/outreach", Map.of("currency", currency)));
            case "women" ->
                    Optional.of(
                            room(
                                    "/portfolio",
                                    Map.of(
                                            "currency",
                                            currency,
                                            "dimension",
                                            "gender",
                                            "value",
                                            "female")));
            case "lossAllowance" ->
                    Optional.of(room("/trial-balance", Map.of("currency", currency)));
            case "par30AtEnd" ->
                    Optional.of(room("/arrears", Map.of("moreThan", "30", "currency", currency)));
            default -> Optional.empty();
        };
    }

    private Map<String, String> into(String part) {
        var which = new LinkedHashMap<String, String>();
        if (part.isEmpty()) return which;
        if (PortfolioAddress.OWN.contains(value("by"))) {
            which.put(value("by"), part);
        } else {
            which.put("dimension", value("by"));
            which.put("value", part);
        }
        return which;
    }
}
