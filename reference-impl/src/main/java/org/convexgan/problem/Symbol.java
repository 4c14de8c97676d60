package org.convexgan.problem;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The paper's symbol of a record component, which is also its field name on the wire; without it the component's own name is used. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Symbol {
    /** Returns the symbol, e.g. {@code "X"}. */
    String value();
}
