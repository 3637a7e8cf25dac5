package org.quipu.projections.access;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.quipu.projections.problem.Problem;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who is asking, as a verified token says.
 *
 * @param institution whose ledger is read
 * @param subject the human or machine
 * @param roles as the token lists them
 */
public record Caller(String institution, String subject, Set<String> roles) {
    /** Keeps a copy. */
    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Everybody who belongs to an institution may read it; the operator belongs to none. */
    public static final Set<String> READERS =
            Set.of(
                    "integrator",
                    "cashier",
                    "loan-officer",
                    "accountant",
                    "approver",
                    "operations",
                    "auditor",
                    "administrator",
                    "booker");

    /**
     * Reads a token.
     *
     * @param token signature, issuer, audience and times already checked
     * @return who is asking
     * @throws Problem.Raised if the token allows no reading
     */
    public static Caller of(Jwt token) {
        if (!(token.getClaims().get("institution") instanceof String institution)
                || institution.isEmpty()) {
            throw Problem.FORBIDDEN.because("The token belongs to no institution.");
        }
        if (!(token.getClaims().get("roles") instanceof List<?> roles)
                || roles.stream().noneMatch(READERS::contains)) {
            throw Problem.FORBIDDEN.because("The token carries no role that may read.");
        }
        var named = roles.stream().map(String::valueOf).collect(Collectors.toSet());
        return new Caller(institution, String.valueOf(token.getSubject()), named);
    }

    /**
     * Whether something that some roles may do may be done.
     *
     * @param wanted those roles
     * @return true where the token carries one of them
     */
    public boolean isAnyOf(Set<String> wanted) {
        return !Collections.disjoint(roles, wanted);
    }
}
