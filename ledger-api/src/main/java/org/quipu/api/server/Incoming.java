package org.quipu.api.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.quipu.api.input.Breach;
import org.quipu.api.operation.Operation;
import org.quipu.api.operation.Route;
import org.quipu.api.operation.Write;
import org.quipu.api.problem.FieldError;
import org.quipu.api.problem.Problem;
import org.quipu.api.problem.ProblemException;
import org.quipu.api.problem.ProblemType;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Reads the parts of an HTTP request, each within its limit. */
final class Incoming {
    /** The largest body of a single posting. */
    static final int MAX_BODY = 1 << 20;

    /** The largest body of a batch. */
    static final int MAX_BATCH = 8 << 20;

    /** How long a body may take whatever its size, and how fast it must come after that. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private static final int SLOWEST_BYTES_A_SECOND = 2 << 10;

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private Incoming() {}

    /** The body, at most so many bytes; more are refused before they are read. */
    static byte[] body(HttpServletRequest request, int limit) throws IOException {
        var declared = request.getContentLengthLong();
        if (declared > limit) throw tooLarge(limit);
        var began = System.nanoTime();
        var body = new ByteArrayOutputStream();
        var piece = new byte[8 << 10];
        try {
            var in = request.getInputStream();
            for (var read = in.read(piece); read >= 0; read = in.read(piece)) {
                body.write(piece, 0, read);
                if (body.size() > limit) throw tooLarge(limit);
                var isAwaited = in.available() == 0 && body.size() != declared;
                if (isAwaited && System.nanoTime() - began > patience(body.size())) throw tooSlow();
            }
        } catch (IOException failed) {
            if (isSilence(failed)) throw tooSlow();
            throw failed;
        }
        return body.toByteArray();
    }

    private static boolean isSilence(IOException failed) {
        return failed instanceof SocketTimeoutException
                || failed.getCause() instanceof SocketTimeoutException;
    }

    private static long patience(int received) {
        return GRACE.toNanos() + received * 1_000_000_000L / SLOWEST_BYTES_A_SECOND;
    }

    private static ProblemException tooSlow() {
        return new ProblemException(
                ProblemType.MALFORMED_REQUEST,
                "A body must come within "
                        + GRACE.toSeconds()
                        + " s, or faster than "
                        + (SLOWEST_BYTES_A_SECOND >> 10)
                        + " KiB/s.");
    }

    static ProblemException tooLarge(int limit) {
        return new ProblemException(
                ProblemType.BODY_TOO_LARGE, "At most " + (limit >> 20) + " MiB here.");
    }

    /** Checks that the body is of the type the operation reads, in UTF-8. */
    static void checkContentType(HttpServletRequest request, MediaType expected) {
        var sent = mediaType(request.getContentType());
        var charset = sent.getParameter("charset");
        if (!expected.equalsTypeAndSubtype(sent)
                || (charset != null && !"utf-8".equalsIgnoreCase(charset))) {
            throw new ProblemException(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send " + expected + " in UTF-8.");
        }
    }

    private static MediaType mediaType(@org.jspecify.annotations.Nullable String header) {
        try {
            return header == null
                    ? MediaType.APPLICATION_OCTET_STREAM
                    : MediaType.parseMediaType(header);
        } catch (InvalidMediaTypeException e) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }

    /** Checks that the caller reads what will be answered. */
    static void checkAccept(HttpServletRequest request, MediaType offered) {
        var sent = Collections.list(request.getHeaders("Accept"));
        if (sent.isEmpty()) return;
        try {
            for (var accepted : MediaType.parseMediaTypes(sent)) {
                if (accepted.includes(offered)) return;
            }
        } catch (InvalidMediaTypeException e) {
            // nothing that could be understood accepts nothing
        }
        throw new ProblemException(ProblemType.NOT_ACCEPTABLE, "Offered is " + offered + ".");
    }

    /** The query's parameters: known to the operation, once each. */
    static Map<String, String> query(HttpServletRequest request, List<Operation.Parameter> known) {
        var query = request.getQueryString();
        var values = new LinkedHashMap<String, String>();
        var errors = new ArrayList<FieldError>();
        if (query != null) {
            for (var pair : query.split("&", -1)) add(pair, known, values, errors);
        }
        for (var parameter : known) {
            if (parameter.required() && !values.containsKey(parameter.name())) {
                errors.add(error(parameter.name(), "parameter/required", "It must be given."));
            }
        }
        if (!errors.isEmpty()) throw new ProblemException(Problem.invalid(List.copyOf(errors)));
        return values;
    }

    private static void add(
            String pair,
            List<Operation.Parameter> known,
            Map<String, String> values,
            List<FieldError> errors) {
        if (pair.isEmpty()) return;
        var equals = pair.indexOf('=');
        try {
            var name = Route.decode(equals < 0 ? pair : pair.substring(0, equals));
            var value = equals < 0 ? "" : Route.decode(pair.substring(equals + 1));
            if (known.stream().noneMatch(parameter -> parameter.name().equals(name))) {
                errors.add(error(name, "parameter/unknown", "There is no such parameter here."));
            } else if (values.putIfAbsent(name, value) != null) {
                errors.add(error(name, "parameter/twice", "Once at most."));
            }
        } catch (Breach breach) {
            errors.add(error("", breach.rule(), breach.detail()));
        }
    }

    /** A parameter that is true or false. */
    static boolean flag(Map<String, String> query, String name) {
        return switch (query.getOrDefault(name, "false")) {
            case "true" -> true;
            case "false" -> false;
            default ->
                    throw new ProblemException(error(name, "parameter/boolean", "true or false."));
        };
    }

    /** The preview that is to be committed. */
    static Optional<String> previewHash(Map<String, String> query) {
        var name = Write.PREVIEW_HASH.name();
        var hash = Optional.ofNullable(query.get(name));
        if (hash.isEmpty() || SHA_256.matcher(hash.get()).matches()) return hash;
        throw new ProblemException(
                error(name, "preview/hash-shape", "64 hexadecimal digits, as a dry run answered."));
    }

    private static FieldError error(String name, String rule, String detail) {
        return new FieldError("query", name, rule, detail);
    }
}
