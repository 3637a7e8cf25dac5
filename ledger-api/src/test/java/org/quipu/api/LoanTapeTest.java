package org.quipu.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two loans from the end of March; the tapes of the periods that are closed after that. */
class LoanTapeTest {
    private static final List<String> COLUMNS =
            List.of("loan", "days_past_due", "class", "principal", "interest_receivable");

    private final RunningApi api = RunningApi.get();
    private final Borrowers bank = new Borrowers(api);

    private void closed(String period) {
        var path = "/v1/accounting-periods/" + period;
        var waits = api.post(path + "/close", accountant(), RunningApi.key(), "{}");
        api.granted(bank.institution, waits);
        while (api.get(path, accountant()).status() == 404) pause();
    }

    private void reopened(String period) {
        var path = "/v1/accounting-periods/" + period + "/reopen";
        var waits = api.post(path, accountant(), RunningApi.key(), "{}");
        api.granted(bank.institution, waits);
    }

    private String accountant() {
        return api.accountant(bank.institution);
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode frozen(String period) {
        return bank.read("/v1/accounting-periods/" + period).json();
    }

    /** The whole text, as an auditor would save it. */
    private List<String> tape(String period) {
        var path = "/v1/accounting-periods/" + period + "/loan-tape";
        var page = bank.read(path).json();
        var lines = new ArrayList<>(List.of(page.get("header").asString("")));
        while (true) {
            page.get("lines").forEach(line -> lines.add(line.asString("")));
            if (!page.hasNonNull("next")) return lines;
            page = bank.read(path + "?after=" + page.get("next").asLong()).json();
        }
    }

    private static String digest(List<String> lines) {
        try {
            var text = String.join("\n", lines) + "\n";
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static BigDecimal sum(List<String> tape, String column) {
        var at = List.of(tape.getFirst().split(",", -1)).indexOf(column);
        return tape.stream()
                .skip(1)
                .map(line -> new BigDecimal(line.split(",", -1)[at]))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String balance(JsonNode frozen, String account) {
        return frozen.get("lines")
                .valueStream()
                .filter(line -> line.get("account").asString("").equals(account))
                .map(line -> line.get("amount").asString(""))
                .findFirst()
                .orElse("0.00");
    }

    @Test
    void adds_up_to_the_frozen_books_and_has_the_root_that_was_frozen() {
        bank.lent("L-1");
        bank.lent("L-2");
        api.closed(bank.institution, "2026-03-31");
        bank.on("2026-04-30");
        bank.repay("L-2", "521.01");
        bank.on("2026-05-03");
        api.closed(bank.institution, "2026-05-01");
        bank.repay("L-1", "100.00", "2026-04-30");
        closed("2026-03");
        closed("2026-04");

        var april = frozen("2026-04");
        var tape = tape("2026-04");
        assertThat(tape.getFirst().split(",", -1)).containsAll(COLUMNS);
        assertThat(tape).hasSize(3);
        assertThat(april.get("loans").asInt(0)).isEqualTo(2);
        assertThat(april.get("tapeRoot").asString("")).isEqualTo(digest(tape));
        assertThat(sum(tape, "principal")).isEqualByComparingTo(balance(april, "1100"));
        assertThat(sum(tape, "interest_receivable")).isEqualByComparingTo(balance(april, "1200"));
        assertThat(frozen("2026-03").get("tapeRoot").asString(""))
                .isEqualTo(digest(tape("2026-03")));
    }

    @Test
    void tells_how_late_each_loan_is_and_is_the_same_after_a_reopening() {
        bank.lent("L-1");
        bank.on("2026-06-01");
        api.closed(bank.institution, "2026-05-31");
        closed("2026-03");
        closed("2026-04");
        closed("2026-05");

        var tape = tape("2026-05");
        assertThat(tape.get(1)).contains(",main,biashara,,KES,active,31,31-60,no,no,2000.00,");
        var root = frozen("2026-05").get("tapeRoot").asString("");
        reopened("2026-05");
        bank.repay("L-1", "2100.00");
        closed("2026-05");
        assertThat(frozen("2026-05").get("tapeRoot").asString("")).isEqualTo(root);
        assertThat(tape("2026-05")).isEqualTo(tape);
    }
}
