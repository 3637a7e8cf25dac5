package org.quipu.api.input;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a field means, for the OpenAPI document. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Meaning {
    /**
     * One sentence: what, in which unit, what happens when it is absent.
     *
     * @return plain English
     */
    String value();

    /**
     * A value that could stand there, as JSON text or a bare string.
     *
     * @return the example, or empty for the type's own
     */
    String example() default "";
}
