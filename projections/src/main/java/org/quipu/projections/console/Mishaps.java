package org.quipu.projections.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.quipu.projections.access.Visitors;
import org.quipu.projections.answer.Problems;
import org.quipu.projections.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a person sees when a page cannot be shown. Paths that lead nowhere end here too; a program's
 * get a problem document.
 */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class Mishaps {
    private static final Logger LOG = LoggerFactory.getLogger(Mishaps.class);

    private final Problems problems;

    Mishaps(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler(Visitors.LoggedOut.class)
    String login() {
        return "redirect:" + Visitors.LOGIN;
    }

    @ExceptionHandler(Exception.class)
    @Nullable ModelAndView mishap(
            Exception failed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getRequestURI().startsWith("/v1")) {
            problems.answer(failed, request, response);
            return null;
        }
        return switch (failed) {
            case Problem.Raised known ->
                    page(
                            response,
                            known.kind().status(),
                            known.kind().title(),
                            String.valueOf(known.getMessage()));
            case ErrorResponse known ->
                    page(
                            response,
                            known.getStatusCode().value(),
                            "There is no such page",
                            "Check the address.");
            case MethodArgumentTypeMismatchException _ ->
                    page(response, 404, "There is no such page", "Check the address.");
            default -> {
                LOG.error("{} failed", request.getRequestURI(), failed);
                yield page(response, 500, "The server failed", "The defect was logged.");
            }
        };
    }

    private static ModelAndView page(
            HttpServletResponse response, int status, String title, String detail) {
        response.setStatus(status);
        var page = new ModelAndView("mishap");
        page.addObject("title", title);
        page.addObject("detail", detail);
        return page;
    }
}
