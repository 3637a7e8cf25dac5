package org.quipu.api.client;

import static org.quipu.api.access.Role.INTEGRATOR;
import static org.quipu.api.access.Role.LOAN_OFFICER;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quipu.api.access.Role;
import org.quipu.api.input.Code;
import org.quipu.api.input.ExternalId;
import org.quipu.api.input.FreeText;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Asking;
import org.quipu.api.operation.Happened;
import org.quipu.api.operation.Ids;
import org.quipu.api.operation.Operation;
import org.quipu.api.operation.Operation.Manual;
import org.quipu.api.operation.Operation.Parameter;
import org.quipu.api.operation.Query;
import org.quipu.api.operation.Route;
import org.quipu.api.operation.Source;
import org.quipu.api.operation.Write;
import org.quipu.core.client.ClientCommand.ChangeClientDimension;
import org.quipu.core.client.ClientCommand.RegisterClient;
import org.quipu.core.client.ClientEvent.ClientDimensionChanged;
import org.quipu.core.client.ClientEvent.ClientRegistered;

/** Everything that can be asked of clients. */
public final class ClientOperations {
    private static final String CHAPTER = "clients";
    private static final String ROOT = "/v1/clients";
    private static final Set<Role> KEEPERS = Set.of(INTEGRATOR, LOAN_OFFICER);

    private ClientOperations() {}

    /** A new client. */
    record Registration(
            @Meaning(value = "The full name. Kept outside the log.", example = "Jane Wanjiru")
                    FreeText name,
            @Meaning(value = "Kept outside the log.", example = "+254700000001")
                    Optional<FreeText> phone,
            @Meaning(value = "Kept outside the log.", example = "jane@example.org")
                    Optional<FreeText> email,
            @Meaning(value = "Kept outside the log.") Optional<LocalDate> birthDate,
            @Meaning(
                            value = "The identity document's number, unique; only a keyed digest.",
                            example = "12345678")
                    Optional<FreeText> nationalId,
            @Meaning(value = "Where the client belongs.", example = "main") Code branch,
            @Meaning(value = "Your own identifier of the client, unique.", example = "C-31")
                    Optional<ExternalId> externalId) {}

    /** A dated fact. */
    record Fact(
            @Meaning(
                            value =
                                    "Its name, a code, such as gender, region, displacement, officer.",
                            example = "region")
                    Code dimension,
            @Meaning(value = "A code, never free text.", example = "rift-valley") Code value,
            @Meaning(
                            value =
                                    "The first day it holds, within the last 150 years or the coming"
                                            + " one; the business date if absent.")
                    Optional<LocalDate> validFrom) {}

    /** A client that was registered. */
    record Registered(
            @Meaning(value = "The client's id.", example = "cli_01k9x0bqwe") String id,
            @Meaning(value = "Where its event stands in the log.", example = "12") long position,
            @Meaning(value = "Where the client belongs.", example = "main") String branch,
            @Meaning(value = "The business date.") LocalDate bookingDate,
            @Meaning(value = "Your own identifier.", example = "C-31")
                    Optional<String> externalId) {
        static Registered of(Happened happened) {
            var at = happened.the(ClientRegistered.class);
            return new Registered(
                    at.event().client(),
                    at.position(),
                    at.event().branch(),
                    at.event().bookedOn(),
                    at.event().externalId());
        }
    }

    /** A fact that was noted. */
    record Noted(
            @Meaning(value = "The transaction's id.", example = "13") String id,
            @Meaning(value = "Where its event stands in the log.", example = "13") long position,
            @Meaning(value = "The client.", example = "cli_01k9x0bqwe") String client,
            @Meaning(value = "Its name.", example = "region") String dimension,
            @Meaning(value = "The code.", example = "rift-valley") String value,
            @Meaning(value = "The first day it holds.") LocalDate validFrom,
            @Meaning(value = "The business date.") LocalDate bookingDate) {
        static Noted of(Happened happened) {
            var at = happened.the(ClientDimensionChanged.class);
            return new Noted(
                    at.id(),
                    at.position(),
                    at.event().client(),
                    at.event().dimension(),
                    at.event().value(),
                    at.event().validFrom(),
                    at.event().bookedOn());
        }
    }

    /**
     * All of them.
     *
     * @return in reading order
     */
    public static List<Operation> all() {
        return List.of(register(), read(), change());
    }

    private static Operation register() {
        return Write.at(
                        ROOT,
                        new Manual(
                                "registerClient",
                                CHAPTER,
                                "Takes on a client. Personal data is encrypted outside the log and can"
                                        + " be erased.",
                                KEEPERS))
                .asks(
                        Registration.class,
                        """
                        {"name": "Jane Wanjiru", "phone": "+254700000001", "branch": "main", \
                        "externalId": "C-31"}\
                        """,
                        ClientOperations::registration)
                .answers(Registered.class, Registered::of);
    }

    private static RegisterClient registration(Asking<Registration> asking) {
        var body = asking.body();
        var person =
                new PersonalData(
                        body.name().text(),
                        body.phone().map(FreeText::text),
                        body.email().map(FreeText::text),
                        body.birthDate());
        return new RegisterClient(
                Ids.next("cli"),
                asking.sealText(person.toText()),
                body.nationalId().map(number -> asking.nationalId(number.text())),
                body.branch().text(),
                body.externalId().map(ExternalId::text),
                Source.NONE.envelope(asking));
    }

    private static Operation read() {
        return new Query<>(
                Route.get(ROOT + "/{id}"),
                new Manual(
                        "readClient",
                        CHAPTER,
                        "Answers from the decided state; personal data as long as it is kept.",
                        Role.READERS),
                List.of(
                        new Parameter(
                                "asOf",
                                "string",
                                "A date: dimensions as they held then; the business date if absent.",
                                false)),
                ClientReading.Standing.class,
                ClientReading::read);
    }

    private static Operation change() {
        return Write.at(
                        ROOT + "/{id}/dimensions",
                        new Manual(
                                "changeClientDimension",
                                CHAPTER,
                                "Notes a dated fact of a client: gender, region, displacement, the"
                                        + " officer in charge ...",
                                KEEPERS))
                .asks(
                        Fact.class,
                        """
                        {"dimension": "region", "value": "rift-valley"}\
                        """,
                        asking ->
                                new ChangeClientDimension(
                                        asking.pathClient(),
                                        asking.body().dimension().text(),
                                        asking.body().value().text(),
                                        asking.body().validFrom(),
                                        Source.NONE.envelope(asking)))
                .answers(Noted.class, Noted::of);
    }
}
