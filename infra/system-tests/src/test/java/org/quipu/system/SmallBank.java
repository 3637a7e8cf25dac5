package org.quipu.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An institution with one saver's account, filled through the API as an integrator would. */
public final class SmallBank {
    private static final String LOANS =
            """
            {"id": "business", "name": "Business loan", "kind": "loan", "currency": "KES", "loan": {
              "limits": {
                "principal": {"minimum": "1000.00", "maximum": "100000.00", "usual": "10000.00"},
                "annualRate": {"usual": "24"},
                "instalments": {"minimum": 1, "maximum": 24, "usual": 6},
                "frequencies": ["monthly"]},
              "calculation": {"method": "annuity", "dayCount": "ACT/365F",
                "upfrontFee": {"type": "percent", "value": "1"}},
              "servicing": {"penalty": {"annualRate": "36"}},
              "controls": {"fourEyes": [{"action": "waiver"}]}}}
            """;

    private final QuipuSystem system = QuipuSystem.shared();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new HashMap<>();
    public final String name = "b" + UUID.randomUUID().toString().substring(0, 8);
    public final String account;
    private final String client;

    public SmallBank() {
        var made =
                system.quipu(
                        "institution",
                        "create",
                        name,
                        "--zone",
                        "Africa/Nairobi",
                        "--business-date",
                        "2026-03-30");
        if (made.exit() != 0) throw new IllegalStateException(made.err());
        post(
                "administrator",
                "/v1/products",
                "{\"id\":\"basic\",\"name\":\"Savings\",\"kind\":\"savings\",\"currency\":\"KES\"}");
        post(
                "administrator",
                "/v1/settlement-accounts",
                "{\"id\":\"till-1\",\"kind\":\"till\",\"currency\":\"KES\",\"branch\":\"main\","
                        + "\"name\":\"Till 1\"}");
        client =
                post("integrator", "/v1/clients", "{\"name\":\"A. Saver\",\"branch\":\"main\"}")
                        .path("id")
                        .asString();
        account =
                post(
                                "integrator",
                                "/v1/savings-accounts",
                                "{\"client\":\"%s\",\"product\":\"basic\",\"externalId\":\"ACC-17\"}"
                                        .formatted(client))
                        .path("id")
                        .asString();
    }

    public long deposit(String amount, String valueDate) {
        return post(
                        "integrator",
                        "/v1/savings-accounts/ext:ACC-17/deposits",
                        "{\"amount\":\"%s\",\"valueDate\":\"%s\",\"settlementAccount\":\"till-1\"}"
                                .formatted(amount, valueDate))
                .path("position")
                .asLong();
    }

    /** From the business date on the account earns 5 % a year, less 10 % tax. */
    public void earn() {
        post(
                "administrator",
                "/v1/products",
                "{\"id\":\"basic\",\"name\":\"Savings\",\"kind\":\"savings\",\"currency\":\"KES\","
                        + "\"interest\":{\"rate\":\"5\",\"tax\":\"10\"}}");
    }

    /** Half a year's deposit of 600.00 at 8 %, {@code TD-17}, that is renewed at its maturity. */
    public void layDown() {
        post(
                "administrator",
                "/v1/products",
                """
                {"id": "fixed", "name": "Fixed", "kind": "term_deposit", "currency": "KES",
                 "termDeposit": {"rate": "8", "compoundMonths": 2, "penalty": "3", "tax": "10",
                  "principal": {"usual": "600.00", "maximum": "5000.00"}, "months": {"usual": 6}}}\
                """);
        var opened =
                post(
                        "integrator",
                        "/v1/term-deposits",
                        """
                        {"client": "%s", "product": "fixed", "principal": "600.00", "months": 6,
                         "from": "ext:ACC-17", "atMaturity": "renew", "externalId": "TD-17"}\
                        """
                                .formatted(client));
        applied(opened.path("position").asLong());
    }

    /** 50.00 a month for half a year, {@code RD-17}, of which only the first is paid. */
    public void layDownMonthly() {
        post(
                "administrator",
                "/v1/products",
                """
                {"id": "monthly", "name": "Monthly", "kind": "recurring_deposit",
                 "currency": "KES", "recurringDeposit": {"rate": "8", "compoundMonths": 3,
                  "lateDays": 5, "instalment": {"usual": "50.00"}, "months": {"usual": 6}}}\
                """);
        var opened =
                post(
                        "integrator",
                        "/v1/recurring-deposits",
                        """
                        {"client": "%s", "product": "monthly", "instalment": "50.00", "months": 6,
                         "from": "ext:ACC-17", "externalId": "RD-17"}\
                        """
                                .formatted(client));
        applied(opened.path("position").asLong());
    }

