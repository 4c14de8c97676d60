package org.convexgan.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.convexgan.ledger.LedgerEntry.AnswerRun;

/**
 * The performance profile of Dolan and Moré (2002): for each implementation the share of instances that it solves within a factor {@code τ} of the fastest.
 *
 * <pre>{@code
 * r(i,s) = seconds(i,s) / min over s' of seconds(i,s'),   ∞ if s did not solve i,   ρ_s(τ) = #{i : r(i,s) ≤ τ} / #i
 * }</pre>
 *
 * <p>The instances are those that every implementation was asked and at least one of them solved. A wrong answer, none, one that came too late and a problem
 * that an implementation declines have the ratio infinity: its curve never counts them. What nobody solved says nothing about times and is left out.
 *
 * @param instances how many they are; at least {@link #LEAST_INSTANCES}
 * @param unsolved how many more nobody solved
 * @param curves one per implementation
 */
public record ComparisonProfile(int instances, int unsolved, List<Curve> curves) {
    /** With fewer instances, a profile says nothing. */
    public static final int LEAST_INSTANCES = 5;

    private static final double RESOLUTION = 1e-6;
    private static final List<Integer> FACTORS = List.of(1, 2, 10, 100);
    private static final int COLORS = 6;
    private static final int WIDTH = 340;
    private static final int LEFT = 40;
    private static final int RIGHT = WIDTH - 12;
    private static final int TOP = 10;
    private static final int BOTTOM = 180;
    private static final int HEIGHT = BOTTOM + 34;

    /**
     * One implementation.
     *
     * @param label how tables call it
     * @param ratios its times over the fastest, ascending, each {@code >= 1}; infinity where it did not solve the instance
     */
    public record Curve(String label, List<Double> ratios) {

        /** Returns the share of instances within the factor. */
        public ComparisonRate within(double factor) {
            return new ComparisonRate(
                    ratios.stream().filter(ratio -> ratio <= factor).count(), ratios.size());
        }

        /** Returns the share of instances that it solved, however late. */
        public ComparisonRate solved() {
            return within(Double.MAX_VALUE);
        }

        /** Returns the largest ratio of those that it solved, empty if there is none. */
        OptionalDouble slowest() {
            return ratios.stream()
                    .mapToDouble(Double::doubleValue)
                    .filter(Double::isFinite)
                    .max();
        }

        /** Returns the largest ratio of those that it solved as text, {@code "12.3×"} or {@code "–"}. */
        public String slowestText() {
            return slowest().isPresent() ? factor(slowest().getAsDouble()) + "×" : "–";
        }
    }

    /** Returns the profile, or empty with fewer than two implementations or {@link #LEAST_INSTANCES} instances. */
    static Optional<ComparisonProfile> of(Comparison comparison) {
        return of(comparison.subjects().stream().map(ComparisonSubject::label).toList(), times(comparison));
    }

    /**
     * Returns the profile of measured times, or empty with fewer than two implementations or {@link #LEAST_INSTANCES} instances.
     *
     * @param labels one per implementation
     * @param times per instance, seconds of each implementation, infinity where it did not solve it
     */
    static Optional<ComparisonProfile> of(List<String> labels, List<double[]> times) {
        List<double[]> solved = solved(times);
        if (labels.size() < 2 || solved.size() < LEAST_INSTANCES) {
            return Optional.empty();
        }
        List<Curve> curves = new ArrayList<>();
        for (int s = 0; s < labels.size(); s++) {
            int column = s;
            List<Double> ratios = solved.stream()
                    .map(row -> row[column] / DoubleStream.of(row).min().orElseThrow())
                    .sorted()
                    .toList();
            curves.add(new Curve(labels.get(s), ratios));
        }
        return Optional.of(new ComparisonProfile(solved.size(), times.size() - solved.size(), curves));
    }

    private static List<double[]> solved(List<double[]> times) {
        return times.stream()
                .filter(row -> DoubleStream.of(row).anyMatch(Double::isFinite))
                .toList();
    }

    /** Returns how many instances were asked of every implementation and solved by one. */
    static int common(Comparison comparison) {
        return solved(times(comparison)).size();
    }

    private static List<double[]> times(Comparison comparison) {
        return comparison.rows().stream()
                .flatMap(row -> row.lines().stream())
                .map(line -> comparison.subjects().stream()
                        .flatMap(subject -> subject.answers(line.item()).stream())
                        .toList())
                .filter(answers -> answers.size() == comparison.subjects().size())
                .filter(answers -> answers.stream().allMatch(AnswerRun::counts))
                .map(answers ->
                        answers.stream().mapToDouble(ComparisonProfile::seconds).toArray())
                .toList();
    }

    private static double seconds(AnswerRun answer) {
        return answer.verified() ? Math.max(RESOLUTION, answer.seconds()) : Double.POSITIVE_INFINITY;
    }

    /** Returns the factors of the table that says the same as the drawing. */
    public List<Integer> factors() {
        return FACTORS;
    }

