package org.quipu.projections.problem;

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
    public static void write(HttpServletResponse response, Problem.Raised problem)
            throws IOException {
        if (response.isCommitted()) return;
        var body = JSON.writeValueAsBytes(problem.members());
        response.resetBuffer();
        response.setStatus(problem.kind().status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        if (problem.kind().status() == 503) response.setHeader("Retry-After", "1");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
