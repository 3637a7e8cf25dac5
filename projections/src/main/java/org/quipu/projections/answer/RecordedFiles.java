package org.quipu.projections.answer;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quipu.projections.access.Caller;
import org.quipu.projections.access.Visitors;
import org.quipu.projections.balances.Balances;
import org.quipu.projections.export.Export;
import org.quipu.projections.export.Exports;
import org.quipu.projections.runtime.Progress;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Every file that leaves, whichever door or page makes it, is kept in {@link Exports} before its
 * first byte goes out: where that fails, no file goes out either.
 */
@Component
public class RecordedFiles extends OncePerRequestFilter {
    private static final String FILE = "attachment; filename=\"";

    private final Exports exports;
    private final Visitors visitors;
    private final Standings standings;

    /**
     * The filter.
     *
     * @param exports where files are kept account of
     * @param visitors who is at the console
     * @param standings how far the figures are
     */
    public RecordedFiles(Exports exports, Visitors visitors, Standings standings) {
        this.exports = exports;
        this.visitors = visitors;
        this.standings = standings;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new Watched(request, response));
    }

    private void keep(HttpServletRequest request, String file) {
        var caller = caller(request);
        exports.keep(
                caller.institution(),
                new Export.Taken(
                        caller.subject(),
                        String.join(" ", caller.roles().stream().sorted().toList()),
                        request.getRequestURI(),
                        Optional.ofNullable(request.getQueryString()).orElse(""),
                        file,
                        position(caller)));
    }

    private long position(Caller caller) {
        return standings
                .find(caller.institution())
                .map(Progress::standing)
                .map(it -> it.positions().getOrDefault(Balances.NAME, 0L))
                .orElse(0L);
    }

    private Caller caller(HttpServletRequest request) {
        return SecurityContextHolder.getContext().getAuthentication()
                        instanceof JwtAuthenticationToken token
                ? Caller.of(token.getToken())
                : visitors.of(request);
    }

    /** Sees that an answer is a file by the header that says so. */
    private final class Watched extends HttpServletResponseWrapper {
        private final HttpServletRequest request;

        Watched(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void setHeader(String name, @Nullable String value) {
            see(name, value);
            super.setHeader(name, value);
        }

        @Override
        public void addHeader(String name, @Nullable String value) {
            see(name, value);
            super.addHeader(name, value);
        }

        /** No value takes the header back: what was to be a file became a problem. */
        private void see(String name, @Nullable String value) {
            if (value != null
                    && HttpHeaders.CONTENT_DISPOSITION.equalsIgnoreCase(name)
                    && value.startsWith(FILE)) {
                keep(request, value.substring(FILE.length(), value.length() - 1));
            }
        }
    }
}
