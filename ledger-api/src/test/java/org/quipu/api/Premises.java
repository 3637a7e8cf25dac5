package org.quipu.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An institution with one thing of each kind that has a name of its own.
 *
 * @param institution its name
 * @param ids how a thing can be asked for, by the path of its kind
 */
record Premises(String institution, Map<String, List<String>> ids) {
    private static final Map<String, String> THINGS = new LinkedHashMap<>();

    static {
        THINGS.put("clients", "{'name': 'Grace', 'branch': 'B1', 'externalId': '%s'}");
        THINGS.put(
                "groups",
                "{'name': 'umoja', 'branch': 'B1', 'jointLiability': true, 'externalId': '%s'}");
        THINGS.put(
                "savings-accounts", "{'client': 'ext:JANE', 'product': 'SV', 'externalId': '%s'}");
        THINGS.put(
                "term-deposits",
                """
                {'client': 'ext:JANE', 'product': 'FD', 'principal': '1000.00', 'months': 12,
                'from': 'ext:S-JANE', 'atMaturity': 'wait', 'externalId': '%s'}\
                """);
        THINGS.put(
                "recurring-deposits",
                """
                {'client': 'ext:JANE', 'product': 'RD', 'instalment': '85.00', 'months': 10,
                'from': 'ext:S-JANE', 'atMaturity': 'wait', 'externalId': '%s'}\
                """);
        THINGS.put(
                "loans",
                """
                {'client': 'ext:JANE', 'product': 'biashara', 'principal': '2000.00',
                'externalId': '%s'}\
                """);
    }

    static Premises of(RunningApi api, String mark) {
        var hall = DepositHall.opened(api, RunningApi.TODAY);
        hall.done(
                "/v1/products",
                """
                {'id': 'FD', 'name': 'Fixed', 'kind': 'term_deposit', 'currency': 'KES',
                'termDeposit': {'rate': '6', 'dayCount': '30/360',
                  'principal': {'minimum': '100.00', 'maximum': '10000.00', 'usual': '1000.00'},
                  'months': {'minimum': 3, 'maximum': 24, 'usual': 12}}}\
                """);
        hall.done(
                "/v1/products",
                """
                {'id': 'RD', 'name': 'Monthly', 'kind': 'recurring_deposit', 'currency': 'KES',
                'recurringDeposit': {'rate': '6', 'dayCount': 'ACT/365F', 'compoundMonths': 3,
                  'penalty': '3', 'lateDays': 5, 'instalment': {'usual': '85.00'},
                  'months': {'minimum': 3, 'maximum': 60, 'usual': 10}}}\
                """);
        hall.done("/v1/products", Borrowers.product("biashara", "next_instalments"));
        var ids = new LinkedHashMap<String, List<String>>();
        THINGS.forEach((kind, body) -> {
            hall.done("/v1/" + kind, body.formatted(mark + "-" + kind));
            var read = hall.get("/v1/" + kind + "/ext:" + mark + "-" + kind);
            assertThat(read.status()).as("%s: %s", kind, read).isEqualTo(200);
            assertThat(read.text("id")).as("%s: %s", kind, read).isNotEmpty();
            ids.put(kind, List.of("ext:" + mark + "-" + kind, read.text("id")));
        });
        hall.done(
                "/v1/products",
                "{'id': '%s', 'name': 'X', 'kind': 'savings', 'currency': 'KES'}".formatted(mark));
        ids.put("products", List.of(mark));
        hall.done(
                "/v1/settlement-accounts",
                "{'id': '%s', 'kind': 'float', 'currency': 'KES', 'branch': 'B1', 'name': 'X'}"
                        .formatted(mark));
        ids.put("settlement-accounts", List.of(mark));
        hall.done(
                "/v1/savings-accounts/ext:S-JANE/deposits",
                "{'amount': '1.00', 'settlementAccount': 'bank', 'externalId': '%s'}"
                        .formatted(mark));
        ids.put("transactions", List.of("ext:" + mark));
        return new Premises(hall.institution(), ids);
    }

    /** The names of what a path asks for; none where things of its kind have no name here. */
    List<String> of(String template) {
        return template.contains("{id}")
                ? ids.getOrDefault(template.split("/", -1)[2], List.of())
                : List.of();
    }
}
