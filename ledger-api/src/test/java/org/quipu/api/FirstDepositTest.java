package org.quipu.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FirstDepositTest {
    private final RunningApi api = RunningApi.get();

    @Test
    void a_deposit_is_answered_as_the_manual_shows() {
        var savers = new Savers(api, "alpha");
        var account = savers.open();
        var key = RunningApi.key();
        var body =
                """
                {"amount": "250.00", "valueDate": "2026-03-31", "settlementAccount": "float-mpesa",
                "externalId": "%s", "narrative": "harvest"}\
                """
                        .formatted(key);
        var path = "/v1/savings-accounts/ext:" + account + "/deposits";

        var reply = api.post(path, savers.token(), key, body);

        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        assertThat(reply.json().propertyNames())
                .containsExactly(
                        "id",
                        "position",
                        "account",
                        "amount",
                        "currency",
                        "bookingDate",
                        "valueDate",
                        "balance",
                        "available",
                        "externalId");
        assertThat(reply.text("id")).isEqualTo(reply.json().get("position").toString());
        assertThat(reply.text("account")).startsWith("sav_");
        assertThat(reply.text("amount")).isEqualTo("250.00");
        assertThat(reply.text("currency")).isEqualTo("KES");
        assertThat(reply.text("balance")).isEqualTo("250.00");
        assertThat(reply.text("available")).isEqualTo("250.00");
        assertThat(reply.text("externalId")).isEqualTo(key);
        assertThat(reply.text("bookingDate")).isEqualTo("2026-03-31");
    }

    @Test
    void what_was_acknowledged_is_read_at_once() {
        var savers = new Savers(api, "alpha");
        var account = savers.open();
        savers.deposit(account, "80.00");

        var read = api.get("/v1/savings-accounts/ext:" + account, savers.token());

        assertThat(read.status()).isEqualTo(200);
        assertThat(read.text("balance")).isEqualTo("80.00");
        assertThat(read.text("status")).isEqualTo("open");
        assertThat(read.text("asOf")).isEqualTo("2026-03-31");
    }
}
