package org.quipu.api.settlement;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quipu.api.access.Role;
import org.quipu.api.input.Code;
import org.quipu.api.input.ExternalId;
import org.quipu.api.input.Meaning;
import org.quipu.api.input.Name;
import org.quipu.api.input.Wire;
import org.quipu.api.operation.Asking;
import org.quipu.api.operation.Happened;
import org.quipu.api.operation.Operation;
import org.quipu.api.operation.Operation.Manual;
import org.quipu.api.operation.Query;
import org.quipu.api.operation.Route;
import org.quipu.api.operation.Source;
import org.quipu.api.operation.Write;
import org.quipu.api.problem.ProblemException;
import org.quipu.api.problem.ProblemType;
import org.quipu.core.account.Account;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.account.Component;
import org.quipu.core.settlement.SettlementCommand.OpenSettlementAccount;
import org.quipu.core.settlement.SettlementEvent.SettlementAccountOpened;

/** Everything that can be asked of settlement accounts. */
public final class SettlementOperations {
    static final String CHAPTER = "settlement-accounts";
    static final String ROOT = "/v1/settlement-accounts";

    private SettlementOperations() {}

    /** What a settlement account is. */
    enum SettlementKind {
        TILL(Component.TILL),
        VAULT(Component.VAULT),
        BANK(Component.BANK),
        FLOAT(Component.FLOAT),
        SUSPENSE(Component.SUSPENSE);

        private final Component component;

        SettlementKind(Component component) {
            this.component = component;
        }
    }

    /** A new settlement account. */
    record Opening(
            @Meaning(value = "The account's id, chosen by people.", example = "till-1") Code id,
            @Meaning(value = "What it is.", example = "till") SettlementKind kind,
            @Meaning(value = "What it holds.", example = "KES") Currency currency,
            @Meaning(value = "Where it is.", example = "main") Code branch,
            @Meaning(value = "What people call it.", example = "Till 1") Name name,
            @Meaning(value = "Your own identifier of the account.", example = "T-1")
                    Optional<ExternalId> externalId) {}

    /** A settlement account as it stands. */
    record Standing(
            @Meaning(value = "The account's id.", example = "till-1") String id,
            @Meaning(value = "The last position this may reflect.", example = "3") long position,
            @Meaning(value = "What it is.", example = "till") String kind,
            @Meaning(value = "ISO 4217.", example = "KES") String currency,
            @Meaning(value = "Where it is.", example = "main") String branch,
            @Meaning(value = "The business date it was opened on.") LocalDate openedOn,
            @Meaning(
                            value = "What the bank has there; of suspense, what it owes.",
                            example = "0.00")
                    String balance,
            @Meaning(value = "Your own identifier.", example = "T-1") Optional<String> externalId) {
        static Standing of(Account.Open open, long position) {
            var terms = open.terms();
            return new Standing(
                    terms.id(),
                    position,
                    Wire.name(terms.component()),
                    terms.currency().getCurrencyCode(),
                    terms.branch(),
                    terms.openedOn(),
                    open.ownBalance().decimal(),
                    terms.externalId());
        }

        static Standing opened(Happened happened) {
            var at = happened.the(SettlementAccountOpened.class);
            var terms = at.event().terms();
            return new Standing(
                    terms.id(),
                    at.position(),
                    Wire.name(terms.component()),
                    terms.currency().getCurrencyCode(),
                    terms.branch(),
                    terms.openedOn(),
                    org.quipu.core.money.Money.zero(terms.currency()).decimal(),
                    terms.externalId());
        }
    }

    /**
     * All of them.
     *
     * @return in reading order
     */
    public static List<Operation> all() {
        return List.of(open(), OwnMoney.payment(), OwnMoney.receipt(), read());
    }

    private static Operation open() {
        return Write.at(
                        ROOT,
                        new Manual(
                                "openSettlementAccount",
                                CHAPTER,
                                "Opens a till, vault, bank, float or suspense account, empty.",
                                Set.of(Role.ADMINISTRATOR)))
                .asks(
                        Opening.class,
                        """
                        {"id": "float-mpesa", "kind": "float", "currency": "KES", \
                        "branch": "main", "name": "M-Pesa float"}\
                        """,
                        SettlementOperations::opening)
                .answers(Standing.class, Standing::opened);
    }

    private static OpenSettlementAccount opening(Asking<Opening> asking) {
        var body = asking.body();
        return new OpenSettlementAccount(
                body.id().text(),
                body.kind().component,
                body.currency(),
                body.branch().text(),
                body.name().text(),
                body.externalId().map(ExternalId::text),
                Source.NONE.envelope(asking));
    }

    private static Operation read() {
        return new Query<>(
                Route.get(ROOT + "/{id}"),
                new Manual(
                        "readSettlementAccount",
                        CHAPTER,
                        "Answers from the decided state: all that was acknowledged is in it.",
                        Role.READERS),
                List.of(),
                Standing.class,
                SettlementOperations::standing);
    }

    private static Standing standing(Query.Reading reading) {
        var state = reading.state(AccountKinds.ACCOUNT.ref(reading.pathAccount().id()));
        if (state.state() instanceof Account.Open open && open.terms().component().isSettlement()) {
            return Standing.of(open, state.position());
        }
        throw new ProblemException(ProblemType.NOT_FOUND, "There is no such settlement account.");
    }
}
