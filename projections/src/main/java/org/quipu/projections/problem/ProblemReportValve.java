package org.quipu.projections.problem;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** What Tomcat itself refuses, a broken request line for example, is a problem document too. */
public final class ProblemReportValve extends ErrorReportValve {
    /** Made by Tomcat, by name. */
    public ProblemReportValve() {}

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        var status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported())
            return;
        var kind = Problem.ofStatus(status);
        try {
            ProblemWriter.write(response.getResponse(), kind.because(kind.title() + "."));
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            return; // nobody is left to tell
        }
    }
}
