package org.quipu.local.auth;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Who asks: {@code role} or {@code role@institution}, for persons at the login page and for
 * machines as client id. Without a suffix the institution is {@code demo}; the operator belongs to
 * none.
 *
 * @param role what the bearer may do; also the name of the demo person or machine
 * @param institution the tenant, or empty for the operator
 */
public record Identity(String role, Optional<String> institution) {
    /** The institution of a name without a suffix. */
    public static final String DEFAULT_INSTITUTION = "demo";

    /** Creates institutions; a machine of no institution. */
    public static final String OPERATOR = "operator";

    /** Brings a bank's history in: a machine that bears every role this takes. */
    public static final String IMPORTER = "importer";

    /** Roles that a demo person and a machine client each stand for. */
    public static final List<String> PERSON_ROLES =
            List.of(
                    "integrator",
                    "cashier",
                    "loan-officer",
                    "accountant",
                    "approver",
                    "operations",
                    "auditor",
                    "administrator");

    /** Roles of machine clients: those of persons and some that no person bears. */
    public static final List<String> MACHINE_ROLES =
            List.of(
                    "integrator",
                    "cashier",
                    "loan-officer",
                    "accountant",
                    "approver",
                    "operations",
                    "auditor",
                    "administrator",
                    "booker",
                    IMPORTER,
                    OPERATOR);

    private static final Pattern NAME =
            Pattern.compile("([a-z][a-z-]{0,30})(?:@([A-Za-z0-9][A-Za-z0-9_-]{0,62}))?");

    /** Reads a login name or client id; empty where it is neither. */
    public static Optional<Identity> parse(String name) {
        var parts = NAME.matcher(name);
        if (!parts.matches()) return Optional.empty();
        var role = parts.group(1);
        var institution = Optional.ofNullable(parts.group(2));
        if (role.equals(OPERATOR)) {
            return institution.isPresent()
                    ? Optional.empty()
                    : Optional.of(new Identity(role, institution));
        }
        return Optional.of(
                new Identity(role, Optional.of(institution.orElse(DEFAULT_INSTITUTION))));
    }

    /** The name in full: {@code cashier@demo}. */
    public String subject() {
        return institution.map(name -> role + "@" + name).orElse(role);
    }

    private List<String> roles() {
        return role.equals(IMPORTER)
                ? List.of("administrator", "integrator", "operations")
                : List.of(role);
    }

    /**
     * What a token says of this identity beside the registered claims.
     *
     * @param application the client that asks on its behalf; for a machine its role
     */
    Map<String, Object> claims(boolean person, String application) {
        var claims = new TreeMap<String, Object>();
        claims.put("roles", roles());
        claims.put("person", person);
        claims.put("client_id", application);
        claims.put("azp", application);
        if (role.equals("approver")) claims.put("approval_limits", List.of("unlimited"));
        institution.ifPresent(name -> claims.put("institution", name));
        return claims;
    }
}
