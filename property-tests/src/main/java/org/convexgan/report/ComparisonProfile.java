package org.convexgan.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.convexgan.ledger.LedgerEntry.AnswerRun;

/**
 * The performance profile of Dolan and Moré (2002): for each implementation the share of instances that it solves within a factor {@code τ} of the fastest.
 *
 * <pre>{@code
 * r(i,s) = seconds(i,s) / min over s' of seconds(i,s'),   ρ_s(τ) = #{i : r(i,s) ≤ τ} / #i
 * }</pre>
 *
 * <p>The instances are those that count and that every implementation passed, so that a wrong answer gains no time. A time below a microsecond counts as one.
 *
 * @param instances how many they are; at least {@link #LEAST_INSTANCES}
 * @param curves one per implementation
 */
public record ComparisonProfile(int instances, List<Curve> curves) {
    /** With fewer common instances, a profile says nothing. */
    public static final int LEAST_INSTANCES = 5;

    private static final double RESOLUTION = 1e-6;
    private static final List<Integer> FACTORS = List.of(1, 2, 10, 100);
    private static final int WIDTH = 340;
    private static final int LEFT = 40;
    private static final int RIGHT = WIDTH - 12;
    private static final int TOP = 10;
    private static final int BOTTOM = 180;

    /**
     * One implementation.
     *
     * @param label how tables call it
     * @param ratios its times over the fastest, ascending, each {@code >= 1}
     */
    public record Curve(String label, List<Double> ratios) {

        /** Returns the share of instances within the factor. */
        public ComparisonRate within(double factor) {
            return new ComparisonRate(
                    ratios.stream().filter(ratio -> ratio <= factor).count(), ratios.size());
        }

        /** Returns the largest ratio. */
        public double slowest() {
            return ratios.get(ratios.size() - 1);
        }
    }

    /** Returns the profile, or empty with fewer than two implementations or {@link #LEAST_INSTANCES} common instances. */
    static Optional<ComparisonProfile> of(Comparison comparison) {
        return of(comparison.subjects().stream().map(ComparisonSubject::label).toList(), times(comparison));
    }

    /**
     * Returns the profile of measured times, or empty with fewer than two implementations or {@link #LEAST_INSTANCES} instances.
     *
     * @param labels one per implementation
     * @param times per instance, seconds of each implementation
     */
    static Optional<ComparisonProfile> of(List<String> labels, List<double[]> times) {
        if (labels.size() < 2 || times.size() < LEAST_INSTANCES) {
            return Optional.empty();
        }
        List<Curve> curves = new ArrayList<>();
        for (int s = 0; s < labels.size(); s++) {
            int column = s;
            List<Double> ratios = times.stream()
                    .map(row -> row[column] / DoubleStream.of(row).min().orElseThrow())
                    .sorted()
                    .toList();
            curves.add(new Curve(labels.get(s), ratios));
        }
        return Optional.of(new ComparisonProfile(times.size(), curves));
    }

    /** Returns how many counted instances every implementation passed. */
    static int common(Comparison comparison) {
        return times(comparison).size();
    }

    private static List<double[]> times(Comparison comparison) {
        return comparison.rows().stream()
                .flatMap(row -> row.lines().stream())
                .map(line -> comparison.subjects().stream()
                        .flatMap(subject -> subject.answers(line.item()).stream())
                        .toList())
                .filter(answers -> answers.size() == comparison.subjects().size())
                .filter(answers -> answers.stream().allMatch(ComparisonProfile::isComparable))
                .map(answers -> answers.stream()
                        .mapToDouble(answer -> Math.max(RESOLUTION, answer.seconds()))
                        .toArray())
                .toList();
    }

    private static boolean isComparable(AnswerRun answer) {
        return answer.counts() && answer.verified();
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
        int octaves = octaves();
        StringBuilder svg = new StringBuilder(
                "<svg class=\"profile\" role=\"img\" viewBox=\"0 0 %s %s\" aria-labelledby=\"profile-words\">"
                        .formatted(WIDTH, BOTTOM + 34));
        svg.append("<desc id=\"profile-words\">%s</desc>".formatted(escape(inWords())));
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
            svg.append("<path class=\"curve c%s\" d=\"%s\"/>".formatted(s % 6, path(curves.get(s), octaves)));
        }
        return svg.append("</svg>").toString();
    }

    /** Returns the number of doublings from the fastest to the slowest, at least one. */
    private int octaves() {
        double slowest = curves.stream().mapToDouble(Curve::slowest).max().orElseThrow();
        int octaves = 1;
        while (slowest > 1L << octaves) {
            octaves++;
        }
        return octaves;
    }

    private String path(Curve curve, int octaves) {
        StringBuilder path = new StringBuilder("M%s %s".formatted(LEFT, ordinate(curve.within(1))));
        curve.ratios().stream()
                .filter(ratio -> ratio > 1)
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

    private String inWords() {
        return curves.stream()
                .map(curve -> "%s: fastest on %s %%, within twice the fastest on %s %%, at most %s times as slow"
                        .formatted(
                                curve.label(),
                                curve.within(1).percent(),
                                curve.within(2).percent(),
                                factor(curve.slowest())))
                .collect(Collectors.joining("; ", "Performance profile over %s instances. ".formatted(instances), "."));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
