package org.convexgan.judge.property;

import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.RandomGenerator;
import org.convexgan.golden.Check;
import org.convexgan.ledger.LedgerEntry;
import org.convexgan.ledger.LedgerEntry.Role;
import org.jspecify.annotations.Nullable;

/**
 * Runs every property of a claim on a wrong subject until the intended check rejects it; a study rejects it when more runs fail a check than its budget
 * allows.
 *
 * @param <S> the subject
 */
final class MutantTrial<S> {
    private static final int INSTANCES = 400;

    private final SubjectProperties<S> properties;
    private final WrongSubject<S> mutant;
    private final Set<String> killedBy = new TreeSet<>();
    private @Nullable String killer;
    private @Nullable String instance;
    private long crashes;

    MutantTrial(SubjectProperties<S> properties, WrongSubject<S> mutant) {
        this.properties = properties;
        this.mutant = mutant;
    }

    LedgerEntry.MutantRun run(String claim) {
        properties.methods().stream()
                .filter(method -> ClaimHook.roleOf(method)
                        .filter(role -> role != Role.REFUTES)
                        .isPresent())
                .sorted((a, b) -> a.getName().compareTo(b.getName()))
                .takeWhile(method -> killer == null)
                .forEach(this::tryOn);
        return new LedgerEntry.MutantRun(
                claim,
                mutant.name(),
                mutant.fault(),
                mutant.intended().label(),
                List.copyOf(killedBy),
                killer,
                instance,
                crashes);
    }

    private void tryOn(Method property) {
        Studies studies = property.getAnnotation(Studies.class);
        Arbitrary<?> arbitrary = arbitraryOf(property);
        if (studies == null) {
            RandomGenerator<?> generator = arbitrary.generator(SubjectProperties.TRIES);
            Random random = new Random(Long.parseLong(SubjectProperties.SEED));
            tryOn(
                    property,
                    Stream.generate(() -> generator.next(random).value()).limit(INSTANCES),
                    0);
        } else {
            List<?> runs = arbitrary.allValues().orElseThrow().toList();
            tryOn(
                    property,
                    runs.stream(),
                    FailureBudget.of(runs.size(), studies.measuredRuns(), studies.measuredFailures()));
        }
    }

    private void tryOn(Method property, Stream<?> samples, int allowed) {
        Map<Check, Integer> failures = new EnumMap<>(Check.class);
        property.setAccessible(true);
        samples.takeWhile(sample -> killer == null).forEach(sample -> {
            Optional<Check> failed = violation(property, sample).map(ClaimViolation::check);
            failed.filter(check -> failures.merge(check, 1, Integer::sum) > allowed)
                    .ifPresent(check -> {
                        killedBy.add(check.label());
                        if (check == mutant.intended()) {
                            killer = property.getName();
                            instance = ClaimHook.describe(sample);
                        }
                    });
        });
    }

    private Optional<ClaimViolation> violation(Method property, Object sample) {
        try {
            property.invoke(properties, sample);
            return Optional.empty();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof ClaimViolation violation) {
                return Optional.of(violation);
            }
            crashes++;
            return Optional.empty();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private Arbitrary<?> arbitraryOf(Method property) {
        String provider = Arrays.stream(property.getParameterAnnotations()[0])
                .filter(ForAll.class::isInstance)
                .map((Annotation annotation) -> ((ForAll) annotation).value())
                .findFirst()
                .orElseThrow();
        Method method = properties.methods().stream()
                .filter(candidate -> candidate.getName().equals(provider) && candidate.getParameterCount() == 0)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("provider must be a method without parameters, but %s of %s is none"
                                .formatted(provider, property)));
        method.setAccessible(true);
        try {
            return (Arbitrary<?>) method.invoke(properties);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
