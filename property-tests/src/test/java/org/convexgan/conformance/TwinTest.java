package org.convexgan.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.DoubleStream;
import org.convexgan.certificate.Tolerance;
import org.convexgan.judge.Judge;
import org.convexgan.linalg.Tensor;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Problem;
import org.convexgan.spi.ReferenceImplementation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The optimal value of a twin is the one that the symmetry predicts from the data of both. */
class TwinTest {
    private static final int INSTANCES = 200;
    private static final double ROUNDING = 1e-11;
    private static final ReferenceImplementation REFERENCE = new ReferenceImplementation();
    private static final Generators GENERATORS = new Generators(Problem::toString);

    /** What the value is multiplied by, read off the data and not from the code that draws the symmetry. */
    private static final Map<String, BiFunction<Problem, Problem, Double>> FACTORS = Map.ofEntries(
            Map.entry("mean-matching", (p, t) -> square(ratio("beta", p, t))),
            Map.entry(
                    "mean-matching-linear-generator",
                    (p, t) -> square(ratio("beta", p, t) / size("Z", p, t)) * ratio("betaG", p, t)),
            Map.entry("covariance-matching", (p, t) -> ratio("beta", p, t)),
            Map.entry("covariance-matching-linear-generator", (p, t) -> ratio("beta", p, t) * ratio("betaG", p, t)),
            Map.entry("mean-and-covariance-matching", (p, t) -> ratio("beta", p, t)),
            Map.entry("norm-constrained-mean", (p, t) -> 1 / ratio("betaG", p, t)),
            Map.entry("norm-constrained-covariance", (p, t) -> square(size("X", p, t))),
            Map.entry(
                    "discriminator-supremum",
                    (p, t) -> p.input("activation").orElseThrow().toString().equals("QUADRATIC")
                            ? square(larger("X", "G", t) / larger("X", "G", p))
                            : larger("X", "G", t) / larger("X", "G", p)),
            Map.entry("coupled-game-value", (p, t) -> ratio("beta", p, t)),
            Map.entry("fixed-multiplier-program", (p, t) -> square(ratio("beta", p, t))),
            Map.entry("relu-generator-fit", (p, t) -> size("G", p, t) / size("Z", p, t)),
            Map.entry("one-dimensional-relu", (p, t) -> Math.pow(ratio("beta", p, t), number("p", p))),
            Map.entry("one-dimensional-relu-target", (p, t) -> square(ratio("beta", p, t))),
            Map.entry("one-dimensional-discriminator-value", (p, t) -> spread(t) / spread(p)),
            Map.entry("relu-discriminator-value", (p, t) -> larger("X", "G", t) / larger("X", "G", p)),
            Map.entry("logistic-dual", (p, t) -> 1.0),
            Map.entry("hinge-dual", (p, t) -> 1.0),
            Map.entry(
                    "trust-region-cost",
                    (p, t) -> number("f", p) == 0
                            ? size("gradient", p, t) * Math.sqrt(ratio("delta", p, t))
                            : ratio("f", p, t)),
            Map.entry("trust-region-score", (p, t) -> 1.0),
            Map.entry("softmax-features", (p, t) -> 1.0),
            Map.entry("polytope-vertices", (p, t) -> 1.0),
            Map.entry("polynomial-lift", (p, t) -> 1.0),
            Map.entry("polynomial-generator-fit", (p, t) -> size("W", p, t)),
            Map.entry("arrangement", (p, t) -> 1.0),
            Map.entry("divergence-dual", (p, t) -> size("pd", p, t)),
            Map.entry("saddle-trajectory", (p, t) -> 1.0),
            Map.entry("finite-gan-trajectory", (p, t) -> 1.0),
            Map.entry("gda-trajectory", (p, t) -> 1.0),
            Map.entry("cone-floor", (p, t) -> square(size("xbar", p, t))),
            Map.entry("kernel-target-gradient", (p, t) -> 1.0),
            Map.entry("activation-flips", (p, t) -> 1.0),
            Map.entry("linear-gda", (p, t) -> 1.0),
            Map.entry("smooth-gda", (p, t) -> 1.0),
            Map.entry("discrete-gronwall", (p, t) -> ratio("psi", p, t)),
            Map.entry(
                    "critic-on-line",
                    (p, t) -> p.input("loss").orElseThrow().toString().equals("GAN")
                            ? size("pd", p, t)
                            : size("pd", p, t) * size("nodes", p, t)),
            Map.entry(
                    "weight-rescaling",
                    (p, t) -> Math.pow(ratio("uNorm", p, t), number("degree", p)) * ratio("vNorm", p, t)));

    static List<String> problems() {
        return List.copyOf(REFERENCE.problems());
    }

    @ParameterizedTest
    @MethodSource("problems")
    void value_of_a_twin_is_predicted(String name) {
        int different = 0;
        for (int i = 1; i <= INSTANCES; i++) {
            Problem problem = GENERATORS.draw(new GeneratedId(name, i, List.of()), new Random(i));
            Problem twin = problem.twin(new Random(i)).orElseThrow();
            Answer answer = REFERENCE.solve(problem);
            Answer twins = REFERENCE.solve(twin);

            assertThat(twin.feasibility().decision())
                    .as("%s and %s", problem, twin)
                    .isEqualTo(problem.feasibility().decision());
            assertThat(twins.status()).as("%s and %s", problem, twin).isEqualTo(answer.status());
            assertThat(new Judge(REFERENCE, Tolerance.F64).judge(twin, twins).isPass())
                    .isTrue();
            if (answer.status() == Answer.Status.OPTIMAL) {
                double value = problem.objective(answer.primal());
                double factor =
                        value == 0 ? 1 : FACTORS.get(name).apply(problem, twin); // size of zero data is no scale
                double error = Math.abs(twin.objective(twins.primal()) - factor * value);
                double rounding = ROUNDING * Math.max(1, factor) * (1 + Math.abs(value) + problem.cancellingTerms());
                assertThat(error)
                        .as("%s and %s", problem, twin)
                        .isLessThanOrEqualTo(rounding + factor * gap(problem, answer) + gap(twin, twins));
            }
            different += twin.equals(problem) ? 0 : 1;
        }
        assertThat(different).isGreaterThan(INSTANCES * 3 / 4);
    }

    /** Returns by how much the value of an answer can differ from the optimal one. */
    private static double gap(Problem problem, Answer answer) {
        return Math.abs(problem.objective(answer.primal()) - problem.dualBound(answer.dual()));
    }

    private static double square(double t) {
        return t * t;
    }

    private static double number(String field, Problem problem) {
        return ((Number) problem.input(field).orElseThrow()).doubleValue();
    }

    private static double ratio(String field, Problem problem, Problem twin) {
        return number(field, twin) / number(field, problem);
    }

    private static Tensor tensor(String field, Problem problem) {
        return (Tensor) problem.input(field).orElseThrow();
    }

    private static double size(String field, Problem problem, Problem twin) {
        return tensor(field, twin).maxAbs() / tensor(field, problem).maxAbs();
    }

    private static double larger(String first, String second, Problem problem) {
        return Math.max(tensor(first, problem).maxAbs(), tensor(second, problem).maxAbs());
    }

    private static double spread(Problem problem) {
        double[] both = DoubleStream.concat(
                        ((Vector) tensor("x", problem)).stream(), ((Vector) tensor("w", problem)).stream())
                .sorted()
                .toArray();
        return both[both.length - 1] - both[0];
    }
}
