package org.convexgan.judge.property;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Label;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.FalsifiedSample;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;
import org.convexgan.ledger.LedgerEntry;
import org.convexgan.ledger.LedgerEntry.Budget;
import org.convexgan.ledger.LedgerEntry.Counterexample;
import org.convexgan.ledger.LedgerEntry.Outcome;
import org.convexgan.ledger.LedgerEntry.Role;

/**
 * Writes each property of a claim to the ledger, turns a search that found a counterexample into a success and one that found none into a
 * failure, lets the runs of a study fail within its budget, and demands that every regime was met.
 */
public final class ClaimHook implements AroundPropertyHook, AroundTryHook {
    private static final double LEAST_SHARE = 0.05;

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS; // without it the hook silently never fires
    }

    @Override
    public TryExecutionResult aroundTry(TryLifecycleContext context, TryExecutor executor, List<Object> parameters) {
        parameters.stream()
                .filter(Instance.class::isInstance)
                .forEach(instance -> Evidence.current().meet(((Instance) instance).regime()));
        TryExecutionResult result = executor.execute(parameters);
        boolean studied = context.targetMethod().isAnnotationPresent(Studies.class);
        if (studied && isViolation(result.throwable())) {
            Evidence.current().fail();
            return TryExecutionResult.satisfied(); // the budget decides at the end
        }
        return result;
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor executor) {
        Optional<Role> role = roleOf(context.targetMethod());
        if (role.isEmpty()) {
            return executor.execute();
        }
        Evidence evidence = Evidence.begin();
        long start = System.nanoTime();
        PropertyExecutionResult result = executor.execute();
        long millis = (System.nanoTime() - start) / 1_000_000;
        Decides decides = context.containerClass().getAnnotation(Decides.class);
        Outcome outcome = outcome(role.get(), result);
        Optional<Budget> budget = outcome == Outcome.PASSED
                ? budget(context.targetMethod(), result.countChecks(), evidence.failures())
                : Optional.empty();
        Optional<String> missing = outcome == Outcome.PASSED
                ? exceeded(decides, budget).or(() -> missingRegime(decides, evidence.regimes()))
                : Optional.empty();
        Outcome recorded = missing.isPresent() ? Outcome.FAILED : outcome;
        RunLedger.append(new LedgerEntry.PropertyRun(
                decides.value(),
                context.containerClass().getSimpleName() + "#"
                        + context.targetMethod().getName(),
                label(context.targetMethod()),
                role.get(),
                recorded,
                result.countChecks(),
                evidence.certified(),
                evidence.worstGap(),
                evidence.worstResidual(),
                evidence.regimes(),
                budget.orElse(null),
                result.seed().orElse("none"),
                counterexample(result).orElse(null),
                millis));
        return switch (outcome) {
            case FAILED -> result;
            case FALSIFIED -> result.mapToSuccessful();
            case NOT_FALSIFIED ->
                result.mapToFailed("%s: the search found no counterexample in %d instances"
                        .formatted(decides.value(), result.countChecks()));
            case PASSED -> missing.map(result::mapToFailed).orElse(result);
        };
    }

    private static Optional<Budget> budget(Method method, int runs, int failures) {
        return Optional.ofNullable(method.getAnnotation(Studies.class))
                .map(studies -> FailureBudget.of(studies, runs, failures));
    }

    private static Optional<String> exceeded(Decides decides, Optional<Budget> budget) {
        return budget.filter(b -> b.failures() > b.allowed())
                .map(b -> "%s: at most %d runs may fail, but %d did"
                        .formatted(decides.value(), b.allowed(), b.failures()));
    }

    private static Optional<String> missingRegime(Decides decides, Map<String, Integer> met) {
        double total = met.values().stream().mapToInt(Integer::intValue).sum();
        return Arrays.stream(decides.regimes())
                .filter(regime -> met.getOrDefault(regime, 0) < LEAST_SHARE * total || total == 0)
                .findFirst()
                .map(regime -> "%s: regime '%s' must be met in at least 5 %% of the checks, but %s"
                        .formatted(decides.value(), regime, met));
    }

    private static Outcome outcome(Role role, PropertyExecutionResult result) {
        if (result.status() == PropertyExecutionResult.Status.SUCCESSFUL) {
            return role == Role.REFUTES ? Outcome.NOT_FALSIFIED : Outcome.PASSED;
        }
        return role == Role.REFUTES && isViolation(result.throwable()) ? Outcome.FALSIFIED : Outcome.FAILED;
    }

    private static boolean isViolation(Optional<Throwable> throwable) {
        return throwable.filter(ClaimViolation.class::isInstance).isPresent();
    }

    private static Optional<Counterexample> counterexample(PropertyExecutionResult result) {
        Optional<List<Object>> shrunk = result.shrunkSample().map(FalsifiedSample::parameters);
        return shrunk.or(() -> result.originalSample().map(FalsifiedSample::parameters))
                .filter(parameters -> !parameters.isEmpty())
                .map(parameters -> new Counterexample(
                        describe(parameters.get(0)),
                        result.throwable().map(Throwable::getMessage).orElse("")));
    }

    static String describe(Object sample) {
        return sample instanceof Instance instance ? instance.problem().describe() : sample.toString();
    }

    private static String label(Method method) {
        Label label = method.getAnnotation(Label.class);
        return label == null ? method.getName().replace('_', ' ') : label.value();
    }

    static Optional<Role> roleOf(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(Says.class))
                .filter(says -> says != null)
                .map(Says::value)
                .findFirst();
    }
}
