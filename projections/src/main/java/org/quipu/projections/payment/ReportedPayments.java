package org.quipu.projections.payment;

import java.util.Map;
import java.util.Optional;
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
