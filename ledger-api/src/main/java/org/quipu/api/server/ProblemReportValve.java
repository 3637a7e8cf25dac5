package org.quipu.api.server;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.quipu.api.problem.Problem;
import org.quipu.api.problem.ProblemType;
import org.quipu.api.problem.ProblemWriter;

/** What Tomcat itself refuses, a broken request line for example, is a problem document too. */
public final class ProblemReportValve extends ErrorReportValve {
    /** Made by Tomcat, by name. */
    public ProblemReportValve() {}

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        var status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported())
            return;
        var type = ProblemType.ofStatus(status);
        try {
            ProblemWriter.write(
                    response.getResponse(),
                    Problem.of(
                            type,
                            type == ProblemType.MALFORMED_REQUEST
                                    ? "The request is not well-formed HTTP."
                                    : type.title() + "."));
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            // nobody is left to tell
        }
    }
}
