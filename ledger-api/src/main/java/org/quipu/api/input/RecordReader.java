package org.quipu.api.input;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quipu.api.problem.FieldError;
import org.quipu.api.problem.Problem;
import org.quipu.api.problem.ProblemException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a JSON object into a record of the same names: a component is a scalar (see {@link
 * Scalar}), a record, a list, or an {@code Optional} of one of these. Unlike a data binder it
 * reports every bad field of the document, each with its pointer and the rule it breaks.
 *
 * @param <R> what is read
 */
public final class RecordReader<R extends Record> {
    private static final int MAX_ITEMS = 1_000;

    private final Constructor<R> constructor;
    private final List<Field> fields;
    private final Set<String> known;

    /** A component; an inline one reads its own components from the same object. */
    private record Field(
            String name, Type type, boolean optional, @Nullable RecordReader<?> inline) {
        Stream<String> names() {
            return inline == null ? Stream.of(name) : inline.names();
        }
    }

    private Stream<String> names() {
        return fields.stream().flatMap(Field::names);
    }

    /**
     * Prepares to read a type.
     *
     * @param type the record
     */
    public RecordReader(Class<R> type) {
        var components = type.getRecordComponents();
        var types = new Class<?>[components.length];
        var found = new ArrayList<Field>();
        for (var i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            found.add(field(components[i]));
        }
        fields = List.copyOf(found);
        known = names().collect(Collectors.toUnmodifiableSet());
        try {
            constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("A record without its constructor: " + type, e);
        }
    }

    private static Field field(RecordComponent component) {
        var optional = component.getType() == Optional.class;
        return new Field(
                component.getName(),
                optional ? argument(component.getGenericType()) : component.getGenericType(),
                optional,
                component.isAnnotationPresent(Inline.class)
                        ? new RecordReader<>(component.getType().asSubclass(Record.class))
                        : null);
    }

    /**
     * Reads a document.
     *
     * @param node its root
     * @return the record
     * @throws ProblemException naming every bad field
     */
    public R read(JsonNode node) {
        var errors = new ArrayList<FieldError>();
        var read = read(node, "", errors);
        if (read == null || !errors.isEmpty()) {
            throw new ProblemException(Problem.invalid(List.copyOf(errors)));
        }
        return read;
    }

    private @Nullable R read(JsonNode node, String pointer, List<FieldError> errors) {
        if (!(node instanceof ObjectNode object)) {
            errors.add(FieldError.body(pointer, "type/object", "A JSON object."));
            return null;
        }
        var before = errors.size();
        refuseUnknown(object, pointer, errors);
        return values(object, pointer, errors, before);
    }

    private @Nullable R values(
            ObjectNode object, String pointer, List<FieldError> errors, int before) {
        var values = new @Nullable Object[fields.size()];
        for (var i = 0; i < values.length; i++) {
            values[i] = value(fields.get(i), object, pointer, errors);
        }
        return errors.size() > before ? null : create(values, pointer, errors);
    }

    private void refuseUnknown(ObjectNode object, String pointer, List<FieldError> errors) {
        for (var name : object.propertyNames()) {
            if (errors.size() > Problem.MOST_ERRORS) return;
            if (!known.contains(name)) {
                errors.add(
                        FieldError.body(
                                StrictJson.below(pointer, name),
                                "property/unknown",
                                "There is no such property here."));
            }
        }
    }

    private static @Nullable Object value(
            Field field, ObjectNode object, String pointer, List<FieldError> errors) {
        if (field.inline() != null) {
            return field.inline().values(object, pointer, errors, errors.size());
        }
        var at = StrictJson.below(pointer, field.name());
        var node = object.get(field.name());
        if (node == null || node.isNull()) {
            if (field.optional()) return Optional.empty();
            errors.add(FieldError.body(at, "property/required", "It must be given."));
            return null;
        }
        var value = value(field.type(), node, at, errors);
        return field.optional() && value != null ? Optional.of(value) : value;
    }

    private static @Nullable Object value(
            Type type, JsonNode node, String at, List<FieldError> errors) {
        if (type instanceof ParameterizedType list) return items(argument(list), node, at, errors);
        var raw = (Class<?>) type;
        var scalar = Scalar.of(raw);
        if (scalar == null) return nested(raw.asSubclass(Record.class), node, at, errors);
        try {
            return scalar.read().apply(node);
        } catch (Breach breach) {
            errors.add(FieldError.body(at, breach.rule(), breach.detail()));
            return null;
        }
    }

    private static <N extends Record> @Nullable N nested(
            Class<N> type, JsonNode node, String at, List<FieldError> errors) {
        return new RecordReader<>(type).read(node, at, errors);
    }

    private static @Nullable List<Object> items(
            Type type, JsonNode node, String at, List<FieldError> errors) {
        if (!(node instanceof ArrayNode array)) {
            errors.add(FieldError.body(at, "type/array", "A JSON array."));
            return null;
        }
        if (array.size() > MAX_ITEMS) {
            errors.add(FieldError.body(at, "array/too-long", "At most 1,000 items."));
            return null;
        }
        var items = new ArrayList<Object>();
        for (var i = 0; i < array.size(); i++) {
            var item = value(type, array.get(i), at + "/" + i, errors);
            if (item != null) items.add(item);
        }
        return List.copyOf(items);
    }

    private @Nullable R create(@Nullable Object[] values, String pointer, List<FieldError> errors) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (!(e.getCause() instanceof Breach breach)) throw new IllegalStateException(e);
            errors.add(FieldError.body(pointer, breach.rule(), breach.detail()));
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }
}
