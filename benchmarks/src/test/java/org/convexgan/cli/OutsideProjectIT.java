package org.convexgan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Builds the example project with Maven against the packaged jars, as if they had been installed. Runs once they are packaged. */
@EnabledIfSystemProperty(named = "convexgan.maven", matches = ".+")
class OutsideProjectIT {
    private static final Path EXAMPLE = Path.of("src/main/examples/junit");
    private static final String VERSION = System.getProperty("convexgan.version");
    private static final long PATIENCE_MINUTES = 5;

    @TempDir
    private Path folder;

    /**
     * A build.
     *
     * @param exitCode of Maven
     * @param output of Maven
     */
    private record Build(int exitCode, String output) {}

    @BeforeEach
    void install() throws IOException {
        Path repository = folder.resolve("repository");
        Path installed = Path.of(System.getProperty("convexgan.repository"));
        linkChildren(installed, repository, "org");
        linkChildren(installed.resolve("org"), repository.resolve("org"), "convexgan");
        deploy(Path.of("..", "pom.xml"), "convexgan", "pom");
        for (String module : List.of("golden-data", "reference-impl", "property-tests")) {
            deploy(Path.of("..", module, "pom.xml"), module, "pom");
            deploy(Path.of("..", module, "target", module + "-" + VERSION + ".jar"), module, "jar");
        }
        try (Stream<Path> files = Files.walk(EXAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve("project").resolve(EXAMPLE.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    /** Leaves nothing for the removal of the folder to follow. */
    @AfterEach
    void unlink() throws IOException {
        try (Stream<Path> entries = Files.walk(folder.resolve("repository"), 2)) {
            for (Path link : entries.filter(Files::isSymbolicLink).toList()) {
                Files.delete(link);
            }
        }
    }

    /** Links what third parties have published; ours is to come from this build only. */
    private static void linkChildren(Path from, Path to, String except) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> children = Files.list(from)) {
            for (Path child : children.toList()) {
                if (!child.endsWith(except)) {
                    Files.createSymbolicLink(to.resolve(child.getFileName()), child);
                }
            }
        }
    }

    private void deploy(Path file, String artifact, String type) throws IOException {
        Path place = folder.resolve(Path.of("repository", "org", "convexgan", artifact, VERSION));
        Files.createDirectories(place);
        Files.copy(file, place.resolve(artifact + "-" + VERSION + "." + type));
    }

    private Build test() throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("convexgan.maven"), "bin", "mvn")
                                .toString(),
                        "-B",
                        "-o",
                        "-Dmaven.repo.local=" + folder.resolve("repository"),
                        "-Dconvexgan.version=" + VERSION,
                        "test")
                .directory(folder.resolve("project").toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.environment().keySet().removeIf(name -> name.startsWith("MAVEN_"));
        Process maven = command.start();
        try {
            assertThat(maven.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
        } finally {
            maven.destroyForcibly();
        }
        return new Build(maven.exitValue(), Files.readString(folder.resolve("output")));
    }

    @Test
    void right_implementation_passes_in_its_own_project_and_a_wrong_one_is_shown_its_smallest_instance()
            throws Exception {
        Path source = folder.resolve("project/src/main/java/example/CollapsingMean.java");

        Build right = test();
        Files.writeString(
                source, Files.readString(source).replace("keep / given.rows()", "keep / given.realData().rows()"));
        Build wrong = test();

        assertThat(right.exitCode()).as(right.output()).isZero();
        assertThat(right.output()).containsPattern("Tests run: \\d+, Failures: 0, Errors: 0, Skipped: \\d+");
        assertThat(wrong.exitCode()).as(wrong.output()).isEqualTo(1);
        assertThat(wrong.output())
                .contains("HC-T2.1.lin", "verdict  FAIL(", "again    mvn test -Dtest=example.CollapsingMeanTest");
    }
}