    /** The deposit ends before its maturity. */
    public void takeBack() {
        var body = "{\"to\": \"ext:ACC-17\"}";
        var closed = post("integrator", "/v1/term-deposits/ext:TD-17/closures", body);
        applied(closed.path("position").asLong());
    }

    /**
     * The account costs 10.00 a month and sleeps after 30 days. A statement of its first day is
     * sent, nobody comes for six weeks, and then something is reserved.
     */
    public void cost() {
        post(
                "administrator",
                "/v1/products",
                "{\"id\":\"basic\",\"name\":\"Savings\",\"kind\":\"savings\",\"currency\":\"KES\","
                        + "\"conditions\":{\"monthlyFee\":\"10.00\",\"dormancyDays\":30}}");
        deposit("1000.00", "2026-03-30");
        turnTo("2026-03-31");
        post("operations", "/v1/business-days/2026-03-30/close", "{}");
        post("cashier", "/v1/savings-accounts/ext:ACC-17/statements", "{\"to\":\"2026-03-30\"}");
        turnTo("2026-05-11");
        applied(
                post(
                                "cashier",
                                "/v1/savings-accounts/ext:ACC-17/holds",
                                "{\"amount\":\"250.00\",\"expiresOn\":\"2026-06-15\"}")
                        .path("position")
                        .asLong());
    }

    /**
     * The account orders 100.00 a month, 5,000.00 a week that it does not have, and all above
     * 500.00 to another one, {@code ACC-18}; the business date 11 May is closed.
     */
    public void order() {
        openSecond();
        order("100.00", "monthly", "2026-05-11");
        order("5000.00", "weekly", "2026-05-11");
        post(
                "integrator",
                "/v1/savings-accounts/ext:ACC-17/standing-orders",
                "{\"pays\":\"surplus\",\"to\":\"ext:ACC-18\",\"amount\":\"500.00\",\"start\":\"2026-05-11\"}");
        var closed = system.quipu("close-day", "2026-05-11", "--institution", name);
        if (closed.exit() != 0) throw new IllegalStateException(closed.err());
        applied(deposit("1.00", "2026-05-12"));
    }

    /** The account pays 100.00 to another one, {@code ACC-18}, each week from a day on. */
    public void orderWeekly(String start) {
        openSecond();
        order("100.00", "weekly", start);
    }

    /** The account pays the instalments of {@code LN-1} from 20 June on. */
    public void orderInstalments() {
        post(
                "integrator",
                "/v1/savings-accounts/ext:ACC-17/standing-orders",
                "{\"pays\":\"instalment\",\"loan\":\"ext:LN-1\",\"start\":\"2026-06-20\"}");
    }

    private void openSecond() {
        post(
                "integrator",
                "/v1/savings-accounts",
                "{\"client\":\"%s\",\"product\":\"basic\",\"externalId\":\"ACC-18\"}"
                        .formatted(client));
    }

    private void order(String amount, String frequency, String start) {
        post(
                "integrator",
                "/v1/savings-accounts/ext:ACC-17/standing-orders",
                "{\"pays\":\"amount\",\"to\":\"ext:ACC-18\",\"amount\":\"%s\",\"frequency\":\"%s\",\"start\":\"%s\"}"
                        .formatted(amount, frequency, start));
    }

    /**
     * A loan of 24,000.00 in six months, {@code LN-1}: paid, paid in part and late, one payment
     * taken back; the business date stands on 20 June. Returns its id.
     */
    public String lend() {
        post("administrator", "/v1/products", LOANS);
        var id =
                post(
                                "loan-officer",
                                "/v1/loans",
                                "{\"client\":\"%s\",\"product\":\"business\",\"externalId\":\"LN-1\",\"officer\":\"officer-7\",\"principal\":\"24000.00\"}"
                                        .formatted(client))
                        .path("id")
                        .asString();
        post("loan-officer", "/v1/loans/ext:LN-1/approval", "{}");
        post(
                "integrator",
                "/v1/loans/ext:LN-1/disbursements",
                "{\"savingsAccount\":\"ext:ACC-17\"}");
        turnTo("2026-04-30");
        repay("4381.43");
        turnTo("2026-06-05");
        repay("2500.00");
        turnTo("2026-06-10");
        var mistake = repay("700.00");
        turnTo("2026-06-20");
        var last =
                post("integrator", "/v1/transactions/" + mistake + "/reversals", "{}")
                        .path("position")
                        .asLong();
        applied(last);
        return id;
    }

