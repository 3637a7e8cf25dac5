package org.quipu.log.catalogue;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quipu.core.account.Component;
import org.quipu.core.account.Leg;
import org.quipu.core.account.Role;
import org.quipu.core.approval.Approvable;
import org.quipu.core.money.Money;
import org.quipu.core.rate.AnnualRate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleModule;

/**
 * How the ledger writes JSON, everywhere it stores any: the one mapper for events and snapshots.
 */
public final class LedgerJson {
    private LedgerJson() {}

    /**
     * The mapper: strict in reading, stable in writing.
     *
     * @return a new mapper
     */
    public static JsonMapper mapper() {
        var module =
                new SimpleModule("ledger")
                        .addSerializer(Money.class, new MoneyWriter())
                        .addDeserializer(Money.class, new MoneyReader())
                        .addSerializer(Leg.class, new LegWriter())
                        .addDeserializer(Leg.class, new LegReader())
                        .addSerializer(AnnualRate.class, new RateWriter())
                        .addDeserializer(AnnualRate.class, new RateReader())
                        .addDeserializer(LocalDate.class, new IsoDates());
        module.setValueInstantiators(new RecordInstantiators());
        return JsonMapper.builder()
                .addModule(module)
                .annotationIntrospector(new SealedTypes())
                .changeDefaultPropertyInclusion(_ ->
                        JsonInclude.Value.construct(
                                JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
                .withConfigOverride(
                        BigDecimal.class,
                        it -> it.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                // What a record answers about itself is no part of it.
                .changeDefaultVisibility(
                        it -> it.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
                .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
    }

    /**
     * Sealed interfaces name the permitted record in a field {@code is}; legs need no name. A
     * command that waits is named there too, by its catalogued name. The JDK's own sealed classes,
     * such as a zone, are written as their text.
     */
    private static final class SealedTypes extends JacksonAnnotationIntrospector {
        @Override
        public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(
                MapperConfig<?> config, Annotated annotated) {
            if (!(annotated instanceof AnnotatedClass type)) {
                return super.findPolymorphicTypeInfo(config, annotated);
            }
            var raw = type.getRawType();
            if (raw == Approvable.class) return named(JsonTypeInfo.Id.NAME);
            return raw.isInterface() && raw.isSealed() && raw != Leg.class
                    ? named(JsonTypeInfo.Id.SIMPLE_NAME)
                    : super.findPolymorphicTypeInfo(config, annotated);
        }

        private static JsonTypeInfo.Value named(JsonTypeInfo.Id how) {
            return JsonTypeInfo.Value.construct(
                    how, JsonTypeInfo.As.PROPERTY, "is", null, false, true);
        }

        @Override
        public List<NamedType> findSubtypes(MapperConfig<?> config, Annotated annotated) {
            if (annotated.getRawType() != Approvable.class) {
                return super.findSubtypes(config, annotated);
            }
            return CommandNames.all().entrySet().stream()
                    .map(each -> new NamedType(each.getKey(), each.getValue()))
                    .toList();
        }
    }

    private static final class MoneyWriter extends ValueSerializer<Money> {
        @Override
        public void serialize(Money money, JsonGenerator out, SerializationContext context) {
            out.writeStartObject();
            out.writeStringProperty("amount", money.decimal());
            out.writeStringProperty("currency", money.currency().getCurrencyCode());
            out.writeEndObject();
        }
    }

    private static final class MoneyReader extends ValueDeserializer<Money> {
        @Override
        public Money deserialize(JsonParser in, DeserializationContext context) {
            var fields = new Fields();
            fields.read(in, context);
            return fields.money(fields.amount);
        }
    }

    /** A rate is a decimal string in per cent. */
    private static final class RateWriter extends ValueSerializer<AnnualRate> {
        @Override
        public void serialize(AnnualRate rate, JsonGenerator out, SerializationContext context) {
            out.writeString(rate.percent().toPlainString());
        }
    }

    private static final class RateReader extends ValueDeserializer<AnnualRate> {
        @Override
        public AnnualRate deserialize(JsonParser in, DeserializationContext context) {
            if (in.currentToken() != JsonToken.VALUE_STRING)
                context.reportInputMismatch(AnnualRate.class, "a rate must be a string");
            return AnnualRate.percent(new BigDecimal(in.getString()));
        }
    }

    /** One flat object a leg: its three amounts share one currency. */
    private static final class LegWriter extends ValueSerializer<Leg> {
        @Override
        public void serialize(Leg leg, JsonGenerator out, SerializationContext context) {
            out.writeStartObject();
            switch (leg) {
                case Leg.OfAccount own -> {
                    out.writeStringProperty("account", own.account());
                    out.writeStringProperty("component", lower(own.component()));
                    amount(leg.amount(), out);
                    out.writeStringProperty("balanceAfter", own.balanceAfter().decimal());
                    if (own.availableAfter().isPresent()) {
                        out.writeStringProperty(
                                "availableAfter", own.availableAfter().get().decimal());
                    }
                }
                case Leg.OfRole own -> {
                    out.writeStringProperty("role", lower(own.role()));
                    amount(leg.amount(), out);
                }
            }
            out.writeEndObject();
        }

        private static void amount(Money amount, JsonGenerator out) {
            out.writeStringProperty("amount", amount.decimal());
            out.writeStringProperty("currency", amount.currency().getCurrencyCode());
        }
    }

    private static final class LegReader extends ValueDeserializer<Leg> {
        @Override
        public Leg deserialize(JsonParser in, DeserializationContext context) {
            var fields = new Fields();
            fields.read(in, context);
            var amount = fields.money(fields.amount);
            if (!fields.role.isEmpty()) {
                return new Leg.OfRole(Role.valueOf(fields.role.toUpperCase(Locale.ROOT)), amount);
            }
            return new Leg.OfAccount(
                    fields.account,
                    Component.valueOf(fields.component.toUpperCase(Locale.ROOT)),
                    amount,
                    fields.money(fields.balanceAfter),
                    fields.availableAfter.isEmpty()
                            ? Optional.empty()
                            : Optional.of(fields.money(fields.availableAfter)));
        }
    }

    /** The text fields of a money or leg object. */
    private static final class Fields {
        private String account = "";
        private String component = "";
        private String role = "";
        private String amount = "";
        private String currency = "";
        private String balanceAfter = "";
        private String availableAfter = "";

        void read(JsonParser in, DeserializationContext context) throws JacksonException {
            for (var name = in.nextName(); name != null; name = in.nextName()) {
                if (in.nextToken() != JsonToken.VALUE_STRING)
                    context.reportInputMismatch(Leg.class, "%s must be a string", name);
                var text = in.getString();
                switch (name) {
                    case "account" -> account = text;
                    case "component" -> component = text;
                    case "role" -> role = text;
                    case "amount" -> amount = text;
                    case "currency" -> currency = text;
                    case "balanceAfter" -> balanceAfter = text;
                    case "availableAfter" -> availableAfter = text;
                    default -> context.reportInputMismatch(Leg.class, "unknown field %s", name);
                }
            }
        }

        Money money(String decimal) {
            return Money.of(Currency.getInstance(currency), decimal);
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
