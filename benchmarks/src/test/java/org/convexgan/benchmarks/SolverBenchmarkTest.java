package org.convexgan.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Activation;
import org.convexgan.problem.Algorithm;
import org.convexgan.problem.Answer;
import org.convexgan.problem.CovarianceMatching;
import org.convexgan.problem.Problem;
import org.convexgan.progressive.SpectralBound;
import org.convexgan.progressive.Spectrum;
import org.convexgan.spi.ReferenceImplementation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jmh.annotations.Param;

class SolverBenchmarkTest {

    @Test
    void every_solver_has_one_benchmark() throws IOException {
        List<Class<? extends Problem>> solved = new ReferenceImplementation()
                .solvers().stream()
                        .<Class<? extends Problem>>map(Algorithm::formulation)
                        .toList();

        List<Class<? extends Problem>> timed = new ArrayList<>();
        smallest()
                .forEach(benchmark ->
                        timed.add(benchmark.instance(new Instances()).getClass()));

        assertThat(timed.stream().distinct()).containsExactlyInAnyOrderElementsOf(solved);
    }

    @ParameterizedTest
    @MethodSource("smallest")
    void what_is_timed_is_certified_and_optimal(SolverBenchmark benchmark) {
        benchmark.certify();

        Answer answer = benchmark.solve();
        boolean pass = benchmark.judge().isPass();

        assertThat(answer.status()).isEqualTo(Answer.Status.OPTIMAL);
        assertThat(pass).isTrue();
    }

    @Test
    void an_answer_that_cannot_be_certified_is_not_timed() {
        SolverBenchmark undecidable = new SolverBenchmark() {
            @Override
            Problem instance(Instances instances) {
                return new CovarianceMatching(Matrix.diagonal(20, 20, 2, 1, 1 + 1e-12), 2, 1 + 5e-13);
            }
        };

        assertThatIllegalStateException()
                .isThrownBy(undecidable::certify)
                .withMessageStartingWith(
                        "the answer to covariance-matching must be proved right before it is timed, but was judged")
                .withMessageContaining("NotApplicable");
    }

    @Test
    void data_have_the_spectrum_they_were_built_from() {
        Matrix scatter = new Instances().evenlySpacedScatter(5).gram();

        Vector eigenvalues = SymmetricEigen.of(scatter).values();

        assertThat(eigenvalues.minus(Vector.of(5, 4, 3, 2, 1)).maxAbs()).isLessThanOrEqualTo(1e-13);
        assertThat(eigenvalues.stream().filter(value -> value > Instances.levelKeeping(2, 5)))
                .hasSize(2);
        assertThat(Math.abs(scatter.get(0, 1))).as("hidden bases").isGreaterThan(1e-3);
    }

    @Test
    void leading_spectrum_is_checked_against_all_eigenvalues() {
        LeadingSpectrumBenchmark benchmark = new LeadingSpectrumBenchmark();
        benchmark.k = 5;

        benchmark.draw();

        assertThat(benchmark.leading().kept()).isEqualTo(5);
    }

    @Test
    void bounds_that_say_nothing_are_not_timed() {
        LeadingSpectrumBenchmark vague = new LeadingSpectrumBenchmark() {
            @Override
            public Spectrum leading() {
                Spectrum s = super.leading();
                SpectralBound next = new SpectralBound(0, s.squared(1), 0);
                return new Spectrum(s.mean(), s.singularValues(), s.directions(), s.residuals(), next);
            }
        };
        vague.k = 5;

        assertThatIllegalStateException()
                .isThrownBy(vague::draw)
                .withMessageStartingWith("bounds on sigma_6^2 must lie around");
    }

    @Test
    void baselines_are_right_before_they_are_timed() {
        BaselineBenchmark right = new BaselineBenchmark();
        BaselineBenchmark wrong = new BaselineBenchmark() {
            @Override
            public Matrix gram() {
                return super.gram().times(1 + 1e-9);
            }
        };
        right.d = wrong.d = 8;

        right.build();

        assertThatIllegalStateException()
                .isThrownBy(wrong::build)
                .withMessageStartingWith("scatter must be right before it is timed, but has a relative error of ");
    }

    @Test
    void samples_are_sorted_right_before_that_is_timed() {
        SortingBenchmark right = new SortingBenchmark();
        SortingBenchmark wrong = new SortingBenchmark() {
            @Override
            public Vector sort() {
                return super.sort().times(-1);
            }
        };
        right.n = wrong.n = 8;

        right.draw();

        assertThat(right.sort().isSorted()).isTrue();
        assertThatIllegalStateException()
                .isThrownBy(wrong::draw)
                .withMessage("8 samples must be sorted right before that is timed");
    }

    @Test
    void steps_are_right_before_they_are_timed() {
        DescentAscentBenchmark right = new DescentAscentBenchmark();
        DescentAscentBenchmark wrong = new DescentAscentBenchmark() {
            @Override
            public double step() {
                super.step();
                return super.step();
            }
        };
        right.k = wrong.k = 16;

        right.draw();
        right.start();

        assertThat(right.step()).isGreaterThan(0);
        assertThatIllegalStateException()
                .isThrownBy(wrong::draw)
                .withMessageStartingWith("two steps must be right before they are timed");
    }

    /** Returns every benchmark of a solver with the first value of each parameter, and with each activation or degree. */
    static Stream<SolverBenchmark> smallest() throws IOException {
        String generated;
        try (InputStream in = SolverBenchmark.class.getResourceAsStream("/META-INF/BenchmarkList")) {
            generated = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        return Pattern.compile("org\\.convexgan\\.benchmarks\\.\\w+Benchmark\\b")
                .matcher(generated)
                .results()
                .map(MatchResult::group)
                .distinct()
                .map(SolverBenchmarkTest::load)
                .filter(SolverBenchmark.class::isAssignableFrom)
                .flatMap(SolverBenchmarkTest::variants);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<SolverBenchmark> variants(Class<?> type) {
        List<Map<Field, Object>> settings = List.of(Map.of());
        for (Field field : type.getFields()) {
            Param param = field.getAnnotation(Param.class);
            if (param != null) {
                List<Object> values = values(field, param);
                settings = settings.stream()
                        .flatMap(setting -> values.stream().map(value -> {
                            Map<Field, Object> extended = new HashMap<>(setting);
                            extended.put(field, value);
                            return extended;
                        }))
                        .collect(Collectors.toList());
            }
        }
        return settings.stream().map(setting -> create(type, setting));
    }

    private static List<Object> values(Field field, Param param) {
        boolean isSize = field.getName().length() == 1;
        return Stream.of(param.value())
                .limit(isSize ? 1 : Long.MAX_VALUE)
                .map(text -> field.getType() == int.class ? (Object) Integer.valueOf(text) : Activation.valueOf(text))
                .toList();
    }

    private static SolverBenchmark create(Class<?> type, Map<Field, Object> setting) {
        try {
            SolverBenchmark benchmark =
                    (SolverBenchmark) type.getDeclaredConstructor().newInstance();
            for (Map.Entry<Field, Object> entry : setting.entrySet()) {
                entry.getKey().set(benchmark, entry.getValue());
            }
            return benchmark;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
