package org.convexgan.claims;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.broken.BrokenTraining;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Studies;
import org.convexgan.judge.property.SubjectProperties;
import org.convexgan.judge.property.Supports;
import org.convexgan.judge.property.WrongSubject;
import org.convexgan.ledger.Figure;
import org.convexgan.ledger.Figure.Axis;
import org.convexgan.ledger.Figure.Series;
import org.convexgan.ledger.Figure.Style;
import org.convexgan.linalg.Vector;
import org.convexgan.overparam.GaussianSetup;
import org.convexgan.overparam.GaussianSetup.Start;
import org.convexgan.overparam.GdaCourse;
import org.convexgan.overparam.GdaTraining;
import org.convexgan.overparam.StepRule;
import org.convexgan.overparam.WidthStudy;
import org.convexgan.training.TwoMoons;

/**
 * Figure 9 with {@code d = 2}, {@code n = 200}, 800 steps, {@code μ = 1/2} and {@code η = 1/(10·σ_max(J₀)²)}: the three panels differ in who moves
 * when. Means over 20 seeds are compared, because a single run may end elsewhere under another rule.
 */
@Decides("OP-Fig9")
@Label("OP-Fig9: on two moons the final error falls with the width, the same by three rules")
class TwoMoonsProperties extends SubjectProperties<GdaTraining> {
    private static final List<Integer> WIDTHS = List.of(1, 2, 3, 4, 6, 8, 16, 32);
    private static final int STEPS = 800;
    private static final int SEEDS = 20;
    private static final int SHOWN = 10;
    private static final GdaTraining REFERENCE = GdaCourse::train;
    private static final double ZERO = 1e-10;
    private static final Vector MEAN =
            new TwoMoons(100, 0.05).sample(new Random(0)).columnSums().times(1.0 / 200);

    private record Run(GdaTraining training, Trial trial, Panel panel) {}

    private static final Map<Run, Double> ERRORS_SEEN = new ConcurrentHashMap<>(); // several studies look at each

    /** Who moves when. */
    enum Panel {
        OPTIMAL("optimal discriminator") {
            @Override
            StepRule rule(double eta) {
                return StepRule.descent(eta);
            }
        },
        SIMULTANEOUS("one simultaneous step each") {
            @Override
            StepRule rule(double eta) {
                return StepRule.simultaneous(0.5, eta);
            }
        },
        FIVE_STEPS("five steps of the discriminator first") {
            @Override
            StepRule rule(double eta) {
                return StepRule.alternating(0.5, eta, 5);
            }
        };

        private final String words;

        Panel(String words) {
            this.words = words;
        }

        abstract StepRule rule(double eta);
    }

    /**
     * One draw.
     *
     * @param width {@code k}
     * @param seed of the draw
     */
    record Trial(int width, long seed) {
        Start start() {
            Random random = new Random(new SplittableRandom(31 * seed + width).nextLong());
            Start drawn = GaussianSetup.normalized(2, width, 2, 200).draw(random);
            return new Start(drawn.generator(), drawn.w0(), MEAN);
        }
    }

    TwoMoonsProperties() {
        super(REFERENCE);
    }

    @Override
    protected List<? extends WrongSubject<GdaTraining>> mutants() {
        return List.of(BrokenTraining.FROZEN, BrokenTraining.OUTER_WEIGHTS, BrokenTraining.SLOW_WHERE_SIMULTANEOUS);
    }

    @Supports
    @Label("no error is below that of the best weights")
    void below_the_cone_floor_is_no_error(@ForAll("narrow") Trial in) {
        double floor = FinalErrors.floor(in.start());

        for (Panel panel : Panel.values()) {
            double error = error(in, panel);
            require(Check.VALUE, error >= floor - ZERO, "%s: error %s below the floor %s", panel, error, floor);
        }
    }

    @Studies(measuredRuns = 80, measuredFailures = 0)
    @Label("the mean error over 20 seeds differs between the panels by less than a tenth, for widths 1 to 4")
    void mean_errors_agree_between_the_panels(@ForAll("batches") Trial in) {
        double[] means = Arrays.stream(Panel.values())
                .mapToDouble(panel -> batch(in)
                        .mapToDouble(trial -> error(trial, panel))
                        .average()
                        .orElseThrow())
                .toArray();
        double least = DoubleStream.of(means).min().orElseThrow();
        double largest = DoubleStream.of(means).max().orElseThrow();

        require(Check.GAP, largest - least <= 0.1 * means[0], "mean errors %s to %s", least, largest);
    }

    @Studies(measuredRuns = 200, measuredFailures = 0)
    @Label("at width 16m the error is below 1e-10 in every panel")
    void wide_generators_reach_zero(@ForAll("wide") Trial in) {
        for (Panel panel : Panel.values()) {
            require(Check.STATUS, error(in, panel) <= ZERO, "%s: error %s", panel, error(in, panel));
        }
    }

    @Provide
    Arbitrary<Trial> narrow() {
        return trials(List.of(1, 2), SEEDS);
    }

    @Provide
    Arbitrary<Trial> batches() {
        return trials(List.of(1, 2, 3, 4), 1);
    }

    @Provide
    Arbitrary<Trial> wide() {
        return trials(List.of(32), SEEDS);
    }

    private static Arbitrary<Trial> trials(List<Integer> widths, int seeds) {
        return Combinators.combine(Arbitraries.of(widths), seeds(seeds)).as(Trial::new);
    }

    /** Returns the trials of the batch that has a trial's number. */
    private static Stream<Trial> batch(Trial in) {
        long first = (in.seed() - 1) * SEEDS + 1;
        return LongStream.range(first, first + SEEDS).mapToObj(seed -> new Trial(in.width(), seed));
    }

    private double error(Trial trial, Panel panel) {
        return ERRORS_SEEN.computeIfAbsent(
                new Run(subject(), trial, panel), run -> error(run.training(), run.trial(), run.panel()));
    }

    private static double error(GdaTraining training, Trial trial, Panel panel) {
        Start start = trial.start();
        double eta = 0.1 / WidthStudy.strength(start);
        return FinalErrors.of(training.train(start, panel.rule(eta), STEPS), 2);
    }

    @Override
    protected List<Figure> figures() {
        return Arrays.stream(Panel.values()).map(this::figure).toList();
    }

    private Figure figure(Panel panel) {
        List<Trial> all = WIDTHS.stream()
                .flatMap(width -> batch(new Trial(width, 1)).limit(SHOWN))
                .toList();
        return new Figure(
                "Figure 9: " + panel.words,
                Axis.logarithmic("width k"),
                Axis.logarithmic("mean squared error"),
                false,
                List.of(
                        new Series(
                                "runs",
                                Style.POINTS,
                                all.stream()
                                        .map(trial -> (double) trial.width())
                                        .toList(),
                                all.stream()
                                        .map(trial -> Math.max(1e-18, error(trial, panel)))
                                        .toList()),
                        FinalErrors.line("mean", WIDTHS, width -> mean(width, trial -> error(trial, panel))),
                        FinalErrors.line(
                                "mean of the best weights",
                                WIDTHS,
                                width -> mean(width, trial -> FinalErrors.floor(trial.start())))),
                "With a width of 16 or more, hardly a run keeps an error");
    }

    private static double mean(int width, ToDoubleFunction<Trial> error) {
        return batch(new Trial(width, 1))
                .limit(SHOWN)
                .mapToDouble(error)
                .average()
                .orElseThrow();
    }
}
