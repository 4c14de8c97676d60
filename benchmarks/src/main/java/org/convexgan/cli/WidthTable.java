package org.convexgan.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convexgan.overparam.DecayRate;
import org.convexgan.overparam.PrintedTheorem;
import org.convexgan.overparam.WidthRun;
import org.convexgan.overparam.WidthStudy;

/** Runs of the width study as lines of a file, and their summary per width. */
final class WidthTable {
    /** Names of the columns. */
    static final String COLUMNS =
            "width,seed,steps,starts_at_rest,converged,rate,half_width,slowest,fastest,floor,first,last,flips,distance";

    private static final double ZERO = 1e-9;

    private WidthTable() {}

    /** Returns the first line of the file. */
    static String header(WidthStudy study) {
        return "# m=%s d=%s n=%s mu=%s c=%s steps=%s"
                .formatted(study.m(), study.d(), study.n(), study.mu(), study.c(), study.mostSteps());
    }

    /** Returns a run as a line; {@link #parse} reads it back to the last bit. */
    static String line(WidthRun run) {
        return Stream.of(
                        run.width(),
                        run.seed(),
                        run.steps(),
                        run.startsAtRest(),
                        run.converged(),
                        run.rate().map(DecayRate::value).map(String::valueOf).orElse(""),
                        run.rate()
                                .map(DecayRate::halfWidth)
                                .map(String::valueOf)
                                .orElse(""),
                        run.slowest(),
                        run.fastest(),
                        run.floor(),
                        run.first(),
                        run.last(),
                        run.flips(),
                        run.distance())
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }

    /**
     * Reads a run.
     *
     * @throws IllegalArgumentException if the line is not one of {@link #line}
     */
    static WidthRun parse(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != COLUMNS.split(",").length) {
            throw new IllegalArgumentException(
                    "a line must have %d cells, but was %s".formatted(COLUMNS.split(",").length, line));
        }
        double[] numbers = Arrays.stream(cells, 7, cells.length)
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new WidthRun(
                Integer.parseInt(cells[0]),
                Long.parseLong(cells[1]),
                Integer.parseInt(cells[2]),
                Boolean.parseBoolean(cells[3]),
                Boolean.parseBoolean(cells[4]),
                cells[5].isEmpty()
                        ? Optional.empty()
                        : Optional.of(new DecayRate(Double.parseDouble(cells[5]), Double.parseDouble(cells[6]))),
                numbers[0],
                numbers[1],
                numbers[2],
                numbers[3],
                numbers[4],
                numbers[5],
                numbers[6]);
    }

    /** Returns the summary, a line per width. */
    static Stream<String> of(WidthStudy study, List<WidthRun> runs) {
        Map<Integer, List<WidthRun>> byWidth =
                runs.stream().collect(Collectors.groupingBy(WidthRun::width, TreeMap::new, Collectors.toList()));
        Stream<String> head = Stream.of(
                header(study).substring(2),
                ConvexGan.format(
                        "%6s %9s %20s %9s %9s %8s %9s %7s %9s",
                        "width", "converge", "rate", "slowest", "fastest", "x bound", "feasible", "flips", "distance"));
        double printed = PrintedTheorem.GDA.rate(study.mu());
        return Stream.concat(head, byWidth.entrySet().stream().map(e -> summary(e.getKey(), e.getValue(), printed)));
    }

    private static String summary(int width, List<WidthRun> runs, double printed) {
        List<WidthRun> converged = runs.stream().filter(WidthRun::converged).toList();
        boolean any = !converged.isEmpty();
        double rate = any ? median(converged, run -> run.rate().orElseThrow().value()) : 0;
        String measured = any
                ? ConvexGan.format(
                        "%.5f ± %.5f",
                        rate, median(converged, run -> run.rate().orElseThrow().halfWidth()))
                : "-";
        return ConvexGan.format(
                "%6d %9s %20s %9.5f %9.5f %8s %9s %7.4f %9.3f",
                width,
                share(runs, WidthRun::converged),
                measured,
                median(runs, WidthRun::slowest),
                median(runs, WidthRun::fastest),
                any ? ConvexGan.format("%.0f", rate / printed) : "-",
                share(runs, run -> run.floor() <= ZERO * run.first()),
                median(runs, WidthRun::flips),
                median(runs, WidthRun::distance));
    }

    private static String share(List<WidthRun> runs, Predicate<WidthRun> what) {
        return runs.stream().filter(what).count() + "/" + runs.size();
    }

    private static double median(List<WidthRun> runs, ToDoubleFunction<WidthRun> quantity) {
        double[] sorted = runs.stream().mapToDouble(quantity).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
