package org.quipu.api.input;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Describes records as JSON Schema: the same components by the same rules that {@link RecordReader}
 * reads them by.
 */
public final class Schemas {
    private Schemas() {}

    /**
     * The schema of what is sent.
     *
     * @param type the record
     * @return an object schema; what is not {@code Optional} is required, nothing else is allowed
     */
    public static Map<String, Object> ofBody(Class<?> type) {
        var schema = of(type);
        schema.put("additionalProperties", false);
        return schema;
    }

    /**
     * The schema of what is answered.
     *
     * @param type the record
     * @return an object schema; what is not {@code Optional} is always there, more may come
     */
    public static Map<String, Object> of(Class<?> type) {
        var properties = new LinkedHashMap<String, Object>();
        var required = new ArrayList<String>();
        collect(type, properties, required);
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) schema.put("required", required);
        return schema;
    }

    private static void collect(
            Class<?> type, Map<String, Object> properties, List<String> required) {
        for (var component : type.getRecordComponents()) {
            if (component.isAnnotationPresent(Inline.class)) {
                collect(component.getType(), properties, required);
            } else {
                properties.put(component.getName(), property(component));
                if (component.getType() != Optional.class) required.add(component.getName());
            }
        }
    }

    private static Map<String, Object> property(RecordComponent component) {
        var schema = new LinkedHashMap<String, Object>();
        var meaning = component.getAnnotation(Meaning.class);
        if (meaning != null) schema.put("description", meaning.value());
        schema.putAll(of(component.getGenericType()));
        if (meaning != null && !meaning.example().isEmpty()) {
            schema.put("examples", List.of(example(component, meaning.example())));
        }
        return schema;
    }

    private static Object example(RecordComponent component, String text) {
        var number = component.getType() == long.class || component.getType() == int.class;
        return number ? (Object) Long.valueOf(text) : text;
    }

    private static Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            var inner = of(generic.getActualTypeArguments()[0]);
            if (generic.getRawType() == Optional.class) return inner;
            return new TreeMap<>(Map.of("type", "array", "items", inner));
        }
        var raw = (Class<?>) type;
        var scalar = scalar(raw);
        return scalar != null ? new TreeMap<>(scalar) : of(raw);
    }

    private static @Nullable Map<String, Object> scalar(Class<?> raw) {
        if (raw == long.class || raw == int.class) return Map.of("type", "integer");
        if (raw == Long.class) return Map.of("type", "integer");
        if (raw == boolean.class) return Map.of("type", "boolean");
        if (raw == String.class) return Map.of("type", "string");
        if (raw == ObjectNode.class) return Map.of("type", "object");
        if (raw == java.time.Instant.class) return Map.of("type", "string", "format", "date-time");
        var scalar = Scalar.of(raw);
        return scalar == null ? null : scalar.schema();
    }
}
