package org.convexgan.cli;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convexgan.door.ProcessLimits;
import org.convexgan.door.Subject;
import org.convexgan.door.SubjectStartException;
import org.convexgan.door.Subjects;

/**
 * What {@code --subject} names: a command, {@code reference}, a class or {@code service:NAME}; the last two may be followed by {@code @} and the
 * class path where they are to be found.
 *
 * @param text as written, enough to name the subject again
 * @param name without the class path
 * @param classPath folders and jars
 */
record SubjectSpecification(String text, String name, List<Path> classPath) {
    /** How the option's value is described. */
    static final String LABEL = "COMMAND|CLASS[@PATH]|service:NAME[@PATH]|reference";

    private static final Pattern WITH_CLASS_PATH =
            Pattern.compile("(?<name>(?:service:)?[\\p{L}_$][\\p{L}\\p{N}_$.-]*)@(?<path>.+)");

    SubjectSpecification {
        classPath = List.copyOf(classPath);
    }

    /**
     * Reads what was written.
     *
     * @throws IllegalArgumentException if an entry of the class path does not exist
     */
    static SubjectSpecification parse(String text) {
        Matcher parts = WITH_CLASS_PATH.matcher(text);
        if (!parts.matches()) {
            return new SubjectSpecification(text, text, List.of());
        }
        List<Path> classPath = Arrays.stream(parts.group("path").split(Pattern.quote(File.pathSeparator)))
                .map(Path::of)
                .toList();
        classPath.stream().filter(Files::notExists).findFirst().ifPresent(missing -> {
            throw new IllegalArgumentException("the class path after @ must exist, but %s does not".formatted(missing));
        });
        return new SubjectSpecification(text, parts.group("name"), classPath);
    }

    /** Tells whether it names something in Java rather than a command. */
    boolean isJava() {
        boolean found = Subjects.implementation(name).isPresent();
        if (!found && !classPath.isEmpty()) {
            throw new IllegalArgumentException(
                    "a name before @ must be a class on the class path after it, but %s is none".formatted(name));
        }
        return found;
    }

    /** Returns the word of the ledger for the door. */
    String door() {
        return isJava() ? "java" : "process";
    }

    /**
     * Makes the class path known to this thread and those it starts; without one the loader stays as it is.
     *
     * @return the loader of the thread
     */
    ClassLoader useClassPath() {
        Thread thread = Thread.currentThread();
        if (!classPath.isEmpty()) {
            thread.setContextClassLoader(new URLClassLoader(
                    classPath.stream().map(SubjectSpecification::address).toArray(URL[]::new),
                    thread.getContextClassLoader()));
        }
        return thread.getContextClassLoader();
    }

    private static URL address(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Opens the subject; a command runs in the current folder.
     *
     * @throws IllegalArgumentException if nothing has that name, or the name is no implementation
     * @throws SubjectStartException if it does not start
     */
    Subject open(ProcessLimits limits) {
        isJava();
        return Subjects.open(name, Path.of("").toAbsolutePath(), limits);
    }
}
