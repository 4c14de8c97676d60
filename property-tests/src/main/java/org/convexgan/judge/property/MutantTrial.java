package org.convexgan.judge.property;

import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.RandomGenerator;
import org.convexgan.ledger.LedgerEntry;
import org.convexgan.ledger.LedgerEntry.Role;
import org.convexgan.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Runs every property of a claim on a wrong implementation until the intended check rejects it.
 *
 * @param <P> the formulation
 */
final class MutantTrial<P extends Problem> {
    private static final int INSTANCES = 400;

    private final ClaimProperties<P> properties;
    private final Mutant<P> mutant;
    private final Set<String> killedBy = new TreeSet<>();
    private @Nullable String killer;
    private @Nullable String instance;
    private long crashes;

    MutantTrial(ClaimProperties<P> properties, Mutant<P> mutant) {
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
        RandomGenerator<?> generator = arbitraryOf(property).generator(ClaimProperties.TRIES);
        Random random = new Random(Long.parseLong(ClaimProperties.SEED));
        property.setAccessible(true);
        for (int i = 0; i < INSTANCES && killer == null; i++) {
            Object sample = generator.next(random).value();
            violation(property, sample).ifPresent(violation -> {
                killedBy.add(violation.check().label());
                if (violation.check() == mutant.intended()) {
                    killer = property.getName();
                    instance = ((Instance) sample).problem().describe();
                }
            });
        }
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
