package org.quipu.projections.answer;

import jakarta.servlet.http.HttpServletRequest;
import org.quipu.projections.access.Caller;
import org.quipu.projections.balances.Moment;
import org.quipu.projections.runtime.Progress;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Somebody who asks, once balances have come as far as the request waits for.
 *
 * @param institution whose figures
 * @param standing how the projections stood then
 */
record Waited(String institution, Progress.Standing standing) {
    static Waited of(Jwt token, HttpServletRequest request, Standings standings) {
        var institution = Caller.of(token).institution();
        var atLeast = AskedAt.waitedFor(request);
        return new Waited(institution, standings.await(institution, atLeast));
    }

    /** Events that were known of and are not in figures of a moment. */
    long lag(Moment moment) {
        return Math.max(0, standing.head() - moment.applied());
    }
}
