package org.convexgan.judge.property;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The claim that a properties class decides. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Decides {
    /** Returns the claim id, e.g. {@code "HC-T2.1.quad"}. */
    String value();

    /** Returns regimes of {@link Instance} of which each property must meet each in at least 5 % of its checks. */
    String[] regimes() default {};
}
