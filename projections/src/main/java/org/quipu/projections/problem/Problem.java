package org.quipu.projections.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Every kind of problem a reader can meet. The names are stable: clients branch on them. */
public enum Problem {
    /** The bytes are no HTTP request. */
    MALFORMED_REQUEST(400, "The request cannot be read"),
    /** A parameter breaks its rule. */
    INVALID_REQUEST(400, "A field is not as documented"),
    /** No valid token came with the request. */
    UNAUTHENTICATED(401, "No valid access token"),
    /** The token does not allow it. */
    FORBIDDEN(403, "Not allowed for this caller"),
    /** Nothing of that name is visible to the caller. */
    NOT_FOUND(404, "There is no such thing"),
    /** The path exists, the method does not. */
    METHOD_NOT_ALLOWED(405, "The method is not offered here"),
    /** No representation the caller accepts. */
    NOT_ACCEPTABLE(406, "No acceptable representation"),
    /** The body is not read here. */
    BODY_TOO_LARGE(413, "The body is too large"),
    /** A date was asked for that is not closed. */
    DATE_NOT_CLOSED(422, "The date is not closed yet"),
    /** A defect of this program. */
    INTERNAL_ERROR(500, "The server failed"),
    /** The projection has not come so far in time. */
    NOT_YET_APPLIED(503, "The position is not applied yet"),
    /** The institution's projections are not open here. */
    NOT_READY(503, "Not ready to answer");

    /** The media type of every problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private final int status;
    private final String title;

    Problem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /**
     * The HTTP status it always comes with.
     *
     * @return 400 to 503
     */
    public int status() {
        return status;
    }

    /**
     * The last part of the type's address.
     *
     * @return for example {@code not-found}
     */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The kind in a few words.
     *
     * @return plain English
     */
    public String title() {
        return title;
    }

    /**
     * Ends a request with this problem.
     *
     * @param detail this case in a sentence
     * @return what to throw
     */
    public Raised because(String detail) {
        return new Raised(this, detail, List.of());
    }

    /**
     * Ends a request for parameters.
     *
     * @param fields those at fault, at least one
     * @return what to throw
     */
    public static Raised invalid(List<Field> fields) {
        var first = fields.getFirst();
        var detail =
                fields.size() == 1
                        ? first.pointer() + ": " + first.detail()
                        : fields.size() + " fields are not as documented.";
        return new Raised(INVALID_REQUEST, detail, fields);
    }

    /**
     * The kind that fits a status the server chose by itself.
     *
     * @param status an HTTP status, 400 or more
     * @return the nearest kind
     */
    public static Problem ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> BODY_TOO_LARGE;
            default -> status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR;
        };
    }

    /**
     * One parameter that breaks its rule.
     *
     * @param where {@code path} or {@code query}
     * @param pointer its name
     * @param rule the rule's stable name
     * @param detail what is expected; never repeats what was sent
     */
    public record Field(String where, String pointer, String rule, String detail) {}

    /** Ends a request with a problem. */
    public static final class Raised extends RuntimeException {
        private final Problem kind;
        private final transient List<Field> fields;

        Raised(Problem kind, String detail, List<Field> fields) {
            super(detail, null, false, false);
            this.kind = kind;
            this.fields = fields;
        }

        /**
         * Which kind.
         *
         * @return the kind
         */
        public Problem kind() {
            return kind;
        }

        /**
         * The document's members in reading order.
         *
         * @return names and values for a JSON object
         */
        public Map<String, Object> members() {
            var members = new LinkedHashMap<String, Object>();
            members.put("type", "/problems/" + kind.slug());
            members.put("title", kind.title);
            members.put("status", kind.status);
            members.put("detail", String.valueOf(getMessage()));
            if (!fields.isEmpty()) members.put("errors", fields);
            return members;
        }
    }
}
