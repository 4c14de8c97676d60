package org.convexgan.judge.property;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Property;
import org.convexgan.ledger.LedgerEntry;

/** A search for an instance on which the printed statement fails; it must find one, which is then shrunk. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Property(tries = SubjectProperties.TRIES, seed = SubjectProperties.SEED, edgeCases = EdgeCasesMode.NONE)
@Says(LedgerEntry.Role.REFUTES)
public @interface Refutes {}
