package org.quipu.api.client;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.api.input.Dates;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Query;
import org.quipu.api.problem.ProblemException;
import org.quipu.api.problem.ProblemType;
import org.quipu.core.client.Client;
import org.quipu.core.client.ClientKinds;
import tools.jackson.databind.json.JsonMapper;

/** Reads one client from the decided state, and personal data from where it is kept. */
final class ClientReading {
    private ClientReading() {}

    /** A client as known now. */
    record Standing(
            @Meaning(value = "The client's id.", example = "cli_01k9x0bqwe") String id,
            @Meaning(value = "Where the client belongs.", example = "main") String branch,
            @Meaning(value = "The full name, until erased.", example = "Jane Wanjiru")
                    Optional<String> name,
            @Meaning(value = "Until erased.", example = "+254700000001") Optional<String> phone,
            @Meaning(value = "Until erased.", example = "jane@example.org") Optional<String> email,
            @Meaning(value = "Until erased.") Optional<LocalDate> birthDate,
            @Meaning(value = "The values that hold on `asOf`, as known now.") List<Fact> dimensions,
            @Meaning(value = "Every dated value, those to come included; by name and date.")
                    List<Fact> dimensionHistory,
            @Meaning(value = "The last position this may reflect.", example = "48216")
                    long position,
            @Meaning(value = "The day this is true for: as asked, or the business date.")
                    LocalDate asOf) {}

    /** A dated fact. */
    record Fact(
            @Meaning(value = "Its name.", example = "region") String dimension,
            @Meaning(value = "The code.", example = "rift-valley") String value,
            @Meaning(value = "The first day it holds.") LocalDate validFrom) {}

    static Standing read(Query.Reading reading) {
        var ref = ClientKinds.CLIENT.ref(reading.pathClient());
        var state = reading.state(ref);
        if (!(state.state() instanceof Client.Registered client)) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no such client.");
        }
        var person = person(reading, client.id());
        var asOf = reading.parameter("asOf", Dates::read).orElse(state.businessDate());
        return new Standing(
                client.id(),
                client.branch(),
                person.map(PersonalData::name),
                person.flatMap(PersonalData::phone),
                person.flatMap(PersonalData::email),
                person.flatMap(PersonalData::birthDate),
                client.dimensions().keySet().stream()
                        .flatMap(name ->
                                client.on(name, asOf).map(value -> fact(name, value)).stream())
                        .toList(),
                client.dimensions().entrySet().stream()
                        .flatMap(dated ->
                                dated.getValue().stream().map(value -> fact(dated.getKey(), value)))
                        .toList(),
                state.position(),
                asOf);
    }

    private static Fact fact(String name, Client.Dimension value) {
        return new Fact(name, value.value(), value.validFrom());
    }

    /** The registration, which begins the client's history, names the sealed text by its hash. */
    private static Optional<PersonalData> person(Query.Reading reading, String client) {
        var ledger = reading.counter().ledger();
        return ledger.log().history(ClientKinds.CLIENT.ref(client).toTag(), 0, 1).stream()
                .map(entry -> JsonMapper.shared().readTree(entry.payload()))
                .map(event -> event.path("personalData").asString(""))
                .findFirst()
                .flatMap(ledger.people()::open)
                .map(PersonalData::parse);
    }
}
