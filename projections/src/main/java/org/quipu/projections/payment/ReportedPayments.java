package org.quipu.projections.payment;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quipu.core.money.Money;
import org.quipu.projections.access.LedgerApi;
import org.quipu.projections.problem.Problem;
import org.springframework.stereotype.Component;

/**
 * Asks ledger-api who paid, and to take payments out of suspense, in the visitor's name. Nothing
 * that names people lies here.
 */
@Component
public class ReportedPayments {
    private final LedgerApi api;

    /**
     * Payments of one installation.
     *
     * @param api where they are decided
     */
    public ReportedPayments(LedgerApi api) {
        this.api = api;
    }

    /**
     * What came with a payment.
     *
     * @param payer name and phone
     * @param reference whom the payer named
     * @param narrative words with it
     */
    public record Origin(
            Optional<String> payer, Optional<String> reference, Optional<String> narrative) {
        private static final Origin UNSAID =
                new Origin(Optional.empty(), Optional.empty(), Optional.empty());
    }

    private record Transaction(Origin origin) {}

    /**
     * What would become of a file.
     *
     * @param shares its payments by what would become of them
     * @param lines in order
     */
    public record Preview(ReportedFile.Shares shares, List<ReportedFile.Line> lines) {
        private record Told(
                String file,
                String currency,
                Part all,
                Part posted,
                Part suspended,
                Part refused,
                List<Outcome> outcomes) {}

        private record Part(int payments, String amount) {
            ReportedFile.Share in(Currency currency) {
                return new ReportedFile.Share(payments, Money.of(currency, amount));
            }
        }

        private record Outcome(
                int line,
                String transaction,
                String amount,
                LocalDate valueDate,
                String outcome,
                Optional<String> rule,
                Optional<String> loan) {
            ReportedFile.Line of(String file, Currency currency) {
                return new ReportedFile.Line(
                        file,
                        line,
                        0,
                        transaction,
                        valueDate,
                        Money.of(currency, amount),
                        outcome,
                        rule,
                        loan,
                        Optional.empty());
            }
        }

        /** Keeps a copy. */
        public Preview {
            lines = List.copyOf(lines);
        }

        /**
         * Reads what ledger-api said.
         *
         * @param answer to a dry run
         * @return with amounts; lines have no positions
         */
        public static Preview of(LedgerApi.Answer answer) {
            var told = answer.as(Told.class);
            var currency = Currency.getInstance(told.currency);
            return new Preview(
                    new ReportedFile.Shares(
                            told.all.in(currency),
                            told.posted.in(currency),
                            told.suspended.in(currency),
                            told.refused.in(currency)),
                    told.outcomes.stream().map(it -> it.of(told.file, currency)).toList());
        }
    }

    /**
     * Takes a file in, or tells what would become of it.
     *
     * @param token of the visitor
     * @param key under which it happens once
     * @param body channel, accounts, control totals, content
     * @param dryRun whether nothing shall happen
     * @return what ledger-api said
     */
    public LedgerApi.Answer take(
            String token, String key, Map<String, Object> body, boolean dryRun) {
        return api.post(token, "/v1/payment-files" + (dryRun ? "?dryRun=true" : ""), key, body);
    }

    /**
     * What came with a payment.
     *
     * @param token of the visitor
     * @param transaction the position of what put it into suspense
     * @return nothing where ledger-api does not say: erased, or away
     */
    public Origin origin(String token, long transaction) {
        try {
            var answer = api.get(token, "/v1/transactions/" + transaction);
            return answer.isDone() ? answer.as(Transaction.class).origin() : Origin.UNSAID;
        } catch (Problem.Raised away) {
            return Origin.UNSAID;
        }
    }

    /**
     * Repays a loan with it.
     *
     * @param token of the visitor
     * @param transaction the position of what put it into suspense
     * @param key under which it happens once
     * @param body the loan
     * @return what ledger-api said
     */
    public LedgerApi.Answer assign(
            String token, long transaction, String key, Map<String, Object> body) {
        return api.post(token, "/v1/transactions/" + transaction + "/assignments", key, body);
    }

    /**
     * Gives it back, once a second person has approved.
     *
     * @param token of the visitor
     * @param transaction the position of what put it into suspense
     * @param key under which it happens once
     * @param body date and words
     * @return what ledger-api said
     */
    public LedgerApi.Answer giveBack(
            String token, long transaction, String key, Map<String, Object> body) {
        return api.post(token, "/v1/transactions/" + transaction + "/returns", key, body);
    }
}
