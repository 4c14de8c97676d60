package org.convexgan.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.convexgan.ledger.Figure;
import org.convexgan.ledger.Figure.Series;
import org.convexgan.ledger.Figure.Style;
import org.convexgan.metrics.Interval;
import org.convexgan.report.Timings.Row;
import org.convexgan.report.Timings.Suite;

/**
 * How the time of one subject grows with one size, over at least three cases that it answered right.
 *
 * @param name of the cases
 * @param subject who was timed
 * @param parameter the only parameter in which they differ
 * @param shared the others, each with the same value in all cases
 * @param rows the cases
 */
record TimingGrowth(String name, String subject, String parameter, Map<String, String> shared, List<Row> rows) {
    private static final int LEAST_SIZES = 3;
    private static final int MOST_IN_PICTURE = 4; // dashes and shapes of points do not tell more apart in grey

    /** Returns the curves of a suite. */
    static List<TimingGrowth> of(Suite suite) {
        Map<List<Object>, TimingGrowth> curves = new LinkedHashMap<>();
        for (Row row : suite.rows()) {
            row.parameters().forEach((parameter, value) -> {
                if (value.matches(Timings.SIZE)) {
                    Map<String, String> shared = row.without(parameter);
                    row.cells().forEach((subject, cell) -> {
                        if (cell.isVerified()) {
                            curves.computeIfAbsent(
                                            List.of(row.name(), subject, parameter, shared),
                                            key -> new TimingGrowth(
                                                    row.name(), subject, parameter, shared, new ArrayList<>()))
                                    .rows()
                                    .add(row);
                        }
                    });
                }
            });
        }
        return curves.values().stream()
                .filter(curve -> curve.sizes().stream().distinct().count() >= LEAST_SIZES)
                .toList();
    }

    /** Returns log-log plots of time against size with intervals and fitted power laws, one or more per name of cases. */
    static List<Figure> figures(Suite suite) {
        return of(suite).stream()
                .collect(Collectors.groupingBy(
                        curve -> List.of(curve.name(), curve.parameter(), curve.shared()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .flatMap(curves -> IntStream.range(0, (curves.size() + MOST_IN_PICTURE - 1) / MOST_IN_PICTURE)
                        .mapToObj(part -> curves.subList(
                                part * MOST_IN_PICTURE, Math.min(curves.size(), (part + 1) * MOST_IN_PICTURE))))
                .map(TimingGrowth::figure)
                .toList();
    }

    /** Returns a text with the shared parameters after it. */
    private String beside(String text) {
        return shared.isEmpty() ? text : text + ", " + TimingText.parameters(shared);
    }

    /** Returns the name of the cases with what they share, and the subject. */
    String label() {
        return "%s (%s)".formatted(beside(name), subject);
    }

    private static Figure figure(List<TimingGrowth> curves) {
        TimingGrowth first = curves.get(0);
        return new Figure(
                first.name(),
                Figure.Axis.logarithmic(first.beside(first.parameter())),
                Figure.Axis.logarithmic("seconds per call"),
                false,
                curves.stream().flatMap(TimingGrowth::series).toList(),
                "Points are medians, bars 95 % intervals, lines the fitted powers with their intervals: "
                        + curves.stream().map(TimingGrowth::law).collect(Collectors.joining("; "))
                        + ".");
    }

    /** Returns {@code "solver: d^2.11 [2.01, 2.28]"}. */
    private String law() {
        return "%s: %s^%s".formatted(subject, parameter, TimingText.factor(exponent()));
    }

    private Stream<Series> series() {
        List<Interval> times = rows.stream()
                .map(row -> row.cells().get(subject).time().orElseThrow())
                .toList();
        List<Double> sizes = sizes();
        return Stream.of(
                fit(sizes, times),
                new Series(
                        law(),
                        Style.SEGMENTS,
                        sizes.stream().flatMap(size -> Stream.of(size, size)).toList(),
                        times.stream()
                                .flatMap(time -> Stream.of(time.lower(), time.upper()))
                                .toList()),
                new Series(
                        law(),
                        Style.POINTS,
                        sizes,
                        times.stream().map(Interval::value).toList()));
    }

    /** Returns the power law, which goes through the mean of the logarithms. */
    private Series fit(List<Double> sizes, List<Interval> times) {
        double exponent = exponent().value();
        double level = IntStream.range(0, sizes.size())
                .mapToDouble(i -> StrictMath.log(times.get(i).value()) - exponent * StrictMath.log(sizes.get(i)))
                .average()
                .orElseThrow();
        List<Double> ends = sizes.stream().sorted().toList();
        List<Double> both = List.of(ends.get(0), ends.get(ends.size() - 1));
        return new Series(
                law(),
                Style.LINE,
                both,
                both.stream()
                        .map(size -> StrictMath.exp(level + exponent * StrictMath.log(size)))
                        .toList());
    }

    /** Returns the fitted exponent. */
    Interval exponent() {
        return TimingStatistics.exponent(
                sizes(),
                rows.stream().map(row -> row.cells().get(subject).seconds()).toList());
    }

    private List<Double> sizes() {
        return rows.stream()
                .map(row -> Double.valueOf(row.parameters().get(parameter)))
                .toList();
    }
}
