package org.convexgan.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.convexgan.golden.Claims;
import org.convexgan.spi.Implementation;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What a project outside gets from ten lines: compiled from source against the class path, and run by JUnit. */
class ConformanceContractTest {
    private static final String RIGHT = """
            public class MyConformanceTest extends org.convexgan.conformance.ConformanceContract {
                @Override
                protected org.convexgan.spi.Implementation implementation() {
                    return new org.convexgan.spi.ReferenceImplementation();
                }
                @Override
                protected int generated() {
                    return 2;
                }
            }
            """;
    private static final String WRONG = """
            import org.convexgan.problem.*;
            import java.util.*;
            public class MyConformanceTest extends org.convexgan.conformance.ConformanceContract {
                @Override
                protected org.convexgan.spi.Implementation implementation() {
                    return new org.convexgan.spi.Implementation() {
                        public String name() { return "mine"; }
                        public Set<String> problems() { return Set.of("mean-matching", "weight-rescaling"); }
                        public Answer solve(Problem p) {
                            if (p instanceof WeightRescaling) throw new IllegalStateException("not yet");
                            Point right = new org.convexgan.spi.ReferenceImplementation().solve(p).primal();
                            return Answer.optimal(Point.of("G", right.matrix("G").times(1.5)));
                        }
                    };
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void a_right_implementation_passes_every_claim_with_instances() throws Exception {
        Map<String, TestExecutionResult> results = run(RIGHT);

        assertThat(results.keySet())
                .isEqualTo(Items.of("1", 2, Selection.ALL).claims().keySet());
        assertThat(results.values())
                .allMatch(result -> result.getStatus() == TestExecutionResult.Status.SUCCESSFUL, "all green");
    }

    @Test
    void a_wrong_one_fails_with_its_smallest_instance_and_what_it_does_not_support_is_aborted() throws Exception {
        Map<String, TestExecutionResult> results = run(WRONG);

        assertThat(results.get("HC-T2.1.lin").getStatus()).isEqualTo(TestExecutionResult.Status.FAILED);
        assertThat(message(results.get("HC-T2.1.lin")))
                .startsWith("HC-T2.1.lin: " + Claims.load().byId("HC-T2.1.lin").title())
                .containsPattern("problem  mean-matching \\{\"X\":\\{\"shape\"")
                .containsPattern("verdict  FAIL\\((gap|primal-feasibility)\\): ")
                .contains("values   ", "reply    {\"status\":\"optimal\"", "verdicts {FAIL=");
        assertThat(message(results.get("HC-D.1"))).contains("ERROR", "not yet");
        results.remove("HC-T2.1.lin");
        results.remove("HC-D.1");
        assertThat(results.values())
                .isNotEmpty()
                .allMatch(result -> result.getStatus() == TestExecutionResult.Status.ABORTED)
                .allMatch(result -> message(result).contains("nothing could be judged, {UNSUPPORTED="));
    }

    @Test
    void the_reproducer_asks_the_one_instance_again() throws Exception {
        String first = message(run(WRONG).get("HC-T2.1.lin"));
        String again = first.substring(first.indexOf("again    mvn test -Dtest=MyConformanceTest"));

        Map<String, TestExecutionResult> results = withProperties(again, () -> run(WRONG));

        assertThat(results.keySet()).containsExactly("HC-T2.1.lin");
        assertThat(message(results.get("HC-T2.1.lin"))).contains("{FAIL=1}").endsWith(again);
    }

    @FunctionalInterface
    private interface Run {
        Map<String, TestExecutionResult> run() throws Exception;
    }

    private static Map<String, TestExecutionResult> withProperties(String command, Run action) throws Exception {
        Map<String, String> properties = Stream.of(command.split(" "))
                .filter(word -> word.startsWith("-Dconvexgan."))
                .map(word -> word.substring(2).split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        assertThat(properties.keySet()).containsExactlyInAnyOrder(ConformanceContract.ITEM, ConformanceContract.SEED);
        properties.forEach(System::setProperty);
        try {
            return action.run();
        } finally {
            properties.keySet().forEach(System::clearProperty);
        }
    }

    private static String message(TestExecutionResult result) {
        return result.getThrowable().orElseThrow().getMessage();
    }

    /** Compiles the class outside, runs it, and returns the result of each claim. */
    private Map<String, TestExecutionResult> run(String source) throws Exception {
        Path file = folder.resolve("MyConformanceTest.java");
        Files.writeString(file, source);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int exit = compiler.run(
                null, null, null, "-proc:none", "-cp", classPath(), "-d", folder.toString(), file.toString());
        assertThat(exit).isZero();
        Map<String, TestExecutionResult> results = new LinkedHashMap<>();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            Launcher launcher = LauncherFactory.create(LauncherConfig.builder()
                    .enableTestEngineAutoRegistration(false)
                    .enableTestExecutionListenerAutoRegistration(false)
                    .enableLauncherSessionListenerAutoRegistration(false)
                    .enablePostDiscoveryFilterAutoRegistration(false)
                    .addTestEngines(new JupiterTestEngine())
                    .build());
            launcher.execute(
                    LauncherDiscoveryRequestBuilder.request()
                            .selectors(DiscoverySelectors.selectClass(loader.loadClass("MyConformanceTest")))
                            .build(),
                    new TestExecutionListener() {
                        @Override
                        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                            if (test.isTest()) {
                                results.put(test.getDisplayName().split(":")[0], result);
                            }
                        }
                    });
        }
        return results;
    }

    private static String classPath() throws URISyntaxException {
        List<String> places = new ArrayList<>();
        for (Class<?> type : List.of(
                ConformanceContract.class, Implementation.class, Claims.class, TestFactory.class, NullMarked.class)) {
            URI place = type.getProtectionDomain().getCodeSource().getLocation().toURI();
            places.add(Path.of(place).toString());
        }
        return String.join(System.getProperty("path.separator"), places);
    }
}
