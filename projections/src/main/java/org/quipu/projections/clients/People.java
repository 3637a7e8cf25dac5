package org.quipu.projections.clients;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.quipu.projections.access.LedgerApi;
import org.quipu.projections.problem.Problem;
import org.springframework.stereotype.Component;

/**
 * Who clients are. That lies outside the log, and ledger-api judges who may read it; nothing of it
 * is kept here.
 */
@Component
public class People {
    /** So many are asked for at once. */
    private static final int AT_ONCE = 8;

    private final LedgerApi api;
    private final ExecutorService asking =
            Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory());

    /**
     * People of one installation.
     *
     * @param api where they are asked for
     */
    public People(LedgerApi api) {
        this.api = api;
    }

    /**
     * A person.
     *
     * @param name the full name
     * @param phone a telephone number
     * @param email an electronic address
     * @param birthDate the day of birth
     */
    public record Person(
            Optional<String> name,
            Optional<String> phone,
            Optional<String> email,
            Optional<String> birthDate) {}

    /**
     * One client's person.
     *
     * @param token of the visitor
     * @param client its id
     * @return empty where ledger-api does not say: erased, not for this visitor, or away
     */
    public Optional<Person> person(String token, String client) {
        try {
            var answer = api.get(token, "/v1/clients/" + client);
            if (!answer.isDone()) return Optional.empty();
            var person = answer.as(Person.class);
            return person.name().isPresent() ? Optional.of(person) : Optional.empty();
        } catch (Problem.Raised away) {
            return Optional.empty();
        }
    }

    /**
     * The names of clients.
     *
     * @param token of the visitor
     * @param clients their ids
     * @return by id, of those that ledger-api says
     */
    public Map<String, String> names(String token, List<String> clients) {
        var asked = clients.stream().map(client -> name(token, client)).toList();
        var names = new TreeMap<String, String>();
        try {
            var answers = asking.invokeAll(asked);
            for (var at = 0; at < clients.size(); at++) {
                var client = clients.get(at);
                answers.get(at).get().ifPresent(name -> names.put(client, name));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
        return names;
    }

    private Callable<Optional<String>> name(String token, String client) {
        return () -> person(token, client).flatMap(Person::name);
    }
}
