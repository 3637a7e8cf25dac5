package org.quipu.api.input;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.quipu.api.problem.FieldError;
import org.quipu.api.problem.Problem;
import org.quipu.api.problem.ProblemException;
import org.quipu.api.problem.ProblemType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads one JSON document in UTF-8: no duplicate names, no trailing bytes, bounded depth. */
public final class StrictJson {
    /** How deep objects and arrays may nest. */
    public static final int MAX_DEPTH = 16;

    private static final StreamReadConstraints LIMITS =
            StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(1 << 20)
                    .maxNumberLength(40)
                    .maxNameLength(128)
                    .build();

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(LIMITS)
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private StrictJson() {}

    /**
     * Reads a document.
     *
     * @param body the exact bytes
     * @return its tree; every string in it is free of control characters and lone surrogates
     * @throws ProblemException if it is malformed, too deep, or holds a forbidden character
     */
    public static JsonNode read(byte[] body) {
        return read(text(body));
    }

    /**
     * Reads a document.
     *
     * @param body the text
     * @return its tree; every string in it is free of control characters and lone surrogates
     * @throws ProblemException if it is malformed, too deep, or holds a forbidden character
     */
    public static JsonNode read(String body) {
        var tree = parse(body);
        var errors = new ArrayList<FieldError>();
        checkStrings(tree, "", errors);
        if (!errors.isEmpty()) throw new ProblemException(Problem.invalid(errors));
        return tree;
    }

    /**
     * The text of a body.
     *
     * @param body the exact bytes
     * @return its text
     * @throws ProblemException if it is not UTF-8
     */
    public static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, "The body is not UTF-8.");
        }
    }

    private static JsonNode parse(String body) {
        try {
            var tree = JSON.readTree(body);
            if (tree.isMissingNode()) {
                throw new ProblemException(ProblemType.MALFORMED_REQUEST, "The body is empty.");
            }
            return tree;
        } catch (StreamConstraintsException e) {
            throw new ProblemException(
                    ProblemType.MALFORMED_REQUEST,
                    "The document nests deeper than "
                            + MAX_DEPTH
                            + " levels, or a name, string or number in it is too long.");
        } catch (JacksonException e) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, where(e));
        }
    }

    /** Says where, never what: the document may hold personal data. */
    private static String where(JacksonException e) {
        var what =
                String.valueOf(e.getOriginalMessage()).startsWith("Duplicate")
                        ? "A name occurs twice in one object"
                        : "The document is not well-formed JSON";
        var at = e.getLocation();
        return at == null
                ? what + "."
                : what + ", at line " + at.getLineNr() + ", column " + at.getColumnNr() + ".";
    }

    private static void checkStrings(JsonNode node, String pointer, List<FieldError> errors) {
        if (errors.size() > Problem.MOST_ERRORS) return;
        switch (node) {
            case ObjectNode object -> {
                for (var property : object.properties()) {
                    var name = property.getKey();
                    var bad = Characters.breach(name);
                    if (bad.isPresent()) {
                        errors.add(FieldError.body(pointer, bad.get().rule(), bad.get().detail()));
                    } else {
                        checkStrings(property.getValue(), below(pointer, name), errors);
                    }
                }
            }
            case ArrayNode array -> {
                for (var i = 0; i < array.size(); i++) {
                    checkStrings(array.get(i), pointer + "/" + i, errors);
                }
            }
            default -> {
                if (node.isString()) {
                    Characters.breach(node.stringValue())
                            .ifPresent(bad ->
                                    errors.add(FieldError.body(pointer, bad.rule(), bad.detail())));
                }
            }
        }
    }

    /** A JSON pointer one level down (RFC 6901). */
    static String below(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
