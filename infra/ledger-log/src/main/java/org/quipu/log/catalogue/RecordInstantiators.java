package org.quipu.log.catalogue;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.std.StdValueInstantiator;
import tools.jackson.databind.module.SimpleValueInstantiators;

/**
 * Makes records by one prepared handle of their canonical constructor. The mapper's own way works
 * out anew for every record how its arguments are spread, which costs as much as reading the JSON.
 */
final class RecordInstantiators extends SimpleValueInstantiators {
    private static final MethodType FROM_ARRAY =
            MethodType.methodType(Object.class, Object[].class);

    @Override
    public ValueInstantiator modifyValueInstantiator(
            DeserializationConfig config,
            BeanDescription.Supplier description,
            ValueInstantiator usual) {
        return description.getBeanClass().isRecord()
                        && usual instanceof StdValueInstantiator standard
                        && standard.canCreateFromObjectWith()
                ? new Canonical(standard, constructor(description.getBeanClass()))
                : usual;
    }

    private static MethodHandle constructor(Class<?> type) {
        var components = type.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
        try {
            var canonical = type.getDeclaredConstructor(types);
            canonical.setAccessible(true);
            return MethodHandles.lookup()
                    .unreflectConstructor(canonical)
                    .asSpreader(Object[].class, components.length)
                    .asType(FROM_ARRAY);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No canonical constructor of " + type, e);
        }
    }

    private static final class Canonical extends StdValueInstantiator {
        private final transient MethodHandle constructor;

        Canonical(StdValueInstantiator usual, MethodHandle constructor) {
            super(usual);
            this.constructor = constructor;
        }

        @Override
        public Object createFromObjectWith(DeserializationContext context, Object[] arguments) {
            try {
                return constructor.invokeExact(arguments);
            } catch (Throwable refused) {
                return context.handleInstantiationProblem(
                        getValueClass(), arguments, rewrapCtorProblem(context, refused));
            }
        }
    }
}