    /**
     * Six loans of 2,000.00 to 12,000.00 of two officers in two branches, to women and men: two are
     * paid when due, two once, two never; the business date stands on 20 June. {@code P-5} is the
     * largest that was never paid.
     */
    public void lendSix() {
        post("administrator", "/v1/products", LOANS);
        for (var n = 0; n < 6; n++) lendOne(n);
        turnTo("2026-04-30");
        for (var n = 0; n < 4; n++) pay(n);
        turnTo("2026-05-30");
        for (var n = 0; n < 2; n++) pay(n);
        turnTo("2026-06-20");
        applied(deposit("1.00", "2026-06-20"));
    }

    private void lendOne(int n) {
        var branch = n % 2 == 0 ? "north" : "south";
        var borrower =
                post(
                                "integrator",
                                "/v1/clients",
                                "{\"name\":\"Borrower %d\",\"branch\":\"%s\",\"externalId\":\"C-%1$d\"}"
                                        .formatted(n, branch))
                        .path("id")
                        .asString();
        post(
                "integrator",
                "/v1/clients/" + borrower + "/dimensions",
                "{\"dimension\":\"gender\",\"value\":\"%s\"}"
                        .formatted(n % 3 == 0 ? "male" : "female"));
        post(
                "loan-officer",
                "/v1/loans",
                "{\"client\":\"%s\",\"product\":\"business\",\"externalId\":\"P-%d\",\"officer\":\"officer-%d\",\"branch\":\"%s\",\"principal\":\"%d000.00\"}"
                        .formatted(borrower, n, n % 2, branch, 2 * (n + 1)));
        post("loan-officer", "/v1/loans/ext:P-" + n + "/approval", "{}");
        var body = "{\"settlementAccount\":\"till-1\"}";
        post("integrator", "/v1/loans/ext:P-" + n + "/disbursements", body);
    }

    /** The group {@code G-1} of the borrowers of {@code P-0} and {@code P-2}. */
    public void formGroup() {
        var body =
                """
                {"name": "umoja-1", "branch": "north", "jointLiability": false, "externalId": "G-1",
                 "officer": "officer-1", "meeting": {"weekday": "tuesday", "every": "weekly"}}
                """;
        post("loan-officer", "/v1/groups", body);
        for (var client : new String[] {"C-0", "C-2"}) {
            var joining = "{\"client\":\"ext:%s\"}".formatted(client);
            applied(
                    post("loan-officer", "/v1/groups/ext:G-1/members", joining)
                            .path("position")
                            .asLong());
        }
    }

    private void pay(int n) {
        var body =
                "{\"amount\":\"%d.00\",\"settlementAccount\":\"till-1\"}".formatted(400 * (n + 1));
        post("cashier", "/v1/loans/ext:P-" + n + "/repayments", body);
    }

    /** Losses on every loan are provided for and expected, each day from the business date on. */
    public void estimateLosses() {
        post(
                "accountant",
                "/v1/provision-tables",
                "{\"days\": \"daily\", \"published\": \"practice\"}");
        post(
                "accountant",
                "/v1/expected-loss-tables",
                """
                {"days": "daily", "stages": [
                 {"stage": 1, "probabilityOfDefault": "2", "lossGivenDefault": "45"},
                 {"stage": 2, "probabilityOfDefault": "20", "lossGivenDefault": "45"},
                 {"stage": 3, "probabilityOfDefault": "100", "lossGivenDefault": "60"}]}\
                """);
    }

    /** What was paid for {@code P-5} in time becomes known on 20 June only. */
    public void learnLate() {
        var body =
                "{\"amount\":\"2190.72\",\"valueDate\":\"2026-04-30\",\"settlementAccount\":\"till-1\"}";
        applied(post("integrator", "/v1/loans/ext:P-5/repayments", body).path("position").asLong());
    }

    /** Books all days before 20 June, and moves {@code P-5} to another branch; returns its id. */
    public String transfer(String branch, String fund) {
        var closed = system.quipu("close-day", "2026-06-19", "--institution", name);
        if (closed.exit() != 0) throw new IllegalStateException(closed.err());
        var body = "{\"branch\":\"%s\",\"fund\":\"%s\"}".formatted(branch, fund);
        var moved = post("loan-officer", "/v1/loans/ext:P-5/transfers", body);
        applied(moved.path("position").asLong());
        return moved.path("loan").asString();
    }

    /** A loan officer asks to let a penalty of {@code LN-1} go; returns the approval's id. */
    public String askToWaive(String amount, String why) {
        return post(
                        "loan-officer",
                        "/v1/loans/ext:LN-1/waivers",
                        "{\"component\":\"penalty\",\"amount\":\"%s\",\"narrative\":\"%s\"}"
                                .formatted(amount, why))
                .path("id")
                .asString();
    }

