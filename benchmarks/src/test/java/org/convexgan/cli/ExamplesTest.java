package org.convexgan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.convexgan.spi.Implementation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks the examples as their readers do. An example whose interpreter is not installed is aborted, not passed. */
class ExamplesTest {
    private static final Path EXAMPLES = Path.of("src/main/examples");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"python3, python/mean_matching.py", "node, javascript/clipping.js"})
    void example_passes_everything_that_counts(String interpreter, String file) throws IOException {
        Outcome outcome = checkScript(interpreter, file);

        assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(Runs.counted(folder)).containsOnlyKeys("PASS");
        assertThat(Files.readAllLines(EXAMPLES.resolve(file)).stream().filter(line -> !line.isBlank()))
                .hasSizeLessThanOrEqualTo(15);
    }

    @ParameterizedTest
    @CsvSource({"python3, wrong/mean_of_wrong_count.py, primal-feasibility", "node, wrong/clipping_one_side.js, gap"})
    void wrong_example_fails(String interpreter, String file, String check) {
        Outcome outcome = checkScript(interpreter, file);

        assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(1);
        assertThat(outcome.err()).matches("convexgan check: \\d+ of \\d+ instances: FAIL\\R");
        assertThat(outcome.out()).contains("FAIL (" + check + ")");
        assertThat(Runs.counted(folder)).containsKey("FAIL").doesNotContainKeys("ERROR", "FLAKY", "NOT_RUN");
    }

    @Test
    void example_that_crashes_at_its_third_request_is_flaky_and_then_lost() {
        Outcome outcome = checkScript("python3", "wrong/crash_on_third_request.py");

        assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(1);
        assertThat(outcome.out()).contains("FLAKY (crash)", "no buffer left for question 3");
        assertThat(Runs.answers(folder).stream()
                        .filter(answer -> answer.verdict().equals("FLAKY")))
                .as("the first process and three restarts")
                .hasSize(4);
        assertThat(outcome.err()).contains(" instances: FLAKY", " instances: NOT_RUN");
    }

    @Test
    void java_example_passes_and_the_hard_threshold_fails_by_its_gap() throws IOException {
        Path classes = compile("java/ThresholdedScatter.java", "wrong/HardThreshold.java");

        Outcome right = check("ThresholdedScatter@" + classes, folder.resolve("right"));
        Outcome wrong = check("HardThreshold@" + classes, folder.resolve("wrong"));

        assertThat(right.exitCode()).as(right.toString()).isZero();
        assertThat(Runs.counted(folder.resolve("right"))).containsOnlyKeys("PASS");
        assertThat(Runs.subject(folder.resolve("right")).door()).isEqualTo("java");
        assertThat(wrong.exitCode()).as(wrong.toString()).isEqualTo(1);
        assertThat(Runs.counted(folder.resolve("wrong"))).containsOnlyKeys("FAIL");
        assertThat(wrong.out()).contains("FAIL (gap)");
    }

    @Test
    void java_example_is_found_as_a_service_by_its_name() throws IOException {
        Path classes = compile("java/ThresholdedScatter.java");
        Path services = Files.createDirectories(classes.resolve("META-INF/services"));
        Files.writeString(services.resolve(Implementation.class.getName()), "ThresholdedScatter\n");

        Outcome outcome = check("service:scatter-java@" + classes, folder.resolve("run"));

        assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
        assertThat(Runs.subject(folder.resolve("run")).name()).isEqualTo("scatter-java");
    }

    private Outcome checkScript(String interpreter, String file) {
        assumeTrue(isInstalled(interpreter), interpreter + " is not on the PATH");
        return check(interpreter + " " + EXAMPLES.resolve(file), folder);
    }

    private static Outcome check(String subject, Path out) {
        return Outcome.of(
                "check",
                "--subject",
                subject,
                "--problem",
                problem(subject),
                "--generated",
                "5",
                "--seed",
                Runs.SEED,
                "--out",
                out.toString());
    }

    private static String problem(String subject) {
        return Map.of("python3", "mean-matching", "node", "one-dimensional-relu")
                .getOrDefault(subject.split(" ")[0], "covariance-matching");
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(entry -> Files.isExecutable(Path.of(entry, program)));
    }

    private Path compile(String... sources) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<String> files = Arrays.stream(sources)
                .map(source -> EXAMPLES.resolve(source).toString())
                .toList();
        List<String> arguments = new ArrayList<>(
                List.of("-Xlint:all", "-classpath", System.getProperty("java.class.path"), "-d", classes.toString()));
        arguments.addAll(files);
        int exitCode = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(exitCode).isZero();
        return classes;
    }
}
