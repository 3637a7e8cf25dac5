package org.quipu.api.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import tools.jackson.databind.json.JsonMapper;

/** Puts a problem document on the wire. Works wherever a response exists, also before Spring. */
public final class ProblemWriter {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ProblemWriter() {}

    /**
     * Answers with a problem, unless an answer has begun already.
     *
     * @param response where to
     * @param problem what the caller is told
     * @throws IOException if the connection is gone
     */
    public static void write(HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) return;
        var body = bytes(problem);
        response.resetBuffer();
        response.setStatus(problem.type().status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        problem.retryAfter()
                .ifPresent(seconds -> response.setHeader("Retry-After", Integer.toString(seconds)));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /**
     * The document alone.
     *
     * @param problem what the caller is told
     * @return JSON in UTF-8
     */
    public static byte[] bytes(Problem problem) {
        return JSON.writeValueAsBytes(problem.members());
    }
}
