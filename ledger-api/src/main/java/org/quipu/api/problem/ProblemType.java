package org.quipu.api.problem;

/** Every kind of problem a caller can meet. The names are stable: clients branch on them. */
public enum ProblemType {
    /** The bytes are no HTTP request or no JSON document. */
    MALFORMED_REQUEST(
            400,
            "The request cannot be read",
            "Send well-formed HTTP and one JSON document in UTF-8."),
    /** A field, parameter or header breaks its rule. */
    INVALID_REQUEST(
            400,
            "A field is not as documented",
            "Each entry of `errors` names one field, the rule it breaks and what is expected."),
    /** No valid token came with the request. */
    UNAUTHENTICATED(
            401,
            "No valid access token",
            "Send `Authorization: Bearer` with a current token of the trusted issuer for the audience"
                    + " `quipu`."),
    /** The token's roles do not allow it. */
    FORBIDDEN(
            403,
            "Not allowed for this caller",
            "Each operation names the roles that may use it under `x-roles` of `/openapi.json`."),
    /** Nothing of that name is visible to the caller. */
    NOT_FOUND(
            404,
            "There is no such thing",
            "Check the path and the identifier; what belongs to another institution is not shown."),
    /** The path exists, the method does not. */
    METHOD_NOT_ALLOWED(405, "The method is not offered here", "See the `Allow` header."),
    /** No representation the caller accepts. */
    NOT_ACCEPTABLE(
            406,
            "No acceptable representation",
            "Accept `application/json`, or `application/x-ndjson` for batches."),
    /** The same idempotency key is being decided at this moment. */
    STILL_RUNNING(
            409,
            "The first request with this key is still being decided",
            "Wait a moment, then send the same request with the same key: it answers as the first."),
    /** The name is taken under other terms. */
    CONFLICT(409, "It exists under other terms", "Read what is there, or choose another name."),
    /** The body is larger than the limit. */
    BODY_TOO_LARGE(
            413,
            "The body is too large",
            "At most 1 MiB for a posting, 8 MiB and 10,000 lines for a batch: send several."),
    /** The body is not of the type the operation reads. */
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "The body's media type is not read here",
            "Send `application/json` in UTF-8, or `application/x-ndjson` for batches."),
    /** A rule of the bank forbids it. */
    REFUSED(
            422,
            "A rule of the bank forbids it",
            "`rule` names it, `detail` says what it means, `figures` what it was decided on. The"
                    + " answer is final under its idempotency key: change the request and use a new"
                    + " key."),
    /** The key belongs to another request. */
    IDEMPOTENCY_KEY_REUSED(
            422,
            "The idempotency key belongs to another request",
            "A key stands for one method, path and body. Use a new key for a new request."),
    /** Another line of an atomic batch was not done, so this one was not either. */
    NOT_DONE_WITH_THE_OTHERS(
            424,
            "Another line of this atomic batch was not done",
            "Nothing of the batch was done. Mend the line that failed and send the batch under a new"
                    + " key."),
    /** The application is over its share of the ledger's time. */
    OVER_SHARE(
            429,
            "This application is over its share",
            "Nothing was done. Wait as `Retry-After` says, then send the same request again."),
    /** A defect of this program. */
    INTERNAL_ERROR(
            500,
            "The server failed",
            "The defect was logged. Send the same request with the same key to learn the outcome."),
    /** Nothing was queued. */
    NOT_ACCEPTED(
            503,
            "Nothing was done",
            "The ledger did not take the request. Wait as `Retry-After` says, then send it again."),
    /** It may or may not have happened. */
    OUTCOME_UNKNOWN(
            503,
            "The outcome is not known yet",
            "It may or may not have happened. Send the same request with the same key: that answer is"
                    + " final.");

    private final int status;
    private final String title;
    private final String remedy;

    ProblemType(int status, String title, String remedy) {
        this.status = status;
        this.title = title;
        this.remedy = remedy;
    }

    /**
     * The last part of the type's URI.
     *
     * @return for example {@code outcome-unknown}
     */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /**
     * The type's URI, relative to this server, where a page explains it.
     *
     * @return for example {@code /problems/outcome-unknown}
     */
    public String uri() {
        return "/problems/" + slug();
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
     * The kind in a few words, the same every time.
     *
     * @return plain English
     */
    public String title() {
        return title;
    }

    /**
     * What the caller can do.
     *
     * @return plain English
     */
    public String remedy() {
        return remedy;
    }

    /**
     * The kind that fits a status the server chose by itself.
     *
     * @param status an HTTP status, 400 or more
     * @return the nearest kind
     */
    public static ProblemType ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> BODY_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 503 -> NOT_ACCEPTED;
            default -> status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR;
        };
    }
}
