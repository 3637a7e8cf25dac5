package org.quipu.projections.access;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.quipu.projections.problem.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The other application, asked over HTTP in a visitor's name: it judges who may do what. */
@Component
public class LedgerApi {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int ACCEPTED = 202;

    private final RestClient http;
    private final boolean known;

    /**
     * A client.
     *
     * @param settings where ledger-api answers
     */
    public LedgerApi(ConsoleSettings settings) {
        known = !settings.apiUrl().isBlank();
        var requests =
                new JdkClientHttpRequestFactory(
                        HttpClient.newBuilder().connectTimeout(CONNECT).build());
        requests.setReadTimeout(PATIENCE);
        http = RestClient.builder().baseUrl(settings.apiUrl()).requestFactory(requests).build();
    }

    /**
     * What ledger-api said.
     *
     * @param status of HTTP
     * @param body its JSON
     */
    public record Answer(int status, JsonNode body) {
        /**
         * Whether it did what was asked.
         *
         * @return false where the body is a problem
         */
        public boolean isDone() {
            return status < 400;
        }

        /**
         * Why it did not.
         *
         * @return a sentence for people
         */
        public String why() {
            return body.path("detail").asString(body.path("title").asString("It was not done."));
        }

        /**
         * What has to happen first, where it waits for a second person.
         *
         * @return the approval's id
         */
        public Optional<String> waiting() {
            return status == ACCEPTED
                    ? Optional.of(body.path("id").asString(""))
                    : Optional.empty();
        }

        /**
         * What it said, where it did.
         *
         * @param type a record with the members that are wanted
         * @param <T> of it
         * @return the record
         * @throws Problem.Raised why it did not
         */
        public <T> T as(Class<T> type) {
            if (!isDone()) throw Problem.ofStatus(status).because(why());
            return JsonMapper.shared().treeToValue(body, type);
        }
    }

    /**
     * Reads.
     *
     * @param token of the visitor
     * @param path and query
     * @return the answer
     * @throws Problem.Raised 503 if none comes
     */
    public Answer get(String token, String path) {
        return answer(http.get().uri(path), token);
    }

    /**
     * Asks for something to happen.
     *
     * @param token of the visitor
     * @param path and query
     * @param key under which it happens once
     * @param body to be sent as JSON
     * @return the answer
     * @throws Problem.Raised 503 if none comes: the same key tells later
     */
    public Answer post(String token, String path, String key, Map<String, ?> body) {
        return answer(
                http.post()
                        .uri(path)
                        .header("Idempotency-Key", key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(JsonMapper.shared().writeValueAsString(body)),
                token);
    }

    private Answer answer(RestClient.RequestHeadersSpec<?> request, String token) {
        if (!known) throw Problem.NOT_READY.because("QUIPU_API_URL is not set: see its manual.");
        try {
            return request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                    .exchangeForRequiredValue((_, response) ->
                            new Answer(
                                    response.getStatusCode().value(),
                                    JsonMapper.shared().readTree(response.getBody())));
        } catch (ResourceAccessException away) {
            throw Problem.NOT_READY.because("ledger-api does not answer; try again.");
        } catch (JacksonException unreadable) {
            throw Problem.NOT_READY.because("ledger-api answered something unreadable.");
        }
    }
}
