package org.quipu.projections.savings;

import java.time.LocalDate;
import java.util.Optional;
import org.quipu.projections.access.LedgerApi;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Asks ledger-api for the interest of savings accounts, in the visitor's name. */
@Component
public class SavingsInterest {
    private final LedgerApi api;

    /**
     * Interest of one installation.
     *
     * @param api where it is computed
     */
    public SavingsInterest(LedgerApi api) {
        this.api = api;
    }

    /**
     * Interest of an account, day by day.
     *
     * @param token of the visitor
     * @param account its id
     * @param from the first day; of the posting period of the last where absent
     * @param to the last day; the one before the business date where absent
     * @return from the decided state
     */
    public EarnedInterest of(
            String token, String account, Optional<LocalDate> from, Optional<LocalDate> to) {
        var path = UriComponentsBuilder.fromPath("/v1/savings-accounts/{id}/interest");
        from.ifPresent(day -> path.queryParam("from", day));
        to.ifPresent(day -> path.queryParam("to", day));
        return api.get(token, path.buildAndExpand(account).encode().toUriString())
                .as(EarnedInterest.class);
    }
}
