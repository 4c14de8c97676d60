package org.convexgan.judge.property;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.Label;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.convexgan.certificate.Require;
import org.convexgan.certificate.Tolerance;
import org.convexgan.golden.Check;
import org.convexgan.ledger.Figure;
import org.convexgan.ledger.LedgerEntry;

/**
 * The properties of one claim, run on the reference and, as a trial of the properties themselves, on every wrong subject.
 *
 * <p>Property methods have one parameter, drawn from a provider method without parameters, and reach the subject under test by {@link #subject()} only.
 *
 * @param <S> the subject: a solver, a training, a bound
 */
@AddLifecycleHook(ClaimHook.class)
public abstract class SubjectProperties<S> {
    /** Instances per property; all of them where there are fewer. */
    public static final int TRIES = 1000;

    /** Seed of every property: the same instances in every run, on every machine. */
    public static final String SEED = "20261122";

    private static final String STUDY_SIZE = "study.size";

    private final S reference;
    private S subject;

    /** Starts with the reference as the subject under test. */
    protected SubjectProperties(S reference) {
        this.reference = reference;
        subject = reference;
    }

    /** Returns the wrong subjects that these properties must reject; never none. */
    protected abstract List<? extends WrongSubject<S>> mutants();

    /** Returns the pictures of the claim, computed from the reference; none by default. */
    protected List<Figure> figures() {
        return List.of();
    }

    /** Returns the subject under test. */
    protected final S subject() {
        return subject;
    }

    final boolean isReferenceUnderTest() {
        return subject == reference;
    }

    /** Returns the claim id. */
    final String claim() {
        return getClass().getAnnotation(Decides.class).value();
    }

    /**
     * Returns the runs of a study, for a provider: the seeds 1 to {@code runs}, times the system property {@value #STUDY_SIZE}.
     * Properties that are no studies and have more than a hundred instances enumerate them on their own, so that a tenfold study does not need more than
     * {@value #TRIES} of them.
     *
     * @param runs how many, {@code ≥ 1}
     */
    protected static Arbitrary<Long> seeds(int runs) {
        int size = Require.atLeast(STUDY_SIZE, Integer.getInteger(STUDY_SIZE, 1), 1);
        long all = (long) size * Require.atLeast("runs", runs, 1);
        Require.that(all <= TRIES, STUDY_SIZE, "keep a study within %d runs".formatted(TRIES), size);
        return Arbitraries.longs().between(1, all);
    }

    /** Counts the instance under test in a regime of {@link Decides#regimes()} that only its run can tell. */
    protected final void meet(String regime) {
        if (isReferenceUnderTest()) {
            Evidence.current().meet(regime);
        }
    }

    /**
     * Compares two numbers relative to the size of their data.
     *
     * @param what the quantity, e.g. {@code "p*"}
     * @param scale size of the data, in the units of the numbers
     * @throws ClaimViolation with {@link Check#VALUE} unless {@code |actual − expected| ≤ tol·(1 + scale)}
     */
    protected final void expect(String what, double actual, double expected, double scale) {
        require(
                Check.VALUE,
                Math.abs(actual - expected) <= Tolerance.F64.gap() * (1 + scale),
                "%s is %s instead of %s",
                what,
                actual,
                expected);
    }

    /** Throws a violation unless a condition holds. */
    protected static void require(Check check, boolean condition, String message, Object... values) {
        if (!condition) {
            throw new ClaimViolation(check, message.formatted(values));
        }
    }

    /**
     * Reports that the printed statement fails on an instance.
     *
     * @throws ClaimViolation if {@code contradicts}
     */
    protected static void refuteIf(boolean contradicts, String message, Object... values) {
        require(Check.VALUE, !contradicts, message, values);
    }

    @Example
    @Label("every mutant is rejected by the check that exists to reject it")
    void every_mutant_is_killed_for_the_intended_reason() {
        require(Check.VALUE, !mutants().isEmpty(), "%s must have a mutant, but has none", claim());
        try {
            for (WrongSubject<S> mutant : mutants()) {
                subject = mutant.subject();
                LedgerEntry.MutantRun trial = new MutantTrial<>(this, mutant).run(claim());
                RunLedger.append(trial);
                require(
                        mutant.intended(),
                        trial.killed(),
                        "%s: mutant %s (%s) must be rejected by %s, but was rejected by %s, with %d crashes",
                        claim(),
                        mutant.name(),
                        mutant.fault(),
                        trial.intended(),
                        trial.killedBy(),
                        trial.crashes());
            }
        } finally {
            subject = reference;
        }
    }

    @Example
    @Label("the pictures of the claim are recorded")
    void figures_are_recorded() {
        figures().forEach(figure -> RunLedger.append(new LedgerEntry.FigureRun(claim(), figure)));
    }

    /** Returns the methods of the subclass and of the classes between it and the kit. */
    List<Method> methods() {
        List<Method> methods = new ArrayList<>();
        for (Class<?> type = getClass();
                type != ClaimProperties.class && type != SubjectProperties.class;
                type = type.getSuperclass()) {
            methods.addAll(List.of(type.getDeclaredMethods()));
        }
        return methods;
    }
}
