package org.quipu.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.ConsoleRender;

/**
 * The committed document is the one the server serves, and keeps every promise of the baseline. To
 * write it anew run this test with {@code QUIPU_OPENAPI_WRITE=true}; the baseline is replaced by
 * hand, when a version is released.
 */
class OpenApiTest {
    private static final Path FOLDER = Path.of("../docs/openapi");
    private static final Path COMMITTED = FOLDER.resolve("ledger-api.json");
    private static final Path BASELINE = FOLDER.resolve("ledger-api.baseline.json");

    private final RunningApi api = RunningApi.get();

    private String served() {
        return api.send(api.request("/openapi.json").build()).response().body();
    }

    @Test
    void the_committed_document_is_the_one_that_is_served() throws IOException {
        var served = served();
        if ("true".equals(System.getenv("QUIPU_OPENAPI_WRITE")))
            Files.writeString(COMMITTED, served);

        assertThat(served).isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    void nothing_that_was_promised_is_broken() {
        var difference = OpenApiCompare.fromContents(baseline(), served());

        assertThat(difference.isIncompatible()).as(shown(difference)).isFalse();
    }

    @Test
    void a_new_required_field_would_be_noticed() {
        var broken =
                served().replaceFirst(
                                "\"required\" : \\[ \"client\", \"product\" \\]",
                                "\"required\" : [ \"client\", \"product\", \"branch\" ]");

        assertThat(broken).isNotEqualTo(served());
        assertThat(OpenApiCompare.fromContents(baseline(), broken).isIncompatible()).isTrue();
    }

    @Test
    void a_path_that_is_gone_would_be_noticed() {
        var broken = served().replace("/v1/transfers", "/v1/transferences");

        assertThat(OpenApiCompare.fromContents(baseline(), broken).isIncompatible()).isTrue();
    }

    private static String shown(ChangedOpenApi difference) {
        var text = new ByteArrayOutputStream();
        new ConsoleRender().render(difference, new OutputStreamWriter(text, UTF_8));
        return text.toString(UTF_8);
    }

    private static String baseline() {
        try {
            return Files.readString(BASELINE);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
