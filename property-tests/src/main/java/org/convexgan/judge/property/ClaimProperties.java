package org.convexgan.judge.property;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Example;
import net.jqwik.api.Label;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.convexgan.certificate.Certificate;
import org.convexgan.certificate.Tolerance;
import org.convexgan.golden.Check;
import org.convexgan.judge.Judge;
import org.convexgan.judge.Judgement;
import org.convexgan.judge.Verdict;
import org.convexgan.ledger.LedgerEntry;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Problem;
import org.convexgan.spi.ReferenceImplementation;

/**
 * The properties of one claim, run on the reference implementation and, as a trial of the properties themselves, on every mutant.
 *
 * <p>Property methods have one parameter, drawn from a provider method without parameters.
 *
 * @param <P> the formulation whose answers the claim is about
 */
@AddLifecycleHook(ClaimHook.class)
public abstract class ClaimProperties<P extends Problem> {
    /** Instances per property. */
    public static final int TRIES = 1000;

    /** Seed of every property: the same instances in every run, on every machine. */
    public static final String SEED = "20261122";

    private static final ReferenceImplementation REFERENCE = new ReferenceImplementation();
    private static final Judge JUDGE = new Judge(REFERENCE, Tolerance.F64);

    private final Function<P, Answer> reference = REFERENCE::solve;
    private Function<P, Answer> subject = reference;

    /** Returns the wrong implementations that these properties must reject; never none. */
    protected abstract List<? extends Mutant<P>> mutants();

    /** Returns the answer of the subject under test. */
    protected final Answer solve(P problem) {
        return subject.apply(problem);
    }

    /**
     * Solves and judges, and returns the certificate of an optimal answer.
     *
     * @throws ClaimViolation if the verdict is not pass, or the answer is not optimal
     */
    protected final Certificate certified(P problem) {
        Judgement judgement = judged(problem);
        Certificate certificate = judgement
                .certificate()
                .orElseThrow(
                        () -> new ClaimViolation(Check.STATUS, "answer must be optimal, but " + judgement.verdict()));
        return certificate;
    }

    /**
     * Solves and judges; infeasible is a right answer to an infeasible problem.
     *
     * @throws ClaimViolation if the verdict is not pass, or the gap is not small from both sides
     */
    protected final Judgement judged(P problem) {
        Judgement judgement = JUDGE.judge(problem, solve(problem));
        if (judgement.verdict() instanceof Verdict.Fail fail) {
            throw new ClaimViolation(
                    fail.check(), "%s: %s".formatted(fail.check().label(), fail.reason()));
        }
        if (!judgement.isPass()) {
            throw new IllegalStateException(problem.name() + " ended " + judgement.verdict());
        }
        judgement
                .certificate()
                .ifPresent(certificate -> require(
                        Check.GAP,
                        certificate.relativeGap() <= Tolerance.F64.gap(),
                        "primal and dual value differ by %s",
                        certificate));
        if (subject == reference) {
            judgement.certificate().ifPresentOrElse(Evidence.current()::certify, Evidence.current()::certifyInfeasible);
        }
        return judgement;
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
        String claim = getClass().getAnnotation(Decides.class).value();
        require(Check.VALUE, !mutants().isEmpty(), "%s must have a mutant, but has none", claim);
        try {
            for (Mutant<P> mutant : mutants()) {
                subject = mutant::solve;
                LedgerEntry.MutantRun trial = new MutantTrial<>(this, mutant).run(claim);
                RunLedger.append(trial);
                require(
                        mutant.intended(),
                        trial.killed(),
                        "%s: mutant %s (%s) must be rejected by %s, but was rejected by %s, with %d crashes",
                        claim,
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

    /** Returns the methods of the subclass and of the classes between it and this one. */
    List<Method> methods() {
        List<Method> methods = new ArrayList<>();
        for (Class<?> type = getClass(); type != ClaimProperties.class; type = type.getSuperclass()) {
            methods.addAll(List.of(type.getDeclaredMethods()));
        }
        return methods;
    }
}
