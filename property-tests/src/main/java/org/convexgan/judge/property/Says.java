package org.convexgan.judge.property;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.convexgan.ledger.LedgerEntry;

/** The role behind an annotation such as {@link AsPrinted}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.ANNOTATION_TYPE)
@interface Says {
    LedgerEntry.Role value();
}
