package org.convexgan.timing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The JMH classes as cases: all of them ({@code micro}), or chosen ones over their sizes ({@code scaling}). */
final class JmhSuite {
    private static final String PACKAGE = "org.convexgan.benchmarks.";
    private static final String BENCHMARK = "Benchmark.";
    private static final Set<String> SMOKE = Set.of(
            "BaselineBenchmark.eigen",
            "SpectralThresholdingBenchmark.solve",
            "MeanShrinkageBenchmark.solve",
            "TwoSidedClippingBenchmark.solve",
            "SpectralThresholdingBenchmark.judge");
    /** One solver for each way of proving an answer right; judging the others costs what it costs here. */
    private static final Set<String> JUDGED = Set.of(
            "SpectralThresholdingBenchmark",
            "MeanShrinkageBenchmark",
            "TwoSidedClippingBenchmark",
            "BestDiscriminatorBenchmark",
            "DampedNewtonBenchmark",
            "BoxPathFollowingBenchmark",
            "RegionEnumerationBenchmark",
            "GdaTrajectoryBenchmark",
            "ConeProjectionBenchmark");

    private static final String JUDGE = ".judge";
    /** Rows of another suite: the harness, and growth. */
    private static final Set<String> ELSEWHERE =
            Set.of("HarnessBenchmark", "RegionCurveBenchmark", "LeadingSpectrumBenchmark", "DescentAscentBenchmark");

    private static final List<Integer> DIMENSIONS = List.of(16, 32, 64, 128, 256, 512);
    private static final List<Integer> SAMPLES = List.of(16, 64, 256, 1024, 4096);
    private static final List<Integer> WIDTHS = List.of(16, 64, 256, 1024, 4096);
    private static final List<Integer> KEPT = List.of(5, 10, 20, 40, 80);
    private static final List<Integer> POINTS = List.of(10, 20, 40, 60);
    private static final int FEATURES = 3;
    private static final List<Curve> CURVES = List.of(
            new Curve(
                    "spectral thresholding",
                    "SpectralThresholding",
                    "SpectralThresholdingBenchmark.solve",
                    "d",
                    DIMENSIONS),
            new Curve("spectral thresholding", "eigendecomposition alone", "BaselineBenchmark.eigen", "d", DIMENSIONS),
            new Curve("clipping on the line", "TwoSidedClipping", "TwoSidedClippingBenchmark.solve", "n", SAMPLES),
            new Curve("clipping on the line", "sorting alone", "SortingBenchmark.sort", "n", SAMPLES),
            new Curve("step of descent-ascent", "DescentAscent", "DescentAscentBenchmark.step", "k", WIDTHS),
            new Curve("leading spectrum", "ReferenceEngine", "LeadingSpectrumBenchmark.leading", "k", KEPT),
            new Curve(
                            "regions of points in three dimensions",
                            "Arrangement",
                            "RegionCurveBenchmark.enumerate",
                            "n",
                            POINTS)
                    .with(Map.of("d", String.valueOf(FEATURES)))
                    .against("regions", points -> points * points - points + 2)); // Cover's count
    /** Of a curve, outside the full profile. */
    private static final int SIZES = 3;

    /**
     * A benchmark over the values of one parameter, with others fixed.
     *
     * @param size what the cost is shown against
     * @param letter what the class calls its parameter
     * @param shown the size that a value of the parameter gives
     */
    private record Curve(
            String row,
            String subject,
            String benchmark,
            String size,
            String letter,
            IntUnaryOperator shown,
            List<Integer> values,
            Map<String, String> fixed) {
        Curve(String row, String subject, String benchmark, String size, List<Integer> values) {
            this(row, subject, benchmark, size, size, IntUnaryOperator.identity(), values, Map.of());
        }

        Curve against(String otherSize, IntUnaryOperator otherShown) {
            return new Curve(row, subject, benchmark, otherSize, letter, otherShown, values, fixed);
        }

        Curve with(Map<String, String> others) {
            return new Curve(row, subject, benchmark, size, letter, shown, values, others);
        }

        List<Integer> values(Profile profile) {
            int largest = values.size() - 1;
            return profile.chosen(values.subList(1, 1 + SIZES), values.subList(largest - SIZES, largest), values);
        }

        TimedCase at(int value) {
            Map<String, String> settings = new TreeMap<>(fixed);
            settings.put(letter, String.valueOf(value));
            Map<String, String> parameters = Map.of(size, String.valueOf(shown.applyAsInt(value)));
            return new JmhCase("scaling", row, parameters, subject, PACKAGE + benchmark, settings);
        }
    }

    private JmhSuite() {}

    /**
     * Returns every benchmark that is in no other suite: with the first value of each parameter, with the middle one, or with all, as the profile says. The
     * judge is timed on the answers of some solvers, or on those of all.
     */
    static List<TimedCase> micro(Profile profile) {
        List<TimedCase> cases = new ArrayList<>();
        for (BenchmarkListEntry entry : BenchmarkList.defaultList()
                .find(
                        OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT),
                        List.of(".*"),
                        List.of())) {
            String name = entry.getUsername().substring(PACKAGE.length());
            if (isTimed(name, profile)) {
                Map<String, String[]> values = new TreeMap<>();
                if (entry.getParams().hasValue()) {
                    values.putAll(entry.getParams().get());
                }
                for (Map<String, String> parameters : combinations(values, profile, name.endsWith(JUDGE))) {
                    cases.add(new JmhCase(
                            "micro",
                            name.replace(BENCHMARK, "."),
                            parameters,
                            "reference",
                            entry.getUsername(),
                            parameters));
                }
            }
        }
        return cases;
    }

    private static boolean isTimed(String name, Profile profile) {
        String type = name.substring(0, name.indexOf('.'));
        return switch (profile) {
            case SMOKE -> SMOKE.contains(name);
            case STANDARD -> !ELSEWHERE.contains(type) && (!name.endsWith(JUDGE) || JUDGED.contains(type));
            case FULL -> !ELSEWHERE.contains(type);
        };
    }

    private static List<Map<String, String>> combinations(
            Map<String, String[]> values, Profile profile, boolean judged) {
        List<Map<String, String>> combinations = List.of(Map.of());
        for (Map.Entry<String, String[]> parameter : values.entrySet()) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> shorter : combinations) {
                for (String value : chosen(parameter.getValue(), profile, judged)) {
                    Map<String, String> extended = new LinkedHashMap<>(shorter);
                    extended.put(parameter.getKey(), value);
                    longer.add(extended);
                }
            }
            combinations = longer;
        }
        return combinations;
    }

    private static List<String> chosen(String[] values, Profile profile, boolean judged) {
        String middle = values[values.length / 2];
        return profile.chosen(
                List.of(values[0]),
                List.of(middle),
                judged ? Stream.of(values[0], middle).distinct().toList() : List.of(values));
    }

    /** Returns chosen benchmarks over their sizes, beside what they cannot avoid. */
    static List<TimedCase> scaling(Profile profile) {
        return CURVES.stream()
                .flatMap(curve -> curve.values(profile).stream().map(curve::at))
                .toList();
    }
}
