package org.quipu.log.catalogue;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.quipu.core.account.Component;
import org.quipu.core.account.Leg;
import org.quipu.core.account.Role;
import org.quipu.core.approval.Approvable;
import org.quipu.core.money.Money;
import org.quipu.core.rate.AnnualRate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the JSON Schema of an event from its record, as {@link LedgerJson} stores it: every field
 * is named, and no other may stand there.
 */
final class SchemaWriter {
    private static final JsonMapper JSON = LedgerJson.mapper();
    private static final String DECIMAL = "^-?(0|[1-9][0-9]{0,18})(\\.[0-9]{1,4})?$";
    private static final String PERCENT = "^(0|[1-9][0-9]{0,6})(\\.[0-9]{1,8})?$";
    private static final String CURRENCY = "^[A-Z]{3}$";
    private static final String DATE = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

    private static final Set<Class<?>> OPTIONAL =
            Set.of(Optional.class, OptionalLong.class, OptionalInt.class);

    private static final Set<Class<?>> WHOLE =
            Set.of(long.class, Long.class, int.class, OptionalLong.class, OptionalInt.class);

    private final ObjectNode shared = JSON.createObjectNode();
    private final Map<String, Class<?>> named = new HashMap<>();

    /** The whole schema as text. */
    static String schema(String name, Class<?> event) {
        var writer = new SchemaWriter();
        var schema = JSON.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:quipu:event:" + name);
        schema.put("title", name);
        schema.setAll(writer.object(event));
        if (!writer.shared.isEmpty()) schema.set("$defs", writer.shared);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
    }

    private ObjectNode object(Class<?> type) {
        var words = RecordWords.of(type);
        var properties = JSON.createObjectNode();
        var required = JSON.createArrayNode();
        for (var part : type.getRecordComponents()) {
            var property = of(part.getGenericType());
            if (!words.of(part.getName()).isEmpty())
                property.put("description", words.of(part.getName()));
            properties.set(part.getName(), property);
            if (!OPTIONAL.contains(part.getType())) required.add(part.getName());
        }
        var object = strict(properties, required);
        object.put("description", words.summary());
        return object;
    }

    private ObjectNode of(Type type) {
        if (type instanceof ParameterizedType generic) {
            var content = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == Optional.class) return of(content);
            var array = JSON.createObjectNode().put("type", "array");
            if (generic.getRawType() == Set.class) array.put("uniqueItems", true);
            else if (generic.getRawType() != List.class) throw new IllegalStateException("" + type);
            array.set("items", of(content));
            return array;
        }
        if (type == String.class || type == ZoneId.class) return text();
        if (type == LocalDate.class) return text().put("format", "date").put("pattern", DATE);
        if (type == Currency.class) return currency();
        if (WHOLE.contains(type)) return JSON.createObjectNode().put("type", "integer");
        if (type == Money.class) return shared("money", SchemaWriter::money);
        if (type == Leg.class) return shared("leg", SchemaWriter::leg);
        if (type == boolean.class || type == Boolean.class)
            return JSON.createObjectNode().put("type", "boolean");
        if (type == AnnualRate.class || type == BigDecimal.class) return percent();
        var plain = (Class<?>) type;
        if (plain.isEnum()) return oneOf(plain);
        if (plain == Approvable.class) return shared("command", this::oneOfCommands);
        if (plain.isSealed()) return shared(name(plain), () -> oneOfRecords(plain));
        if (!plain.isRecord()) throw new IllegalStateException("No schema for " + plain);
        return shared(name(plain), () -> object(plain));
    }

    /** Two types of one name would share one description: one of them must be called otherwise. */
    private String name(Class<?> type) {
        var simple = type.getSimpleName();
        var name = simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1);
        var other = named.putIfAbsent(name, type);
        if (other != null && other != type) {
            throw new IllegalStateException("One schema with " + other + " and " + type);
        }
        return name;
    }

    private ObjectNode oneOfRecords(Class<?> sealed) {
        var any = JSON.createObjectNode();
        var records = any.putArray("oneOf");
        for (var permitted : sealed.getPermittedSubclasses()) {
            records.add(named(permitted, permitted.getSimpleName()));
        }
        return any;
    }

    /** A further command that may wait adds to the schema and changes nothing in it. */
    private ObjectNode oneOfCommands() {
        var any = JSON.createObjectNode();
        var records = any.putArray("oneOf");
        CommandNames.all().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(each -> records.add(named(each.getKey(), each.getValue())));
        return any;
    }

    /** Which record it is stands in a field of its own. */
    private ObjectNode named(Class<?> type, String name) {
        var object = object(type);
        var properties = JSON.createObjectNode();
        properties.putObject("is").put("const", name);
        properties.setAll((ObjectNode) object.get("properties"));
        object.set("properties", properties);
        ((ArrayNode) object.get("required")).insert(0, "is");
        return object;
    }

    private ObjectNode shared(String name, java.util.function.Supplier<ObjectNode> schema) {
        if (!shared.has(name)) {
            shared.putObject(name); // its place, before what it refers to
            shared.set(name, schema.get());
        }
        return JSON.createObjectNode().put("$ref", "#/$defs/" + name);
    }

    private static ObjectNode money() {
        var money = JSON.createObjectNode();
        money.set("amount", decimal());
        money.set("currency", currency());
        return strict(money, all(money)).put("description", RecordWords.of(Money.class).summary());
    }

    /** As {@link LedgerJson} writes it: flat, all its amounts of one currency. */
    private static ObjectNode leg() {
        var account = JSON.createObjectNode();
        account.set("account", text());
        account.set("component", oneOf(Component.class));
        account.set("amount", decimal());
        account.set("currency", currency());
        account.set("balanceAfter", decimal());
        var required = all(account);
        account.set("availableAfter", decimal());
        var role = JSON.createObjectNode();
        role.set("role", oneOf(Role.class));
        role.set("amount", decimal());
        role.set("currency", currency());
        var leg = JSON.createObjectNode();
        leg.putArray("oneOf")
                .add(described(strict(account, required), Leg.OfAccount.class))
                .add(described(strict(role, all(role)), Leg.OfRole.class));
        return leg;
    }

    private static ObjectNode described(ObjectNode schema, Class<?> type) {
        var words = RecordWords.of(type);
        schema.withObject("properties")
                .forEachEntry((name, property) -> {
                    if (!words.of(name).isEmpty())
                        ((ObjectNode) property).put("description", words.of(name));
                });
        return schema.put("description", words.summary());
    }

    private static ArrayNode all(ObjectNode properties) {
        var names = JSON.createArrayNode();
        properties.propertyNames().forEach(names::add);
        return names;
    }

    private static ObjectNode strict(ObjectNode properties, ArrayNode required) {
        var object = JSON.createObjectNode().put("type", "object");
        object.set("properties", properties);
        object.set("required", required);
        return object.put("additionalProperties", false);
    }

    private static ObjectNode text() {
        return JSON.createObjectNode().put("type", "string");
    }

    private static ObjectNode decimal() {
        return text().put("pattern", DECIMAL);
    }

    private static ObjectNode percent() {
        return text().put("pattern", PERCENT);
    }

    private static ObjectNode currency() {
        return text().put("pattern", CURRENCY);
    }

    private static ObjectNode oneOf(Class<?> constants) {
        var names = JSON.createArrayNode();
        Arrays.stream(constants.getEnumConstants())
                .map(it -> it.toString().toLowerCase(Locale.ROOT))
                .forEach(names::add);
        var schema = JSON.createObjectNode();
        schema.set("enum", names);
        return schema;
    }
}
