package org.convexgan.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;
import org.convexgan.arbitraries.Means;
import org.convexgan.judge.property.Instance;
import org.convexgan.problem.Problem;

/**
 * The generators of instances, discovered and not listed: every public static method without parameters in the package of {@link Means} that
 * returns an {@code Arbitrary} of some {@link Instance}. The type of the instance's {@code problem()} tells the formulation.
 */
final class Generators {
    private static final int GENERATION_SIZE = 1000;
    private static final int MOST_SIMPLER = 500;

    private final Map<String, List<RandomGenerator<Instance>>> byProblem = new TreeMap<>();
    private final Function<Problem, String> digest;

    /**
     * Discovers the generators.
     *
     * @param digest of the data of an instance
     */
    Generators(Function<Problem, String> digest) {
        this.digest = digest;
        inSession(() -> methods().forEach(this::register));
    }

    /** Returns the wire names of the problems that have a generator. */
    List<String> problems() {
        return List.copyOf(byProblem.keySet());
    }

    /**
     * Returns an instance, a function of its name and the randomness; the index alternates between several generators.
     *
     * @throws IllegalArgumentException if the instance before the end of the path has no such simpler one
     */
    Problem draw(GeneratedId id, Random random) {
        List<Problem> drawn = new ArrayList<>();
        inSession(() -> drawn.add(shrinkable(id, random).value().problem()));
        return drawn.get(0);
    }

    /** Returns at most {@value #MOST_SIMPLER} of the instances that an instance shrinks to, in no fixed order. */
    List<Problem> simpler(GeneratedId id, Random random) {
        List<Problem> simpler = new ArrayList<>();
        inSession(() -> shrinkable(id, random)
                .shrink()
                .limit(MOST_SIMPLER)
                .forEach(instance -> simpler.add(instance.value().problem())));
        return simpler;
    }

    private Shrinkable<Instance> shrinkable(GeneratedId id, Random random) {
        List<RandomGenerator<Instance>> generators = byProblem.get(id.problem());
        Shrinkable<Instance> drawn =
                generators.get(id.index() % generators.size()).next(random);
        return follow(drawn, id.path())
                .orElseThrow(() -> new IllegalArgumentException(
                        "item must be an instance that its generator shrinks to, but was " + id));
    }

    private Optional<Shrinkable<Instance>> follow(Shrinkable<Instance> instance, List<String> path) {
        if (path.isEmpty()) {
            return Optional.of(instance);
        }
        return instance.shrink()
                .filter(simpler -> GeneratedId.step(digest.apply(simpler.value().problem()))
                        .equals(path.get(0)))
                .flatMap(simpler -> follow(simpler, path.subList(1, path.size())).stream())
                .findFirst();
    }

    private void register(Method method) {
        try {
            Class<?> formulation = instanceType(method).getMethod("problem").getReturnType();
            Arbitrary<?> arbitrary = (Arbitrary<?>) method.invoke(null);
            byProblem
                    .computeIfAbsent(Problem.name(formulation.asSubclass(Problem.class)), name -> new ArrayList<>())
                    .add(arbitrary.map(Instance.class::cast).generator(GENERATION_SIZE));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(method + " must be a generator of instances", e);
        }
    }

    /** Returns the generators' methods, sorted by class and name. */
    private static List<Method> methods() {
        return classes(Means.class.getResource(Means.class.getSimpleName() + ".class")).stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getParameterCount() == 0 && method.getReturnType() == Arbitrary.class)
                .filter(method -> Instance.class.isAssignableFrom(instanceType(method)))
                .sorted(Comparator.comparing(
                                (Method method) -> method.getDeclaringClass().getName())
                        .thenComparing(Method::getName))
                .toList();
    }

    private static Class<?> instanceType(Method method) {
        Type argument = ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0];
        return argument instanceof Class<?> type ? type : Object.class;
    }

    /** Returns the classes that lie beside a class file, in a directory or in a jar. */
    static List<Class<?>> classes(URL anchor) {
        try {
            if (anchor.openConnection() instanceof JarURLConnection jar) {
                try (FileSystem content =
                        FileSystems.newFileSystem(Path.of(jar.getJarFileURL().toURI()))) {
                    return load(content.getPath(jar.getEntryName()).getParent());
                }
            }
            return load(Path.of(anchor.toURI()).getParent());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(anchor + " cannot be read", e);
        }
    }

    private static List<Class<?>> load(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Class<?>> classes = new ArrayList<>();
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".class") && !name.contains("$") && !name.contains("-")) {
                    classes.add(Class.forName(
                            Means.class.getPackageName() + "." + name.substring(0, name.length() - ".class".length())));
                }
            }
            return classes;
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs an action with what jqwik needs outside its engine. */
    private static void inSession(Runnable action) {
        if (JqwikSession.isActive()) {
            action.run();
        } else {
            JqwikSession.run(action::run);
        }
    }
}
