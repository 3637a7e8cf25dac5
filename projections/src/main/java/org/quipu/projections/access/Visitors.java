package org.quipu.projections.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/** People at the console are judged by the same access token as programs. */
@Component
public class Visitors {
    private final OAuth2AuthorizedClientRepository tokens;
    private final JwtDecoder decoder;

    /**
     * Visitors by their session.
     *
     * @param tokens where their tokens are kept
     * @param decoder how tokens are verified
     */
    public Visitors(OAuth2AuthorizedClientRepository tokens, JwtDecoder decoder) {
        this.tokens = tokens;
        this.decoder = decoder;
    }

    /**
     * Who is at the console.
     *
     * @param request of which session
     * @return the caller
     * @throws LoggedOut if the token is missing or no longer valid
     */
    public Caller of(HttpServletRequest request) {
        try {
            return Caller.of(decoder.decode(token(request)));
        } catch (JwtException expired) {
            throw new LoggedOut();
        }
    }

    /**
     * The visitor's own token, to ask ledger-api in the visitor's name.
     *
     * @param request of which session
     * @return the bearer token
     * @throws LoggedOut if it is missing
     */
    public String token(HttpServletRequest request) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) throw new LoggedOut();
        OAuth2AuthorizedClient client =
                tokens.loadAuthorizedClient(ConsoleClient.REGISTRATION, authentication, request);
        if (client == null) throw new LoggedOut();
        return client.getAccessToken().getTokenValue();
    }

    /** Where a login begins. */
    public static final String LOGIN = ConsoleDoorConfiguration.LOGIN;

    /** The visitor has to log in again. */
    public static final class LoggedOut extends RuntimeException {
        LoggedOut() {
            super("Log in again", null, false, false);
        }
    }
}
