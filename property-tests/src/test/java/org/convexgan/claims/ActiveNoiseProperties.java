package org.convexgan.claims;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.broken.BrokenActiveNoiseLaw;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Studies;
import org.convexgan.judge.property.SubjectProperties;
import org.convexgan.judge.property.WrongSubject;
import org.convexgan.ledger.Figure;
import org.convexgan.ledger.Figure.Axis;
import org.convexgan.ledger.Figure.Series;
import org.convexgan.ledger.Figure.Style;
import org.convexgan.overparam.GaussianSetup;

/**
 * Lemma A.6 in terms of the mean {@code u = Zᵀφ'(Zw)/n} of the active noise: {@code D² = n²·‖u‖²}. The probability has a constant {@code c₁} that is
 * not stated; what is studied is the mean, and the deviations at dimensions where the terms with stated constants are small.
 */
@Decides("OP-A.6")
@Label("OP-A.6: the squared norm of the active noise has the printed mean and is concentrated there")
class ActiveNoiseProperties extends SubjectProperties<ToDoubleFunction<GaussianSetup>> {
    private static final int DRAWS = 400;
    private static final int SHOWN = 200;
    private static final double LARGEST_DEVIATION = 1.5;
    private static final List<GaussianSetup> MEANS = List.of(
            setup(1, 4, 1), setup(2, 3, 1), setup(8, 5, 0.5), setup(64, 10, 1), setup(256, 2, 2), setup(30, 1, 1));
    private static final GaussianSetup LARGE = setup(256, 400, 1);

    private static final Map<Batch, MonteCarlo> MEANS_SEEN = new ConcurrentHashMap<>(); // every wrong law looks at each
    private static final Map<Long, Double> NORMS_SEEN = new ConcurrentHashMap<>();

    ActiveNoiseProperties() {
        super(GaussianSetup::meanSquaredActiveMean);
    }

    /**
     * A batch of draws.
     *
     * @param setup dimensions and deviations
     * @param seed of the batch
     */
    record Batch(GaussianSetup setup, long seed) {}

    private static GaussianSetup setup(int n, int d, double sigmaZ) {
        return new GaussianSetup(1, 1, d, n, 1, 1, sigmaZ);
    }

    @Override
    protected List<? extends WrongSubject<ToDoubleFunction<GaussianSetup>>> mutants() {
        return List.of(BrokenActiveNoiseLaw.values());
    }

    @Studies(measuredRuns = 1200, measuredFailures = 0)
    @Label("the mean of 400 draws lies within 5 standard errors of sigma_z^2 (d + (n - 1)/pi)/(2n)")
    void mean_is_as_printed(@ForAll("batches") Batch in) {
        MonteCarlo mean = MEANS_SEEN.computeIfAbsent(
                in, batch -> MonteCarlo.of(batch.setup(), batch.seed(), DRAWS, ActiveNoiseProperties::squaredNorm));

        double law = subject().applyAsDouble(in.setup());

        require(Check.VALUE, mean.deviation(law) <= 5, "mean %s instead of %s", mean, law);
    }

    @Studies(measuredRuns = 1000, measuredFailures = 0)
    @Label("for n = 256, d = 400 no draw is off by more than 3/2 of the mean, nor, sharper, by more than 1/2")
    void draws_are_concentrated(@ForAll("seeds") long seed) {
        double law = subject().applyAsDouble(LARGE);

        double norm = NORMS_SEEN.computeIfAbsent(seed, ActiveNoiseProperties::largeNorm);
        double deviation = Math.abs(norm / law - 1);

        require(Check.PRIMAL_FEASIBILITY, deviation <= LARGEST_DEVIATION, "off by %s of the mean", deviation);
        require(Check.GAP, deviation <= 0.5, "off by %s of the mean", deviation);
    }

    @Provide
    Arbitrary<Batch> batches() {
        return Combinators.combine(Arbitraries.of(MEANS), seeds(4)).as(Batch::new);
    }

    @Provide
    Arbitrary<Long> seeds() {
        return seeds(40);
    }

    private static double squaredNorm(GaussianSetup.Start start) {
        double norm = start.generator().jacobian(start.w0()).u().frobeniusNorm();
        return norm * norm;
    }

    private static double largeNorm(long seed) {
        return squaredNorm(MonteCarlo.starts(LARGE, seed, 1).findFirst().orElseThrow());
    }

    private static DoubleStream deviations(GaussianSetup setup, double mean) {
        return MonteCarlo.starts(setup, 1, SHOWN).mapToDouble(start -> Math.abs(squaredNorm(start) / mean - 1));
    }

    @Override
    protected List<Figure> figures() {
        List<Integer> dimensions = List.of(1, 2, 4, 8, 16, 32);
        return List.of(new Figure(
                "How often the squared norm is off by more than half its mean, n = 64",
                Axis.logarithmic("noise variables d"),
                Axis.linear("share of 200 draws"),
                false,
                List.of(
                        new Series(
                                "measured",
                                Style.LINE,
                                dimensions.stream().map(d -> (double) d).toList(),
                                dimensions.stream()
                                        .map(d -> shareBeyondHalf(setup(64, d, 1)))
                                        .toList()),
                        new Series(
                                "printed bound without the term in c₁, cut at 1",
                                Style.LINE,
                                dimensions.stream().map(d -> (double) d).toList(),
                                dimensions.stream()
                                        .map(d -> printedBound(64, d, 0.5))
                                        .toList())),
                "The printed bound says nothing for d < 150"));
    }

    private static double shareBeyondHalf(GaussianSetup setup) {
        double mean = setup.meanSquaredActiveMean();
        return deviations(setup, mean).filter(x -> x > 0.5).count() / (double) SHOWN;
    }

    private static double printedBound(int n, int d, double delta) {
        double square = delta * delta;
        return Math.min(1, 2 * (StrictMath.exp(-n * square / 18) + StrictMath.exp(-d * square / 54)));
    }
}
