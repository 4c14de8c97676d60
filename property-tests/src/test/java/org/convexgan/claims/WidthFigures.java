package org.convexgan.claims;

import static org.convexgan.claims.ConvergenceRateProperties.STUDY;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.convexgan.claims.ConvergenceRateProperties.Trial;
import org.convexgan.ledger.Figure;
import org.convexgan.ledger.Figure.Axis;
import org.convexgan.ledger.Figure.Series;
import org.convexgan.ledger.Figure.Style;
import org.convexgan.linalg.Vector;
import org.convexgan.overparam.GaussianSetup;
import org.convexgan.overparam.GdaCourse;
import org.convexgan.overparam.PrintedTheorem;
import org.convexgan.overparam.StepRule;
import org.convexgan.overparam.WidthRun;
import org.convexgan.overparam.WidthStudy;

/** The pictures of the width study. */
final class WidthFigures {
    private static final List<Integer> WIDTHS = List.of(2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096);
    private static final double LEAST_SHOWN = 1e-3; // a logarithmic axis has no zero

    private final Function<Trial, WidthRun> runs;

    WidthFigures(Function<Trial, WidthRun> runs) {
        this.runs = runs;
    }

    List<Figure> all() {
        return List.of(rates(), shares(), courses(), travel());
    }

    private List<WidthRun> of(int width) {
        return LongStream.rangeClosed(1, ConvergenceRateProperties.seedsFor(width))
                .mapToObj(seed -> runs.apply(new Trial(width, seed)))
                .toList();
    }

    private Figure rates() {
        List<WidthRun> converged = WIDTHS.stream()
                .flatMap(width -> of(width).stream())
                .filter(WidthRun::converged)
                .toList();
        List<WidthRun> firsts =
                converged.stream().filter(run -> run.seed() == 1).toList();
        double printed = PrintedTheorem.GDA.rate(STUDY.mu());
        return new Figure(
                "Measured rate, prediction and printed bound",
                Axis.logarithmic("width k"),
                Axis.logarithmic("rate per step, −log of the factor"),
                false,
                List.of(
                        new Series(
                                "runs that converge",
                                Style.POINTS,
                                numbers(converged, WidthRun::width),
                                numbers(
                                        converged,
                                        run -> run.rate().orElseThrow().value())),
                        new Series(
                                "95 % intervals, seed 1",
                                Style.SEGMENTS,
                                twice(firsts, WidthRun::width, WidthRun::width),
                                twice(firsts, run -> end(run, -1), run -> end(run, 1))),
                        line("slowest mode of the first Jacobian, median", WidthRun::slowest),
                        line("fastest mode, median", WidthRun::fastest),
                        new Series(
                                "bound (4), for any width",
                                Style.LINE,
                                List.of(2.0, 4096.0),
                                List.of(printed, printed))),
                "From width 512 = 128m on the measured rate is, within a tenth, between both modes, far above the bound %.1e"
                        .formatted(printed));
    }

    private static double end(WidthRun run, int side) {
        double rate = run.rate().orElseThrow().value();
        return Math.max(rate / 10, rate + side * run.rate().orElseThrow().halfWidth());
    }

    private Series line(String name, ToDoubleFunction<WidthRun> quantity) {
        List<Integer> shown = WIDTHS.stream().filter(width -> width >= 8).toList();
        return new Series(
                name,
                Style.LINE,
                shown.stream().map(width -> (double) width).toList(),
                shown.stream().map(width -> median(of(width), quantity)).toList());
    }

    private Figure shares() {
        return new Figure(
                "Share of runs that converge",
                Axis.logarithmic("width k"),
                Axis.linear("share of the seeds"),
                false,
                List.of(
                        share("residual falls by 10⁸ in 4,000 steps", WidthRun::converged),
                        share("a zero residual exists", run -> run.floor() <= 1e-9 * run.first()),
                        new Series("width 16m", Style.LINE, List.of(64.0, 64.0), List.of(0.0, 1.0))),
                "All runs converge from width 64 = 16m on, none up to width 4 = m");
    }

    private Series share(String name, Predicate<WidthRun> what) {
        return new Series(
                name,
                Style.LINE,
                WIDTHS.stream().map(width -> (double) width).toList(),
                WIDTHS.stream()
                        .map(width -> of(width).stream().filter(what).count()
                                / (double) of(width).size())
                        .toList());
    }

    private Figure travel() {
        List<Double> x = WIDTHS.stream().map(width -> (double) width).toList();
        return new Figure(
                "How far a run gets from its start",
                Axis.logarithmic("width k"),
                Axis.logarithmic("median over the seeds"),
                false,
                List.of(
                        new Series(
                                "‖W − W₀‖·σ_min(J₀)/‖r₀‖, at most 1 for the linearized run",
                                Style.LINE,
                                x,
                                WIDTHS.stream()
                                        .map(width -> Math.max(LEAST_SHOWN, median(of(width), WidthRun::distance)))
                                        .toList()),
                        new Series(
                                "share of activations that changed",
                                Style.LINE,
                                x,
                                WIDTHS.stream()
                                        .map(width -> Math.max(LEAST_SHOWN, median(of(width), WidthRun::flips)))
                                        .toList())),
                "Wide generators hardly change an activation, and move as far as the linearized run does");
    }

    private Figure courses() {
        List<Series> series = new ArrayList<>();
        double last = 0;
        for (int width : List.of(4, 16, 64, 1024)) {
            Vector norms = course(width);
            int kept = Math.min(norms.size(), 1000);
            last = Math.max(last, kept - 1.0);
            series.add(Series.curve(
                    "k = " + width,
                    IntStream.range(0, kept).mapToObj(t -> (double) t).toList(),
                    norms.stream()
                            .limit(kept)
                            .map(r -> r / norms.get(0))
                            .boxed()
                            .toList()));
        }
        double slowest = runs.apply(new Trial(1024, 1)).slowest();
        double end = Math.min(last, 18 / slowest);
        series.add(new Series(
                "slowest mode predicted for k = 1024",
                Style.LINE,
                List.of(0.0, end),
                List.of(1.0, StrictMath.exp(-slowest * end))));
        series.add(new Series(
                "bound (4): a generator that never moves keeps it",
                Style.LINE,
                List.of(0.0, last),
                List.of(PrintedTheorem.GDA.bound(0, STUDY.mu()), PrintedTheorem.GDA.bound((long) last, STUDY.mu()))));
        return new Figure(
                "Residuals of descent-ascent, seed 1",
                Axis.linear("step"),
                Axis.logarithmic("‖r‖/‖r₀‖"),
                false,
                series,
                "Wide generators decay geometrically; the printed bound stays at 5");
    }

    private static Vector course(int width) {
        GaussianSetup.Start start = STUDY.start(width, 1);
        double eta = STUDY.c() * STUDY.mu() / WidthStudy.strength(start);
        return GdaCourse.train(start, StepRule.simultaneous(STUDY.mu(), eta), 1000)
                .norms();
    }

    private static double median(List<WidthRun> runs, ToDoubleFunction<WidthRun> quantity) {
        double[] sorted = runs.stream().mapToDouble(quantity).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static List<Double> numbers(List<WidthRun> runs, ToDoubleFunction<WidthRun> quantity) {
        return runs.stream().mapToDouble(quantity).boxed().toList();
    }

    private static List<Double> twice(
            List<WidthRun> runs, ToDoubleFunction<WidthRun> first, ToDoubleFunction<WidthRun> second) {
        return runs.stream()
                .flatMap(run -> Stream.of(first.applyAsDouble(run), second.applyAsDouble(run)))
                .toList();
    }
}
