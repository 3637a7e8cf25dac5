package org.quipu.api.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quipu.api.problem.ProblemException;
import org.quipu.api.problem.ProblemType;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who is asking, as the token says.
 *
 * @param institution whose ledger is meant; empty for an operator, who belongs to none
 * @param subject the human or machine
 * @param application the client application that carries the request
 * @param person whether a human asks
 * @param roles what it may do
 * @param approvalLimits up to how much it may approve, as the token says: amounts such as {@code
 *     KES 50000.00}, or {@code unlimited}
 */
public record Caller(
        Optional<String> institution,
        String subject,
        String application,
        boolean person,
        Set<Role> roles,
        List<String> approvalLimits) {
    /**
     * Reads a verified token.
     *
     * @param token signature, issuer, audience and times already checked
     * @return who is asking
     */
    public static Caller of(Jwt token) {
        return new Caller(
                text(token, "institution"),
                text(token, "sub").orElse("unknown"),
                text(token, "client_id").or(() -> text(token, "azp")).orElse("unknown"),
                Boolean.TRUE.equals(token.getClaims().get("person")),
                roles(token),
                texts(token, "approval_limits"));
    }

    private static Optional<String> text(Jwt token, String claim) {
        return token.getClaims().get(claim) instanceof String text && !text.isEmpty()
                ? Optional.of(text)
                : Optional.empty();
    }

    private static Set<Role> roles(Jwt token) {
        var claimed = texts(token, "roles");
        var roles = EnumSet.noneOf(Role.class);
        for (var role : Role.values()) if (claimed.contains(role.claim())) roles.add(role);
        return Set.copyOf(roles);
    }

    private static List<String> texts(Jwt token, String claim) {
        return token.getClaims().get(claim) instanceof List<?> claimed
                ? claimed.stream().filter(String.class::isInstance).map(String.class::cast).toList()
                : List.of();
    }

    /**
     * Whether one of the roles is the caller's.
     *
     * @param allowed the roles of an operation
     * @return true if it may use it
     */
    public boolean hasOneOf(Set<Role> allowed) {
        for (var role : roles) if (allowed.contains(role)) return true;
        return false;
    }

    /**
     * The institution whose ledger is meant.
     *
     * @return its name
     * @throws ProblemException if the token names none
     */
    public String tenant() {
        return institution.orElseThrow(() ->
                new ProblemException(
                        ProblemType.FORBIDDEN, "The token belongs to no institution."));
    }

    /**
     * Within what an idempotency key is unique: the application and, for people, the person.
     *
     * @return application, or application and subject
     */
    public String keyScope() {
        return person ? application + "\n" + subject : application;
    }
}
