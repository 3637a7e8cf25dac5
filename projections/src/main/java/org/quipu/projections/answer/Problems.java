package org.quipu.projections.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.quipu.projections.balances.Known;
import org.quipu.projections.problem.Problem;
import org.quipu.projections.problem.ProblemWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Answers every failure of a JSON request with a problem document. */
@RestControllerAdvice(basePackageClasses = Problems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /**
     * Answers a failure.
     *
     * @param failed what went wrong
     * @param request of which request
     * @param response where to
     * @throws IOException if the connection is gone
     */
    @ExceptionHandler(Exception.class)
    public void answer(Exception failed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ProblemWriter.write(response, problem(failed, request, response));
    }

    private static Problem.Raised problem(
            Exception failed, HttpServletRequest request, HttpServletResponse response) {
        return switch (failed) {
            case Problem.Raised known -> known;
            case ErrorResponse known -> {
                allow(known, response);
                var kind = Problem.ofStatus(known.getStatusCode().value());
                yield kind.because(kind.title() + ".");
            }
            case Known.NotBooked known ->
                    Problem.DATE_NOT_CLOSED.because(String.valueOf(known.getMessage()));
            case MethodArgumentTypeMismatchException _ ->
                    Problem.NOT_FOUND.because("Nothing can be called that.");
            case DataAccessException away -> unavailable(away, request);
            case TransactionException away -> unavailable(away, request);
            default -> {
                LOG.error("{} failed", request.getRequestURI(), failed);
                yield Problem.INTERNAL_ERROR.because("The defect was logged.");
            }
        };
    }

    private static void allow(ErrorResponse known, HttpServletResponse response) {
        for (var method : known.getHeaders().getAllow()) response.addHeader("Allow", method.name());
    }

    private static Problem.Raised unavailable(Exception away, HttpServletRequest request) {
        LOG.warn("{}: the database does not answer", request.getRequestURI(), away);
        return Problem.NOT_READY.because("The database does not answer; try again.");
    }
}
