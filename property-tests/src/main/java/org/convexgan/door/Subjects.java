package org.convexgan.door;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.convexgan.certificate.Require;
import org.convexgan.spi.Implementation;
import org.convexgan.spi.ReferenceImplementation;

/** Opens a subject by what a user writes on a command line. */
public final class Subjects {
    /** The word for the suite's own implementation. */
    public static final String REFERENCE = "reference";

    /** What comes before the name of an implementation that {@link ServiceLoader} finds. */
    public static final String SERVICE = "service:";

    private static final Pattern CLASS_NAME =
            Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*(\\.[\\p{L}_$][\\p{L}\\p{N}_$]*)*");

    private Subjects() {}

    /**
     * Opens {@code reference}, {@code service:NAME}, the name of a class on the class path, or else a command line, which is split at white space
     * outside quotes and runs without a shell.
     *
     * @param specification what the user wrote
     * @param workingDirectory where a command runs
     * @param limits what the subject may use up
     * @throws IllegalArgumentException if there is no such service, the class is no implementation with a public constructor without arguments, or the
     *     command line is empty or leaves a quote open
     * @throws SubjectStartException if the subject cannot be started
     */
    public static Subject open(String specification, Path workingDirectory, ProcessLimits limits) {
        Optional<Supplier<Implementation>> implementation = implementation(specification);
        return implementation.isPresent()
                ? ImplementationSubject.start(implementation.get(), limits)
                : ProcessSubject.start(command(specification), workingDirectory, limits);
    }

    /**
     * Returns the words of a specification that is a command line.
     *
     * @throws IllegalArgumentException if it has no word or leaves a quote open
     */
    public static List<String> command(String specification) {
        return CommandLine.words(specification);
    }

    /**
     * Returns what makes the implementation that a specification names, or empty if it is a command line.
     *
     * @throws IllegalArgumentException as {@link #open} says
     */
    public static Optional<Supplier<Implementation>> implementation(String specification) {
        if (specification.equals(REFERENCE)) {
            return Optional.of(ReferenceImplementation::new);
        }
        if (specification.startsWith(SERVICE)) {
            String name = specification.substring(SERVICE.length());
            Require.that(services().contains(name), "service", "be one of " + services(), name);
            ClassLoader loader =
                    Thread.currentThread().getContextClassLoader(); // of this thread, not of the one that restarts
            return Optional.of(() -> service(name, loader));
        }
        return loadClass(specification).map(Subjects::maker);
    }

    private static List<String> services() {
        return ServiceLoader.load(Implementation.class).stream()
                .map(provider -> provider.get().name())
                .sorted()
                .toList();
    }

    private static Implementation service(String name, ClassLoader loader) {
        return ServiceLoader.load(Implementation.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .filter(implementation -> implementation.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Finds a class; a name without one, e.g. {@code solver.py}, may still be a command. */
    private static Optional<Class<?>> loadClass(String name) {
        if (!CLASS_NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Class.forName(name, false, Thread.currentThread().getContextClassLoader()));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        } catch (LinkageError e) {
            throw new IllegalArgumentException(
                    "subject must be a class that can be loaded, but was " + name + ": " + e, e);
        }
    }

    private static Supplier<Implementation> maker(Class<?> type) {
        Require.that(
                Implementation.class.isAssignableFrom(type),
                "subject",
                "implement " + Implementation.class.getName(),
                type.getName());
        boolean constructible = Modifier.isPublic(type.getModifiers())
                && !Modifier.isAbstract(type.getModifiers())
                && List.of(type.getConstructors()).stream()
                        .anyMatch(constructor -> constructor.getParameterCount() == 0);
        Require.that(
                constructible,
                "subject",
                "be a public class with a public constructor without arguments",
                type.getName());
        return () -> make(type.asSubclass(Implementation.class));
    }

    private static Implementation make(Class<? extends Implementation> type) {
        try {
            Constructor<? extends Implementation> constructor = type.getConstructor();
            return constructor.newInstance();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(type.getName() + " threw " + e.getCause(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
