package org.convexgan.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convexgan.linalg.Matrix;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Point;
import org.convexgan.problem.Problem;
import org.convexgan.spi.Implementation;
import org.convexgan.spi.ReferenceImplementation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user writes on a command line opens the door that is meant. */
class SubjectsTest {
    @TempDir
    private Path folder;

    /** An implementation as an outside project would write it. */
    public static class Zero implements Implementation {
        @Override
        public String name() {
            return "zero";
        }

        @Override
        public Set<String> problems() {
            return Set.of("mean-matching");
        }

        @Override
        public Answer solve(Problem problem) {
            return Answer.optimal(Point.of("G", Matrix.of(1, 1, 0)));
        }
    }

    /** Cannot be made without an argument. */
    public static final class Demanding extends Zero {
        public Demanding(String name) {
            if (name.isEmpty()) {
                throw new IllegalArgumentException("name must not be empty");
            }
        }
    }

    /** Throws when it is made. */
    public static final class Exploding extends Zero {
        public Exploding() {
            throw new UnsupportedOperationException("deliberate");
        }
    }

    /** Is not public. */
    static final class Hidden extends Zero {}

    /** Cannot be made at all. */
    public abstract static class Unfinished extends Zero {}

    @Test
    void reference_is_the_suites_own_implementation() {
        try (Subject subject = open("reference")) {

            assertThat(subject.info().name()).isEqualTo("reference");
            assertThat(subject.info().problems()).isEqualTo(new ReferenceImplementation().problems());
        }
    }

    @Test
    void class_is_found_by_its_name() {
        try (Subject subject = open(Zero.class.getName())) {

            assertThat(subject.info().name()).isEqualTo("zero");
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {Demanding.class, Hidden.class, Unfinished.class})
    void class_that_cannot_be_made_is_refused(Class<?> type) {
        assertThatThrownBy(() -> open(type.getName()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("subject must be a public class with a public constructor without arguments, but was "
                        + type.getName());
    }

    @Test
    void class_that_is_no_implementation_is_refused() {
        assertThatThrownBy(() -> open("java.lang.String"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("subject must implement org.convexgan.spi.Implementation, but was java.lang.String");
    }

    @Test
    void class_that_throws_when_it_is_made_cannot_be_started() {
        assertThatThrownBy(() -> open(Exploding.class.getName()))
                .isInstanceOf(SubjectStartException.class)
                .hasMessageContaining("UnsupportedOperationException: deliberate");
    }

    @Test
    void class_that_lacks_another_class_is_refused() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try {
            Thread.currentThread().setContextClassLoader(new ClassLoader(before) {
                @Override
                protected Class<?> findClass(String name) {
                    throw new NoClassDefFoundError("org/example/Missing");
                }
            });

            assertThatThrownBy(() -> open("org.example.Lacking"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("subject must be a class that can be loaded, but was org.example.Lacking: "
                            + "java.lang.NoClassDefFoundError: org/example/Missing");
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void service_is_found_by_the_name_it_gives_itself() throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(Implementation.class.getName()), Zero.class.getName());
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
            Thread.currentThread().setContextClassLoader(loader);

            try (Subject subject = open("service:zero");
                    Subject fresh = subject.fresh()) {
                assertThat(subject.info().name()).isEqualTo("zero");
                assertThat(fresh.info()).isEqualTo(subject.info());
            }
            assertThatThrownBy(() -> open("service:one"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("service must be one of [")
                    .hasMessageContaining("zero")
                    .hasMessageEndingWith("but was one");
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void anything_else_is_a_command() {
        String command = FaultyProcess.command("well", "well", folder.resolve("file")).stream()
                .map(word -> "'" + word + "'")
                .collect(Collectors.joining(" "));
        try (Subject subject = open(command)) {

            assertThat(subject.info().name()).isEqualTo("faulty");
        }
    }

    @Test
    void name_without_a_class_is_tried_as_a_command() {
        assertThatThrownBy(() -> open("no.such.Solver"))
                .isInstanceOf(SubjectStartException.class)
                .hasMessageContaining("subject must be a command that can be run in")
                .hasMessageContaining("[no.such.Solver]");
    }

    static Stream<Arguments> commandLines() {
        return Stream.of(
                Arguments.of("python3 solver.py", List.of("python3", "solver.py")),
                Arguments.of("  a \t b\n", List.of("a", "b")),
                Arguments.of("a 'b  c' \"d e\"", List.of("a", "b  c", "d e")),
                Arguments.of("a '' \"\"", List.of("a", "", "")),
                Arguments.of("--x='1 2'3", List.of("--x=1 23")),
                Arguments.of("a\\ b \\'", List.of("a b", "'")),
                Arguments.of("'a\\b' \"\\\" \\\\ \\n\"", List.of("a\\b", "\" \\ \\n")),
                Arguments.of("'it'\"'\"'s'", List.of("it's")),
                Arguments.of("echo $HOME *.py; ls | wc", List.of("echo", "$HOME", "*.py;", "ls", "|", "wc")));
    }

    @ParameterizedTest
    @MethodSource("commandLines")
    void command_line_is_split_like_a_shell_that_expands_nothing(String text, List<String> words) {
        assertThat(Subjects.command(text)).isEqualTo(words);
    }

    static Stream<Arguments> brokenCommandLines() {
        return Stream.of(
                Arguments.of("", "command must name a program, but was empty"),
                Arguments.of(" \t", "command must name a program, but was empty"),
                Arguments.of("a 'b", "command must close its quotes, but was a 'b"),
                Arguments.of("a \"b'", "command must close its quotes, but was a \"b'"),
                Arguments.of("a \\", "command must not end in a backslash, but was a \\"));
    }

    @ParameterizedTest
    @MethodSource("brokenCommandLines")
    void broken_command_line_is_refused(String text, String message) {
        assertThatThrownBy(() -> open(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private Subject open(String specification) {
        return Subjects.open(specification, folder, ProcessLimits.V1);
    }
}
