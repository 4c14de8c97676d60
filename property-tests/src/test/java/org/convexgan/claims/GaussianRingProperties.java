package org.convexgan.claims;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.broken.BrokenGaussianRing;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Studies;
import org.convexgan.judge.property.SubjectProperties;
import org.convexgan.judge.property.WrongSubject;
import org.convexgan.ledger.Figure;
import org.convexgan.ledger.Figure.Axis;
import org.convexgan.ledger.Figure.Series;
import org.convexgan.ledger.Figure.Style;
import org.convexgan.linalg.Matrix;
import org.convexgan.metrics.ModeCoverage;
import org.convexgan.training.GaussianRing;
import org.convexgan.training.RingOutcome;
import org.convexgan.training.RingTraining;

/**
 * Figure 2, reduced: 8,000 turns for 40,000, layers of 32 for 128 units, 4 noise variables for 256, {@code α = 1/2}, and the bandwidth falls by a fifth in
 * 2,000 turns.
 *
 * <p>A Gaussian is <em>covered</em> if at least a quarter of its fair share of 2,048 samples, 64, lie within 1/2 of its centre, a third of the
 * distance to the next one. The criterion of the other paper, 100 of 1,000 samples within three deviations, is of no use for eight Gaussians: a
 * perfect sampler fails it once in eleven.
 *
 * <p>The usual loss, {@code α = 0}, covers all eight in 20 of 22 measured runs, the proposed one in 36 of 36: at this size the study does not tell them apart.
 */
@Decides("PD-Fig2")
@Label("PD-Fig2: the proposed loss covers all eight Gaussians")
class GaussianRingProperties extends SubjectProperties<RingTraining> {
    private static final GaussianRing RING = new GaussianRing(8, 32, 4, 0.5, 2000, 8000);
    private static final int SAMPLES = 2048;
    private static final int SHARE = SAMPLES / (4 * RING.modes());
    private static final Matrix CENTRES = Matrix.ofRows(IntStream.range(0, RING.modes())
            .mapToObj(mode -> new double[] {RING.centre(mode, 0), RING.centre(mode, 1)})
            .toArray(double[][]::new));
    private static final double NEAR = 0.5;
    private static final int RUNS = 6;

    private record Run(RingTraining training, long seed) {}

    private static final Map<Run, RingOutcome> RUNS_SEEN = new ConcurrentHashMap<>();

    GaussianRingProperties() {
        super(RING);
    }

    @Override
    protected List<? extends WrongSubject<RingTraining>> mutants() {
        return List.of(BrokenGaussianRing.values());
    }

    @Studies(measuredRuns = 36, measuredFailures = 0)
    @Label("all eight Gaussians are covered")
    void every_gaussian_is_covered(@ForAll("seeds") long seed) {
        List<Integer> counts = counts(samples(seed));

        require(Check.VALUE, counts.stream().allMatch(count -> count >= SHARE), "samples near the centres: %s", counts);
    }

    @Provide
    Arbitrary<Long> seeds() {
        return seeds(RUNS);
    }

    private Matrix samples(long seed) {
        return outcome(seed).samples();
    }

    private RingOutcome outcome(long seed) {
        return RUNS_SEEN.computeIfAbsent(
                new Run(subject(), seed), run -> run.training().run(run.seed(), SAMPLES));
    }

    private static List<Integer> counts(Matrix samples) {
        return Arrays.stream(ModeCoverage.counts(samples, CENTRES, NEAR))
                .boxed()
                .toList();
    }

    @Override
    protected List<Figure> figures() {
        Matrix points = samples(1);
        List<Integer> ranks = IntStream.range(0, RING.modes()).boxed().toList();
        List<Double> angles = IntStream.range(0, GaussianRing.BATCH)
                .mapToObj(i -> i * 8.0 / GaussianRing.BATCH)
                .toList();
        return List.of(
                new Figure(
                        "Samples after training, seed 1",
                        Axis.linear("first coordinate"),
                        Axis.linear("second coordinate"),
                        true,
                        List.of(
                                new Series("samples", Style.POINTS, coordinates(points, 0), coordinates(points, 1)),
                                new Series(
                                        "centres of the Gaussians",
                                        Style.POINTS,
                                        ranks.stream()
                                                .map(mode -> RING.centre(mode, 0))
                                                .toList(),
                                        ranks.stream()
                                                .map(mode -> RING.centre(mode, 1))
                                                .toList())),
                        "Samples near the centres: %s of %d".formatted(counts(points), SAMPLES)),
                new Figure(
                        "The discriminator on the circle after training, seed 1",
                        Axis.linear("angle in eighths of the circle"),
                        Axis.linear("D"),
                        false,
                        List.of(
                                new Series(
                                        "D",
                                        Style.LINE,
                                        angles,
                                        outcome(1).discriminator().stream()
                                                .boxed()
                                                .toList()),
                                new Series("D = 1/2", Style.LINE, List.of(0.0, 8.0), List.of(0.5, 0.5))),
                        "The Gaussians sit at the whole numbers."),
                new Figure(
                        "Samples near the least covered Gaussian",
                        Axis.linear("seed"),
                        Axis.linear("samples within 1/2 of its centre"),
                        false,
                        List.of(
                                new Series(
                                        "runs",
                                        Style.POINTS,
                                        LongStream.rangeClosed(1, RUNS)
                                                .mapToObj(seed -> (double) seed)
                                                .toList(),
                                        LongStream.rangeClosed(1, RUNS)
                                                .mapToObj(seed -> (double) counts(samples(seed)).stream()
                                                        .min(Integer::compare)
                                                        .orElseThrow())
                                                .toList()),
                                new Series(
                                        "covered from here",
                                        Style.LINE,
                                        List.of(1.0, (double) RUNS),
                                        List.of((double) SHARE, (double) SHARE))),
                        "A fair share is %d samples.".formatted(SAMPLES / RING.modes())));
    }

    private static List<Double> coordinates(Matrix points, int coordinate) {
        return IntStream.range(0, Figure.MOST_POINTS / 2)
                .mapToObj(i -> points.get(i, coordinate))
                .toList();
    }
}
