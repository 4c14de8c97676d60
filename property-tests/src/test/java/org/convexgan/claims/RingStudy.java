package org.convexgan.claims;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.convexgan.broken.BrokenRingTraining;
import org.convexgan.dualing.AdamAscent;
import org.convexgan.dualing.DualCurve;
import org.convexgan.dualing.RingSetting;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.SubjectProperties;
import org.convexgan.judge.property.WrongSubject;
import org.convexgan.ledger.Figure;
import org.convexgan.ledger.Figure.Axis;
import org.convexgan.ledger.Figure.Series;
import org.convexgan.ledger.Figure.Style;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Answer;
import org.convexgan.problem.LogisticDual;
import org.convexgan.spi.ReferenceImplementation;
import org.convexgan.training.CircleMixture;

/**
 * Trainings of the dual GAN on a ring of Gaussians: full batch, {@code C = 0.01}, Adam with {@code μ = 0.02}, 300 steps. The last state is judged by the certified discriminator
 * for the generator's parameters; {@code 2n·λ} are the multipliers in units of their upper bound.
 */
abstract class RingStudy extends SubjectProperties<Function<RingSetting, DualCurve>> {
    private static final int STEPS = 300;
    private static final double C = 0.01;
    private static final int BINS = 40;
    private static final ReferenceImplementation REFERENCE = new ReferenceImplementation();

    private final CircleMixture ring;
    private final int samples;
    private final int runs;

    private record Run(Function<RingSetting, DualCurve> training, CircleMixture ring, int samples, long seed) {}

    private static final Map<Run, Outcome> RUNS_SEEN = new ConcurrentHashMap<>(); // several studies look at each

    /**
     * How a training ended.
     *
     * @param first dual value at the start
     * @param last dual value at the end, certified
     * @param scaled {@code 2n·λ} at the end
     * @param counts of 1,000 unseen samples within three standard deviations of each centre
     */
    record Outcome(double first, double last, Vector scaled, List<Integer> counts) {}

    RingStudy(CircleMixture ring, int samples, int runs) {
        super(in -> new AdamAscent(in.gan(), in.noise(), 0.02, STEPS).from(in.start()));
        this.ring = ring;
        this.samples = samples;
        this.runs = runs;
    }

    @Override
    protected List<? extends WrongSubject<Function<RingSetting, DualCurve>>> mutants() {
        return Arrays.asList(BrokenRingTraining.values());
    }

    @Provide
    Arbitrary<Long> seeds() {
        return seeds(runs);
    }

    final Outcome outcome(long seed) {
        return RUNS_SEEN.computeIfAbsent(
                new Run(subject(), ring, samples, seed), run -> judge(run.training(), setting(run.seed())));
    }

    private RingSetting setting(long seed) {
        return RingSetting.of(ring, samples, C, seed);
    }

    private static Outcome judge(Function<RingSetting, DualCurve> training, RingSetting in) {
        DualCurve course = training.apply(in);
        Vector end = course.last().parameters();
        LogisticDual problem = in.gan().problem(end, in.noise());
        Answer answer = REFERENCE.solve(problem);
        int[] counts = in.ring().counts(in.gan().generated(end, in.unseenNoise()));
        return new Outcome(
                course.dualValues().get(0),
                problem.dualBound(answer.dual()),
                problem.scaledMultipliers(answer.dual()),
                Arrays.stream(counts).boxed().toList());
    }

    /** Requires that the objective has come within a hundredth of log 2. */
    final void requireValueNearLogTwo(long seed) {
        Outcome end = outcome(seed);
        require(
                Check.VALUE,
                end.last() >= StrictMath.log(2) - 0.01 && end.last() > end.first(),
                "the dual value goes from %s to %s only",
                end.first(),
                end.last());
    }

