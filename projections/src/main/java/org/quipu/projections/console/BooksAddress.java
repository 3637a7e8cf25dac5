package org.quipu.projections.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quipu.projections.answer.KnownAt;
import org.quipu.projections.answer.Parameters;
import org.quipu.projections.balances.Known;
import org.quipu.projections.balances.When;
import org.quipu.projections.journal.AccountLedger;
import org.quipu.projections.journal.TrialBalance.Scope;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address of a page of the general ledger asks for; an empty field of its form asks for
 * nothing. All these pages know the same fields, so that a question goes along from one to the
 * next.
 */
final class BooksAddress {
    private static final Set<String> KNOWN =
            Set.of(
                    "asOf",
                    "knownAt",
                    "from",
                    "branch",
                    "product",
                    "fund",
                    "currency",
                    "account",
                    "type",
                    "before",
                    "afterDate",
                    "afterEvent",
                    "afterLine",
                    "afterBalance");

    private final Map<String, String> given = new LinkedHashMap<>();
    private final Optional<LocalDate> asOf;
    private final Optional<LocalDate> from;
    private final Optional<Known> knownAt;
    private final Optional<Long> before;
    private final Optional<AccountLedger.After> after;

    BooksAddress(HttpServletRequest request) {
        var parameters = new Parameters(new Filled(request), KNOWN);
        asOf = parameters.date("asOf");
        from = parameters.date("from");
        knownAt = KnownAt.read(parameters);
        before = parameters.position("before");
        after = after(parameters);
        asOf.ifPresent(day -> given.put("asOf", day.toString()));
        from.ifPresent(day -> given.put("from", day.toString()));
        knownAt.ifPresent(at -> given.put("knownAt", at.toString()));
        for (var name : new String[] {"branch", "product", "fund", "currency", "account", "type"}) {
            parameters
                    .text(name)
                    .map(String::strip)
                    .filter(it -> !it.isEmpty())
                    .ifPresent(text -> given.put(name, text));
        }
        parameters.check();
    }

    /** Where the page before ended; its balance is in minor units and may be negative. */
    private static Optional<AccountLedger.After> after(Parameters parameters) {
        var date = parameters.date("afterDate");
        var event = parameters.position("afterEvent");
        var line = parameters.position("afterLine");
        var balance = parameters.text("afterBalance").filter(text -> text.matches("-?[0-9]{1,18}"));
        if (date.isEmpty() || event.isEmpty() || line.isEmpty() || balance.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new AccountLedger.After(
                        date.get(),
                        event.get(),
                        (int) Math.min(line.get(), Integer.MAX_VALUE),
                        Long.parseLong(balance.get())));
    }

    When when() {
        return new When(asOf, knownAt);
    }

    Optional<LocalDate> from() {
        return from;
    }

    Optional<Long> before() {
        return before;
    }

    Optional<AccountLedger.After> after() {
        return after;
    }

    Optional<String> account() {
        return Optional.ofNullable(given.get("account"));
    }

    Optional<String> type() {
        return Optional.ofNullable(given.get("type"));
    }

    Scope scope() {
        return new Scope(
                Optional.ofNullable(given.get("branch")),
                Optional.ofNullable(given.get("product")),
                Optional.ofNullable(given.get("fund")),
                Optional.ofNullable(given.get("currency")));
    }

    /** What a field of the form holds. */
    public String get(String name) {
        return given.getOrDefault(name, "");
    }

    /** The same question of another page. */
    public String of(String path) {
        return with(path, new LinkedHashMap<>());
    }

    /** The same question of another page in one currency. */
    public String of(String path, String currency) {
        return with(path, new LinkedHashMap<>(Map.of("currency", currency)));
    }

    /** The next page of an account. */
    public String next(String path, String currency, AccountLedger.After last) {
        var more = new LinkedHashMap<String, String>();
        more.put("currency", currency);
        more.put("afterDate", last.date().toString());
        more.put("afterEvent", Long.toString(last.position()));
        more.put("afterLine", Integer.toString(last.line()));
        more.put("afterBalance", Long.toString(last.balance()));
        return with(path, more);
    }

    /** The next page of entries. */
    public String next(String path, long last) {
        return with(path, new LinkedHashMap<>(Map.of("before", Long.toString(last))));
    }

    private String with(String path, Map<String, String> more) {
        var all = new LinkedHashMap<>(given);
        all.putAll(more);
        var address = UriComponentsBuilder.fromPath(path);
        all.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(all).toUriString();
    }
}
