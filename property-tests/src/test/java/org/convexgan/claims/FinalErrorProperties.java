package org.convexgan.claims;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
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
import org.convexgan.overparam.GaussianSetup;
import org.convexgan.overparam.GaussianSetup.Start;
import org.convexgan.overparam.GdaCourse;
import org.convexgan.overparam.GdaTraining;
import org.convexgan.overparam.StepRule;
import org.convexgan.overparam.WidthStudy;

/**
 * Figure 2 with {@code m = 8, d = 10, n = 64}, 2,000 steps, {@code μ = 1/2}, {@code η = μ/(4·σ_max(J₀)²)}, 5 seeds; the paper prints none of them. A
 * seed draws one generator of 64 neurons, narrower ones have its first neurons, so that the least possible error cannot rise with the width. What
 * descent-ascent reaches may.
 */
@Decides("OP-Fig2")
@Label("OP-Fig2: the final error falls to zero as the generator gets wider")
class FinalErrorProperties extends SubjectProperties<GdaTraining> {
    private static final int M = 8;
    private static final int WIDEST = 64;
    private static final List<Integer> WIDTHS = List.of(2, 4, 8, 12, 16, 24, 32, WIDEST);
    private static final int STEPS = 2000;
    private static final int SEEDS = 5;
    private static final double MU = 0.5;
    private static final GdaTraining REFERENCE = GdaCourse::train;
    private static final double ZERO = 1e-12;

    private record Run(GdaTraining training, Trial trial) {}

    private static final Map<Run, Double> ERRORS_SEEN = new ConcurrentHashMap<>(); // several studies look at each

    /**
     * One training.
     *
     * @param width {@code k}
     * @param seed of the draw
     */
    record Trial(int width, long seed) {
        Start start() {
            Random random = new Random(new SplittableRandom(seed).nextLong());
            return FinalErrors.narrowed(
                    GaussianSetup.normalized(M, WIDEST, 10, 64).draw(random), width);
        }
    }

    FinalErrorProperties() {
        super(REFERENCE);
    }

    @Override
    protected List<? extends WrongSubject<GdaTraining>> mutants() {
        return List.of(BrokenTraining.FROZEN, BrokenTraining.OUTER_WEIGHTS);
    }

    @Supports
    @Label("no error is below that of the best weights")
    void below_the_cone_floor_is_no_error(@ForAll("narrow") Trial in) {
        double floor = FinalErrors.floor(in.start());

        require(Check.VALUE, error(in) >= floor - ZERO, "error %s below the floor %s", error(in), floor);
    }

    @Supports
    @Label("the least possible error does not rise with the width")
    void floor_falls_with_the_width(@ForAll("seeds") long seed) {
        List<Double> floors = WIDTHS.stream()
                .map(width -> FinalErrors.floor(new Trial(width, seed).start()))
                .toList();

        for (int i = 1; i < floors.size(); i++) {
            require(Check.VALUE, floors.get(i) <= floors.get(i - 1) + ZERO, "floors %s", floors);
        }
    }

    @Studies(measuredRuns = 180, measuredFailures = 0)
    @Label("up to width m the error stays above 1e-4")
    void narrow_generators_keep_an_error(@ForAll("narrow") Trial in) {
        require(Check.STATUS, error(in) > 1e-4, "error %s", error(in));
    }

    @Studies(measuredRuns = 60, measuredFailures = 0)
    @Label("at width 8m the error is below 1e-12")
    void wide_generators_reach_zero(@ForAll("seeds") long seed) {
        double error = error(new Trial(WIDEST, seed));

        require(Check.STATUS, error <= ZERO, "error %s", error);
    }

    @Provide
    Arbitrary<Long> seeds() {
        return seeds(SEEDS);
    }

    @Provide
    Arbitrary<Trial> narrow() {
        return Combinators.combine(Arbitraries.of(2, 4, 8), seeds()).as(Trial::new);
    }

    private double error(Trial trial) {
        return ERRORS_SEEN.computeIfAbsent(
                new Run(subject(), trial),
                run -> error(run.training(), run.trial(), StepRule.simultaneous(MU, eta(run.trial()))));
    }

    private static double error(GdaTraining training, Trial trial, StepRule rule) {
        return FinalErrors.of(training.train(trial.start(), rule, STEPS), M);
    }

    private static double eta(Trial trial) {
        return MU / (4 * WidthStudy.strength(trial.start()));
    }

    @Override
    protected List<Figure> figures() {
        return List.of(new Figure(
                "Figure 2: final error against width, medians",
                Axis.logarithmic("width k"),
                Axis.logarithmic("mean squared error"),
                false,
                List.of(
                        FinalErrors.line(
                                "descent-ascent",
                                WIDTHS,
                                width -> FinalErrors.median(
                                        trials(width).map(this::error).toList())),
                        FinalErrors.line(
                                "gradient descent",
                                WIDTHS,
                                width -> FinalErrors.median(trials(width)
                                        .map(trial -> error(REFERENCE, trial, StepRule.descent(eta(trial))))
                                        .toList())),
                        FinalErrors.line(
                                "best weights",
                                WIDTHS,
                                width -> FinalErrors.median(trials(width)
                                        .map(trial -> FinalErrors.floor(trial.start()))
                                        .toList()))),
                "The error falls to zero between widths 2m = 16 and 4m = 32; errors below 1e-18 are drawn there"));
    }

    private static Stream<Trial> trials(int width) {
        return LongStream.rangeClosed(1, SEEDS).mapToObj(seed -> new Trial(width, seed));
    }
}
