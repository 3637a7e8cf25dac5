package org.quipu.api.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Supplier;
import org.quipu.api.problem.Problem;
import org.quipu.api.problem.ProblemType;
import org.quipu.api.problem.ProblemWriter;
import org.springframework.web.HttpRequestHandler;

/** What anybody may read: the OpenAPI document, and a page for every kind of problem. */
public final class Pages implements HttpRequestHandler {
    private final Supplier<byte[]> openApi;

    /**
     * Serves pages.
     *
     * @param openApi writes the OpenAPI document
     */
    public Pages(Supplier<byte[]> openApi) {
        this.openApi = openApi;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var path = request.getRequestURI();
        if (!"GET".equals(request.getMethod())) {
            response.setHeader("Allow", "GET");
            ProblemWriter.write(
                    response, Problem.of(ProblemType.METHOD_NOT_ALLOWED, "Offered here is GET."));
        } else if ("/openapi.json".equals(path)) {
            Outgoing.write(response, 200, "application/json", openApi.get());
        } else {
            problem(path, response);
        }
    }

    private static void problem(String path, HttpServletResponse response) throws IOException {
        var type =
                Arrays.stream(ProblemType.values())
                        .filter(candidate -> candidate.uri().equals(path))
                        .findFirst();
        if (type.isEmpty()) {
            ProblemWriter.write(
                    response, Problem.of(ProblemType.NOT_FOUND, "There is no such problem."));
            return;
        }
        response.setHeader("Content-Security-Policy", "default-src 'none'");
        Outgoing.write(
                response,
                200,
                "text/html;charset=UTF-8",
                page(type.get()).getBytes(StandardCharsets.UTF_8));
    }

    private static String page(ProblemType type) {
        return """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><title>%s</title></head>
        <body>
        <h1>%s</h1>
        <p>Status %d, type <code>%s</code>.</p>
        <p>%s</p>
        </body>
        </html>
        """
                .formatted(type.title(), type.title(), type.status(), type.uri(), type.remedy());
    }
}