    /** Two applications that were never paid out: {@code LN-8} rejected, {@code LN-9} withdrawn. */
    public void endApplications() {
        for (var ending : Map.of("LN-8", "rejection", "LN-9", "withdrawal").entrySet()) {
            post(
                    "loan-officer",
                    "/v1/loans",
                    "{\"client\":\"%s\",\"product\":\"business\",\"externalId\":\"%s\",\"principal\":\"5000.00\"}"
                            .formatted(client, ending.getKey()));
            var path = "/v1/loans/ext:" + ending.getKey() + "/" + ending.getValue();
            applied(post("loan-officer", path, "{}").path("position").asLong());
        }
    }

    /** A file of three payments: for {@code P-5}, for nobody, and for nobody once more. */
    public void takePaymentFile() {
        post(
                "administrator",
                "/v1/settlement-accounts",
                "{\"id\":\"suspense\",\"kind\":\"suspense\",\"currency\":\"KES\",\"branch\":\"main\","
                        + "\"name\":\"Suspense\"}");
        var csv =
                """
                transaction,date,amount,account,payer,phone
                MP1,2026-06-19,100.00,P-5,Jane Wanjiru,+254700000001
                MP2,2026-06-21,30.00,my loan,John Otieno,+254700000002
                MP3,2026-06-21,45.00,P-55,Mary Were,
                """;
        var body =
                """
                {"channel": "mpesa", "settlementAccount": "till-1", "suspenseAccount": "suspense",
                 "name": "mpesa-2026-06-19.csv", "payments": 3, "total": "175.00", "content": "%s"}\
                """
                        .formatted(
                                Base64.getEncoder()
                                        .encodeToString(csv.getBytes(StandardCharsets.UTF_8)));
        applied(post("accountant", "/v1/payment-files", body).path("position").asLong());
    }

    /** An accountant's entry in one branch, approved by another person; waits until it is told. */
    public void write(String date, String debit, String credit, String amount) {
        var entry =
                """
                {"date": "%s", "currency": "KES", "reversesOn": "2026-12-31", "lines": [
                {"account": "%s", "branch": "main", "debit": "%s"},
                {"account": "%s", "branch": "main", "credit": "%s"}]}\
                """
                        .formatted(date, debit, amount, credit, amount);
        var request = post("accountant", "/v1/journal-entries", entry).path("id").asString();
        var grant = "/v1/approvals/" + request + "/grant";
        applied(post("approver", grant, "{}").path("position").asLong());
    }

    private long repay(String amount) {
        var body = "{\"amount\":\"%s\",\"settlementAccount\":\"till-1\"}".formatted(amount);
        return post("cashier", "/v1/loans/ext:LN-1/repayments", body).path("position").asLong();
    }

    /** Days pass. */
    public void turnTo(String day) {
        post("operations", "/v1/business-days/" + day + "/opening", "{}");
    }

    /** Waits until the read side has it. */
    public void applied(long position) {
        var uri = system.projections() + "/v1/balances/ext:ACC-17?atLeast=" + position;
        for (int attempt = 0; attempt < 6; attempt++) {
            var request = HttpRequest.newBuilder(URI.create(uri));
            request.header("Authorization", "Bearer " + token("auditor"));
            if (send(request.build()).path("position").asLong() >= position) return;
        }
        throw new AssertionError("Never applied: " + position);
    }

    /** Waits until the general ledger has all that was decided by now. */
    public void caughtUp() {
        var decided = get(system.api() + "/v1/business-days").path("position").asLong();
        var books = read("/v1/trial-balance?atLeast=" + decided);
        if (books.path("position").asLong() < decided) throw new AssertionError(books.toString());
    }

    /** What the read side answers an auditor. */
    public JsonNode read(String path) {
        return get(system.projections() + path);
    }

    private JsonNode get(String address) {
        var request = HttpRequest.newBuilder(URI.create(address));
        return send(request.header("Authorization", "Bearer " + token("auditor")).build());
    }

    private JsonNode post(String role, String path, String body) {
        var request =
                HttpRequest.newBuilder(URI.create(system.api() + path))
                        .header("Authorization", "Bearer " + token(role))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        var answer = send(request);
        if (answer.has("title")) throw new IllegalStateException(path + " " + answer);
        return answer;
    }

    private String token(String role) {
        return tokens.computeIfAbsent(role, it -> system.token(it, "--institution", name));
    }

    private JsonNode send(HttpRequest request) {
        try {
            return JsonMapper.shared().readTree(http.send(request, BodyHandlers.ofString()).body());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
