package org.quipu.projections.deposit;

import org.quipu.projections.access.LedgerApi;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Asks ledger-api for deposits for a term, in the visitor's name. */
@Component
public class TermDeposits {
    private final LedgerApi api;

    /**
     * Deposits of one installation.
     *
     * @param api where they are decided
     */
    public TermDeposits(LedgerApi api) {
        this.api = api;
    }

    /**
     * One deposit as it stands.
     *
     * @param token of the visitor
     * @param account its id
     * @return from the decided state
     */
    public TermDeposit of(String token, String account) {
        // An id says which of the two it is.
        var kind = account.startsWith("rd_") ? "recurring-deposits" : "term-deposits";
        var path = UriComponentsBuilder.fromPath("/v1/" + kind + "/{id}");
        return api.get(token, path.buildAndExpand(account).encode().toUriString())
                .as(TermDeposit.class);
    }
}
