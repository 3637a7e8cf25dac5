package org.quipu.log.pipeline;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quipu.core.Fold;
import org.quipu.core.Kind;
import org.quipu.log.Hash;
import org.quipu.log.catalogue.LedgerJson;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** Folded states as JSON, with a fingerprint of their shape that changes when a record does. */
final class StateCodec {
    /** Bytes of heap of a resident thing without states: itself, its tag, its place in the map. */
    private static final int EMPTY = 400;

    /** Objects take about this many times what their JSON does; the bench {@code heap} tells. */
    private static final int A_BYTE_OF_JSON = 2;

    /** How a shape becomes JSON: another word where that changes. */
    private static final String WRITTEN = "components;";

    private static final JsonMapper MAPPER = LedgerJson.mapper();
    private final Map<Kind<?>, JavaType> types = new HashMap<>();
    private final Map<Kind<?>, String> fingerprints = new HashMap<>();

    StateCodec(Iterable<? extends Kind<?>> kinds) {
        for (var kind : kinds) {
            var type =
                    MAPPER.getTypeFactory()
                            .constructType(kind.fold().getClass())
                            .findTypeParameters(Fold.class)[0];
            if (type.getRawClass() == Object.class) continue; // a lambda: no snapshots
            types.put(kind, type);
            var shape = new StringBuilder(WRITTEN);
            describe(type, shape, new LinkedHashSet<>());
            fingerprints.put(kind, digest(shape));
        }
    }

    private static String digest(CharSequence shape) {
        var bytes = shape.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return Hash.of(Sha256.digest().digest(bytes)).toString();
    }

    /** Walks records and sealed interfaces; everything else counts by its name. */
    private static void describe(Type type, StringBuilder shape, Set<Class<?>> seen) {
        if (type instanceof JavaType java) {
            describe(java.getRawClass(), shape, seen);
            for (var i = 0; i < java.containedTypeCount(); i++) {
                describe(java.containedType(i), shape, seen);
            }
        } else if (type instanceof ParameterizedType generic) {
            describe(generic.getRawType(), shape, seen);
            for (var argument : generic.getActualTypeArguments()) describe(argument, shape, seen);
        } else if (type instanceof Class<?> plain) {
            shape.append(plain.getSimpleName()).append(';');
            if (!seen.add(plain)) return;
            if (plain.isSealed()) {
                for (var each : plain.getPermittedSubclasses()) describe(each, shape, seen);
            } else if (plain.isRecord()) {
                for (var part : plain.getRecordComponents()) {
                    shape.append(part.getName()).append(':');
                    describe(part.getGenericType(), shape, seen);
                }
            }
        } else {
            shape.append(type).append(';');
        }
    }

    boolean covers(Kind<?> kind) {
        return types.containsKey(kind);
    }

    /** The fingerprint of a kind's shape; of one that is never kept, a text no snapshot carries. */
    String fingerprint(Kind<?> kind) {
        return fingerprints.getOrDefault(kind, "none");
    }

    byte[] encode(Kind<?> kind, Object state) {
        return MAPPER.writerFor(typeOf(kind)).writeValueAsBytes(state);
    }

    Object decode(Kind<?> kind, byte[] state) {
        return MAPPER.readerFor(typeOf(kind)).readValue(state);
    }

    /** About how much heap a version takes, by the length of its states' JSON. */
    int bytes(List<Kind<?>> kinds, Version version) {
        var bytes = EMPTY;
        for (var i = 0; i < kinds.size(); i++) {
            var state = version.states()[i];
            if (state == null || !covers(kinds.get(i))) continue;
            bytes += A_BYTE_OF_JSON * encode(kinds.get(i), state).length;
        }
        return bytes;
    }

    private JavaType typeOf(Kind<?> kind) {
        var type = types.get(kind);
        if (type == null) throw new IllegalStateException(kind + " has no snapshots");
        return type;
    }
}
