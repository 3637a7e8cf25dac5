package org.quipu.local.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.quipu.local.http.BatchLine;
import org.quipu.local.imports.LoanFile.Loan;
import org.quipu.local.imports.LoanFile.Repayment;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the import asks of the API: every path, body and key stands here. A key names its fact in
 * the data, never its place in a file.
 *
 * @param currency of all loans
 */
record LoanRequests(String currency) {
    private static final String PRODUCT = "imported-loans";
    private static final String BANK = "imported-cash";
    private static final String BRANCH = "head-office";

    /**
     * One product that lends whatever the files tell: a charge agreed as an amount, instalments 30
     * days apart, money paid early for the instalments to come, nothing charged for being late.
     */
    BatchLine product(List<Loan> loans) {
        var body =
                """
                {"id": "%s", "name": "Imported loans", "kind": "loan", "currency": "%s", "loan": {
                  "limits": {
                    "principal": %s,
                    "flatInterest": %s,
                    "instalments": {"minimum": 1, "maximum": %d, "usual": 1},
                    "frequencies": ["30D"],
                    "firstDueDays": %d},
                  "calculation": {"method": "flat", "dayCount": "ACT/365F"},
                  "servicing": {"overpayment": {"rule": "next_instalments"}}}}
                """
                        .formatted(
                                PRODUCT,
                                currency,
                                range(loans, Loan::principal),
                                range(loans, Loan::interest),
                                loans.stream().mapToInt(Loan::instalments).max().orElse(1),
                                loans.stream().mapToLong(Loan::daysToFirstDue).max().orElse(30));
        return new BatchLine(
                "/v1/products", JsonMapper.shared().readTree(body), "product-" + PRODUCT);
    }

    private static String range(List<Loan> loans, Function<Loan, BigDecimal> of) {
        var order = Comparator.<BigDecimal>naturalOrder();
        var least = loans.stream().map(of).min(order).orElseThrow().toPlainString();
        var most = loans.stream().map(of).max(order).orElseThrow().toPlainString();
        return """
        {"minimum": "%s", "maximum": "%s", "usual": "%s"}\
        """
                .formatted(least, most, least);
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

    BatchLine opening(LocalDate day) {
        return new BatchLine(
                "/v1/business-days/" + day + "/opening", BatchLine.members(), "day-" + day);
    }

    BatchLine client(Loan loan) {
        return new BatchLine(
                "/v1/clients",
                BatchLine.members(
                        "name", "Client " + loan.client(),
                        "branch", BRANCH,
                        "externalId", "client-" + loan.client()),
                "client-" + loan.client());
    }

    BatchLine application(Loan loan) {
        var body =
                """
                {"client": "ext:client-%s", "product": "%s", "externalId": "%s",
                 "principal": "%s", "flatInterest": "%s", "instalments": %d, "firstDueDate": "%s"}
                """
                        .formatted(
                                loan.client(),
                                PRODUCT,
                                loan.loan(),
                                loan.principal().toPlainString(),
                                loan.interest().toPlainString(),
                                loan.instalments(),
                                loan.firstDue());
        return new BatchLine(
                "/v1/loans", JsonMapper.shared().readTree(body), "loan-" + loan.loan());
    }

    BatchLine approval(Loan loan) {
        return new BatchLine(
                path(loan.loan(), "approval"), BatchLine.members(), "approval-" + loan.loan());
    }

    BatchLine disbursement(Loan loan) {
        var name = "disbursement-" + loan.loan();
        return new BatchLine(
                path(loan.loan(), "disbursements"),
                BatchLine.members(
                        "valueDate", loan.disbursed().toString(),
                        "settlementAccount", BANK,
                        "externalId", name),
                name);
    }

    /** A repayment, by its place among those of its loan, from 1. */
    BatchLine repayment(Repayment repayment, int place) {
        var name = "repayment-" + repayment.loan() + "-" + place;
        return new BatchLine(
                path(repayment.loan(), "repayments"),
                BatchLine.members(
                        "amount",
                        repayment.amount().toPlainString(),
                        "valueDate",
                        repayment.date().toString(),
                        "settlementAccount",
                        BANK,
                        "externalId",
                        name),
                name);
    }

    private static String path(String loan, String action) {
        return "/v1/loans/ext:" + loan + "/" + action;
    }
}
