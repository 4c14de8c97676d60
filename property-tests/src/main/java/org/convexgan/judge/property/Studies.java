package org.convexgan.judge.property;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Property;
import org.convexgan.ledger.LedgerEntry;

/**
 * A statement about random runs that may fail on a few of them: how many follows from a rate that was measured on other seeds, so
 * that a right subject with other seeds fails more often once in a thousand studies.
 *
 * <p>The provider of the method's parameter enumerates the runs, each once; see {@link SubjectProperties#seeds}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Property(tries = SubjectProperties.TRIES, seed = SubjectProperties.SEED, edgeCases = EdgeCasesMode.NONE)
@Says(LedgerEntry.Role.STUDIES)
public @interface Studies {
    /** Returns on how many runs, with other seeds than the study's, the rate of failures was measured. */
    int measuredRuns();

    /** Returns how many of those runs failed. */
    int measuredFailures();
}
