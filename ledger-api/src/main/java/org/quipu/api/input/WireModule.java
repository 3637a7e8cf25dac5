package org.quipu.api.input;

import java.util.function.Function;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.calendar.Frequency;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** Writes single values as they are read, so that what was sent can be shown by the same record. */
public final class WireModule extends SimpleModule {
    private static final long serialVersionUID = 1;

    /** Knows every single value that is not text by itself. */
    public WireModule() {
        super("wire");
        as(Amount.class, it -> it.decimal().toPlainString());
        as(Figure.class, it -> it.decimal().toPlainString());
        as(Identifier.class, Identifier::text);
        as(ExternalId.class, ExternalId::text);
        as(Code.class, Code::text);
        as(Name.class, Name::text);
        as(DayCount.class, DayCount::code);
        as(Frequency.class, Frequency::text);
    }

    private <T> void as(Class<T> type, Function<T, String> text) {
        addSerializer(
                type,
                new ValueSerializer<T>() {
                    @Override
                    public void serialize(
                            T value, JsonGenerator out, SerializationContext context) {
                        out.writeString(text.apply(value));
                    }
                });
    }
}