    /** Requires that the mean of 2n·λ is within 0.01 of 1/2 and its standard deviation at most 0.05. */
    final void requireMultipliersNearHalf(long seed) {
        Vector scaled = outcome(seed).scaled();
        double mean = mean(scaled);
        double deviation = deviation(scaled);
        require(
                Check.DUAL_FEASIBILITY,
                Math.abs(mean - 0.5) <= 0.01 && deviation <= 0.05,
                "2n lambda is %s on average, with a standard deviation of %s",
                mean,
                deviation);
    }

    private static double mean(Vector v) {
        return v.sum() / v.size();
    }

    private static double deviation(Vector v) {
        double mean = mean(v);
        Vector centred = v.map(entry -> entry - mean);
        return Math.sqrt(centred.dot(centred) / v.size());
    }

    @Override
    protected List<Figure> figures() {
        RingSetting in = setting(1);
        DualCurve course = subject().apply(in);
        return List.of(values(course), histogram(course), samples(in, course));
    }

    private static Figure values(DualCurve course) {
        List<Double> g = course.dualValues();
        double last = g.size() - 1;
        return new Figure(
                "Dual objective of the training with seed 1",
                Axis.linear("step of Adam"),
                Axis.linear("g"),
                false,
                List.of(
                        Series.curve(
                                "g",
                                IntStream.range(0, g.size())
                                        .mapToObj(k -> (double) k)
                                        .toList(),
                                g),
                        new Series(
                                "log 2",
                                Style.LINE,
                                List.of(0.0, last),
                                List.of(StrictMath.log(2), StrictMath.log(2)))),
                "The objective rises from %.3f to %.3f; it decreases in %d of %d steps"
                        .formatted(g.get(0), g.get(g.size() - 1), course.decreases(), g.size() - 1));
    }

    private static Figure histogram(DualCurve course) {
        Vector first = scaled(course.steps().get(0));
        Vector last = scaled(course.last());
        return new Figure(
                "Multipliers at the start and at the end",
                Axis.linear("2n·λ"),
                Axis.linear("multipliers per bin of width 1/" + BINS),
                false,
                List.of(bars("start", first), bars("end", last)),
                "At the start they have a standard deviation of %.3f, at the end one of %.3f around %.3f"
                        .formatted(deviation(first), deviation(last), mean(last)));
    }

    private static Vector scaled(DualCurve.Step step) {
        return step.state().problem().scaledMultipliers(step.state().answer().dual());
    }

    private static Series bars(String name, Vector scaled) {
        Map<Integer, Long> bins = scaled.stream()
                .mapToObj(u -> Math.min(BINS - 1, (int) (u * BINS)))
                .collect(Collectors.groupingBy(bin -> bin, Collectors.counting()));
        IntUnaryOperator count = bin -> bins.getOrDefault(bin, 0L).intValue();
        List<Double> edges = IntStream.range(0, 2 * BINS)
                .mapToObj(k -> (k + 1) / 2 / (double) BINS)
                .toList();
        List<Double> heights = IntStream.range(0, 2 * BINS)
                .mapToObj(k -> (double) count.applyAsInt(k / 2))
                .toList();
        return new Series(name, Style.LINE, edges, heights);
    }

    private Figure samples(RingSetting in, DualCurve course) {
        Matrix generated = in.gan().generated(course.last().parameters(), in.unseenNoise());
        return new Figure(
                "Data and generated samples, seed 1",
                Axis.linear("first coordinate"),
                Axis.linear("second coordinate"),
                true,
                List.of(points("generated from unseen noise", generated, 400), points("data", in.realData(), samples)),
                "Of 1,000 generated samples %s lie within three standard deviations of the centres"
                        .formatted(outcome(1).counts()));
    }

    private static Series points(String name, Matrix rows, int most) {
        List<Integer> kept =
                IntStream.range(0, Math.min(most, rows.rows())).boxed().toList();
        return new Series(
                name,
                Style.POINTS,
                kept.stream().map(i -> rows.get(i, 0)).toList(),
                kept.stream().map(i -> rows.get(i, 1)).toList());
    }
}
