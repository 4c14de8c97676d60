package org.convexgan.timing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.convexgan.benchmarks.Instances;
import org.convexgan.problem.CovarianceMatching;
import org.convexgan.problem.LogisticDual;
import org.convexgan.problem.OneDimensionalRelu;
import org.convexgan.problem.Problem;

/** The same instances, solved by the reference in this process and by libraries of Python that the user has installed. Each answer is judged. */
final class PeerSuite {
    private static final String NAME = "peers";
    private static final List<String> LIBRARIES = List.of("numpy", "scipy", "cvxopt");

    private final List<String> command;
    private final ReferenceSolver reference = new ReferenceSolver();

    /**
     * Prepares the suite.
     *
     * @param command an interpreter of Python with its arguments
     */
    PeerSuite(List<String> command) {
        this.command = command;
    }

    List<TimedCase> cases(Profile profile) {
        List<TimedCase> cases = new ArrayList<>();
        for (int d : profile.chosen(List.of(16, 64), List.of(16, 64, 256), List.of(8, 16, 32, 64, 128, 256))) {
            double level = Instances.levelKeeping(d / 4, d);
            Problem problem = new CovarianceMatching(new Instances().evenlySpacedScatter(d), d, level);
            add(cases, problem, Map.of("d", String.valueOf(d)), "numpy", "scipy");
        }
        for (int n : profile.chosen(List.of(16), List.of(8, 16, 32), List.of(8, 16, 32, 64))) {
            Problem problem = new OneDimensionalRelu(new Instances().gaussian(n), 0.05 * n, 2);
            add(cases, problem, Map.of("n", String.valueOf(n)), "cvxopt");
        }
        for (int n : profile.chosen(List.of(20), List.of(20, 50, 100), List.of(20, 50, 100))) {
            Instances instances = new Instances();
            Problem problem = new LogisticDual(instances.gaussian(n, 10), instances.gaussian(n, 10), 0.01);
            add(cases, problem, Map.of("n", String.valueOf(n)), "scipy");
        }
        return cases;
    }

    private void add(List<TimedCase> cases, Problem problem, Map<String, String> parameters, String... libraries) {
        cases.add(new InstanceCase(NAME, problem, parameters, "reference", reference));
        for (String library : libraries) {
            cases.add(new InstanceCase(NAME, problem, parameters, library, solver(library)));
        }
    }

    private PeerSolver solver(String library) {
        return new PeerSolver(command, library, reference, PeerProcess.PATIENCE);
    }

    /** Returns the empty call of each library. */
    List<TimedCase> empty() {
        return LIBRARIES.stream()
                .<TimedCase>map(library -> {
                    PeerSolver solver = solver(library);
                    return new EmptyCase(library, solver::nothing, solver::expected);
                })
                .toList();
    }

    /** Looks which libraries are there; returns their versions by name. */
    Map<String, String> versions() {
        Map<String, String> versions = new TreeMap<>();
        for (String library : LIBRARIES) {
            try (PeerProcess peer = PeerProcess.start(command, library, PeerProcess.PATIENCE)) {
                JsonNode found = peer.greeting().path("versions");
                if (found.isObject()) {
                    versions.put(
                            library,
                            "%s on Python %s, BLAS: %s, 1 thread"
                                    .formatted(
                                            found.path(library).asText(),
                                            found.path("python").asText(),
                                            found.path("blas").asText("not told")));
                }
            } catch (IOException e) {
                versions.put(library, "not there: " + e.getMessage());
            }
        }
        return versions;
    }
}
