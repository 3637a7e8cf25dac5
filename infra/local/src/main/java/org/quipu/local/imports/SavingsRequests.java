package org.quipu.local.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.quipu.local.http.BatchLine;
import org.quipu.local.imports.SavingsFile.Account;
import org.quipu.local.imports.SavingsFile.Side;
import org.quipu.local.imports.SavingsFile.Transaction;

/**
 * What the import asks of the API: every path, body and key stands here. A key names its fact in
 * the data, never its place in a file.
 *
 * @param currency of all accounts
 * @param overdraft how far the product lets an account fall below zero
 */
record SavingsRequests(String currency, BigDecimal overdraft) {
    private static final String PRODUCT = "imported-savings";
    private static final String BANK = "imported-cash";
    private static final String BRANCH = "head-office";

    BatchLine product() {
        return new BatchLine(
                "/v1/products",
                BatchLine.members(
                        "id",
                        PRODUCT,
                        "name",
                        "Imported savings",
                        "kind",
                        "savings",
                        "currency",
                        currency,
                        "overdraftLimit",
                        overdraft.toPlainString()),
                "product-" + PRODUCT);
    }

    BatchLine settlementAccount() {
        return new BatchLine(
                "/v1/settlement-accounts",
                BatchLine.members(
                        "id", BANK,
                        "kind", "bank",
                        "currency", currency,
                        "branch", BRANCH,
                        "name", "Other side of imported movements"),
                "settlement-" + BANK);
    }

    BatchLine client(Account account) {
        return new BatchLine(
                "/v1/clients",
                BatchLine.members(
                        "name", "Client " + account.client(),
                        "branch", BRANCH,
                        "externalId", "client-" + account.client()),
                "client-" + account.client());
    }

    BatchLine account(Account account) {
        return new BatchLine(
                "/v1/savings-accounts",
                BatchLine.members(
                        "client",
                        "ext:client-" + account.client(),
                        "product",
                        PRODUCT,
                        "externalId",
                        account.account()),
                "account-" + account.account());
    }

    BatchLine opening(LocalDate day) {
        return new BatchLine(
                "/v1/business-days/" + day + "/opening", BatchLine.members(), "day-" + day);
    }

    BatchLine transaction(Transaction transaction) {
        var action = transaction.side() == Side.CREDIT ? "deposits" : "withdrawals";
        var name = "txn-" + transaction.account() + "-" + transaction.seq();
        return new BatchLine(
                "/v1/savings-accounts/ext:" + transaction.account() + "/" + action,
                BatchLine.members(
                        "amount", transaction.amount().toPlainString(),
                        "valueDate", transaction.date().toString(),
                        "settlementAccount", BANK,
                        "externalId", name,
                        "narrative", transaction.purpose()),
                name);
    }
}
