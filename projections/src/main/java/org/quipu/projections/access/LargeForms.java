package org.quipu.projections.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a form that holds a file in where one is expected, of somebody who is logged in: any other
 * is refused before a byte of it is kept.
 */
final class LargeForms extends OncePerRequestFilter {
    private static final int USUAL_BYTES = 16 * 1024;
    private static final Set<String> EXPECTED = Set.of("/payments/intake");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isLarge(request) && !(EXPECTED.contains(request.getRequestURI()) && isLoggedIn())) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isLarge(HttpServletRequest request) {
        return request.getContentLengthLong() > USUAL_BYTES
                || request.getHeader("Transfer-Encoding") != null
                || String.valueOf(request.getContentType()).startsWith("multipart/");
    }

    private static boolean isLoggedIn() {
        var person = SecurityContextHolder.getContext().getAuthentication();
        return person != null
                && person.isAuthenticated()
                && !(person instanceof AnonymousAuthenticationToken);
    }
}