    /** Returns a factor as text, e.g. {@code "12.3"}. */
    static String factor(double ratio) {
        return new BigDecimal(ratio)
                .round(new MathContext(3, RoundingMode.HALF_EVEN))
                .toPlainString();
    }

    /** Returns the drawing as inline SVG; curve {@code s} has the class {@code c<s>}. */
    public String svg() {
        return svg("");
    }

    /** Returns the drawing at a place in a larger one: an {@code svg} element of {@value #WIDTH} by {@value #HEIGHT} units. */
    String svg(int x, int y) {
        return svg(" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"".formatted(x, y, WIDTH, HEIGHT));
    }

    private String svg(String place) {
        int octaves = octaves();
        StringBuilder svg =
                new StringBuilder("<svg%s class=\"profile\" role=\"img\" viewBox=\"0 0 %s %s\" aria-label=\"%s\">"
                        .formatted(place, WIDTH, HEIGHT, FigurePlot.escape(inWords())));
        for (int quarter = 0; quarter <= 4; quarter++) {
            String y = tenths(BOTTOM - (BOTTOM - TOP) * quarter / 4.0);
            svg.append("<path class=\"grid\" d=\"M%s %sH%s\"/>".formatted(LEFT, y, RIGHT));
            svg.append("<text x=\"%s\" y=\"%s\" dy=\"4\" text-anchor=\"end\">%s %%</text>"
                    .formatted(LEFT - 4, y, 25 * quarter));
        }
        int step = (octaves + 5) / 6;
        for (int octave = 0; octave <= octaves; octave += step) {
            String x = tenths(abscissa(octave, octaves));
            svg.append("<path class=\"grid\" d=\"M%s %sV%s\"/>".formatted(x, TOP, BOTTOM));
            svg.append("<text x=\"%s\" y=\"%s\" text-anchor=\"middle\">%s×</text>"
                    .formatted(x, BOTTOM + 14, Figures.count(1L << octave)));
        }
        svg.append("<text x=\"%s\" y=\"%s\" text-anchor=\"middle\">time over the fastest</text>"
                .formatted((LEFT + RIGHT) / 2, BOTTOM + 29));
        for (int s = 0; s < curves.size(); s++) {
            svg.append("<path class=\"curve c%s\" d=\"%s\"/>".formatted(s % COLORS, path(curves.get(s), octaves)));
        }
        return svg.append("</svg>").toString();
    }

    /** Returns the number of doublings from the fastest to the slowest, at least one. */
    private int octaves() {
        double slowest = curves.stream()
                .flatMapToDouble(curve -> curve.slowest().stream())
                .max()
                .orElseThrow();
        int octaves = 1;
        while (slowest > Math.scalb(1.0, octaves)) {
            octaves++;
        }
        return octaves;
    }

    private String path(Curve curve, int octaves) {
        StringBuilder path = new StringBuilder("M%s %s".formatted(LEFT, ordinate(curve.within(1))));
        curve.ratios().stream()
                .filter(ratio -> ratio > 1 && Double.isFinite(ratio))
                .distinct()
                .forEach(ratio -> path.append("H")
                        .append(tenths(abscissa(StrictMath.log(ratio) / StrictMath.log(2), octaves)))
                        .append("V")
                        .append(ordinate(curve.within(ratio))));
        return path.append("H").append(RIGHT).toString();
    }

    private static double abscissa(double octave, int octaves) {
        return LEFT + (RIGHT - LEFT) * octave / octaves;
    }

    private static String ordinate(ComparisonRate share) {
        return tenths(BOTTOM - (BOTTOM - TOP) * (double) share.part() / share.whole());
    }

    /** Returns a position to a tenth of a unit, so that the last bits of a logarithm cannot show. */
    private static String tenths(double position) {
        long tenths = Math.round(10 * position);
        return tenths / 10 + "." + tenths % 10;
    }

    /** Returns what the drawing shows, for those who do not see it. */
    public String inWords() {
        return curves.stream()
                .map(curve -> "%s: fastest on %s %%, within twice the fastest on %s %%, solved %s %%, at most %s"
                        .formatted(
                                curve.label(),
                                curve.within(1).percent(),
                                curve.within(2).percent(),
                                curve.solved().percent(),
                                curve.slowestText()))
                .collect(Collectors.joining(
                        "; ",
                        "Performance profile over %s instances that at least one solved".formatted(instances)
                                + leftOut() + ". ",
                        "."));
    }

    /** Returns one entry per curve, and one for what is left out if anything is. */
    List<FigurePlot.Key> legend() {
        Stream<FigurePlot.Key> drawn = IntStream.range(0, curves.size())
                .mapToObj(s -> new FigurePlot.Key(
                        "<path class=\"curve c%s\" d=\"M0 5H22\"/>".formatted(s % COLORS),
                        curves.get(s).label()));
        return unsolved == 0
                ? drawn.toList()
                : Stream.concat(
                                drawn,
                                Stream.of(new FigurePlot.Key("", leftOut().strip())))
                        .toList();
    }

    private String leftOut() {
        return unsolved == 0 ? "" : " (%s more that nobody solved are left out)".formatted(unsolved);
    }
}
