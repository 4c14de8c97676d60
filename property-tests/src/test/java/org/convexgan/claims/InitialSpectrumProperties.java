package org.convexgan.claims;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import org.convexgan.judge.property.SubjectProperties;
import org.convexgan.ledger.Figure;
import org.convexgan.ledger.Figure.Axis;
import org.convexgan.ledger.Figure.Series;
import org.convexgan.ledger.Figure.Style;
import org.convexgan.linalg.Vector;
import org.convexgan.overparam.GaussianSetup;

/**
 * Singular values of the first Jacobian against {@code σ_v·s·(√k ± √m)}, in units of {@code σ_v·s}. The lemmas are studied for {@code n ≥ 8},
 * {@code d ≥ 5}, {@code k ≥ 64}, with {@code δ = 1/2} and {@code η = 1/3} as in the proof of Theorem 2.1; with fewer noise vectors they fail more
 * often (of 2,000 draws with {@code m = 2, k = 64, d = 2, n = 1} the lower bound 31 times, the upper one 86 times).
 */
abstract class InitialSpectrumProperties extends SubjectProperties<Function<GaussianSetup.Start, Vector>> {
    private static final List<GaussianSetup> SETUPS = List.of(
            new GaussianSetup(2, 64, 5, 32, 1, 1, 1),
            new GaussianSetup(4, 64, 5, 8, 0.5, 1, 2),
            new GaussianSetup(4, 128, 5, 32, 1, 3, 1),
            new GaussianSetup(8, 256, 10, 64, 1, 1, 1));

    InitialSpectrumProperties() {
        super(start -> start.generator().jacobian(start.w0()).singularValues());
    }

    /**
     * One draw.
     *
     * @param setup dimensions and deviations
     * @param seed of the draw
     */
    record Draw(GaussianSetup setup, long seed) {
        GaussianSetup.Start start() {
            return MonteCarlo.starts(setup, seed, 1).findFirst().orElseThrow();
        }

        double rootWidth() {
            return Math.sqrt(setup.k());
        }

        double rootOutputs() {
            return Math.sqrt(setup.m());
        }
    }

    @Provide
    Arbitrary<Draw> draws() {
        return Combinators.combine(Arbitraries.of(SETUPS), seeds(25)).as(Draw::new);
    }

    /** Returns the subject's singular values in units of {@code σ_v·s}. */
    final Vector singularValues(Draw in) {
        return relative(subject().apply(in.start()), in.setup());
    }

    private static Vector relative(Vector values, GaussianSetup setup) {
        return values.times(1 / (setup.sigmaV() * Math.sqrt(setup.meanSquaredActiveMean())));
    }

    /** Draws one singular value at several widths, with the printed bound and the edge of the spectrum of a Gaussian matrix. */
    final Figure against(String title, int index, DoubleUnaryOperator bound, DoubleUnaryOperator edge) {
        List<Integer> widths = List.of(8, 16, 32, 64, 128, 256);
        List<Double> x = widths.stream().map(k -> (double) k).toList();
        return new Figure(
                title,
                Axis.logarithmic("width k"),
                Axis.linear("singular value in units of σ_v·s"),
                false,
                List.of(
                        new Series(
                                "20 draws each",
                                Style.POINTS,
                                widths.stream()
                                        .flatMap(k -> seeds20().map(seed -> (double) k))
                                        .toList(),
                                widths.stream()
                                        .flatMap(k -> seeds20()
                                                .map(seed -> singularValues(new Draw(setup(k), seed))
                                                        .get(index)))
                                        .toList()),
                        new Series(
                                "printed bound, δ = 1/2, η = 1/3",
                                Style.LINE,
                                x,
                                x.stream()
                                        .map(k -> bound.applyAsDouble(Math.sqrt(k)))
                                        .toList()),
                        new Series(
                                "edge for Gaussian V alone",
                                Style.LINE,
                                x,
                                x.stream()
                                        .map(k -> edge.applyAsDouble(Math.sqrt(k)))
                                        .toList())),
                "For m = 4, d = 5, n = 32 the singular values lie near the edge, the printed bound is far away");
    }

    private static Stream<Long> seeds20() {
        return LongStream.rangeClosed(1, 20).boxed();
    }

    private static GaussianSetup setup(int width) {
        return new GaussianSetup(4, width, 5, 32, 1, 1, 1);
    }
}
