package org.convexgan.timing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The JMH classes as cases: all of them ({@code micro}), or chosen ones over their sizes ({@code scaling}). */
final class JmhSuite {
    private static final String PACKAGE = "org.convexgan.benchmarks.";
    private static final String BENCHMARK = "Benchmark.";
    private static final Set<String> SMOKE = Set.of(
            "BaselineBenchmark.nothing",
            "BaselineBenchmark.eigen",
            "SpectralThresholdingBenchmark.solve",
            "MeanShrinkageBenchmark.solve",
            "TwoSidedClippingBenchmark.solve",
            "JudgeBenchmark.judge");
    private static final List<Integer> DIMENSIONS = List.of(16, 32, 64, 128, 256, 512);
    private static final List<Integer> SAMPLES = List.of(16, 64, 256, 1024, 4096);
    private static final List<Integer> WIDTHS = List.of(16, 64, 256, 1024, 4096);
    private static final List<Integer> POINTS = List.of(10, 20, 40, 60);
    private static final List<Curve> CURVES = List.of(
            new Curve(
                    "spectral thresholding",
                    "SpectralThresholding",
                    "SpectralThresholdingBenchmark.solve",
                    "d",
                    DIMENSIONS),
            new Curve("spectral thresholding", "eigendecomposition alone", "BaselineBenchmark.eigen", "d", DIMENSIONS),
            new Curve("clipping on the line", "TwoSidedClipping", "TwoSidedClippingBenchmark.solve", "n", SAMPLES),
            new Curve("clipping on the line", "sorting alone", "BaselineBenchmark.sort", "n", SAMPLES)
                    .calling(Map.of("n", "d")),
            new Curve("step of descent-ascent", "DescentAscent", "DescentAscentBenchmark.step", "k", WIDTHS),
            new Curve(
                            "regions of n points in three dimensions",
                            "Arrangement",
                            "RegionCurveBenchmark.enumerate",
                            "n",
                            POINTS)
                    .with(Map.of("d", "3")));
    private static final int SMOKE_SIZES = 3;

    /** A benchmark over the values of one parameter, which the class may call by another letter, with others fixed. */
    private record Curve(
            String row,
            String subject,
            String benchmark,
            String size,
            List<Integer> values,
            Map<String, String> letters,
            Map<String, String> fixed) {
        Curve(String row, String subject, String benchmark, String size, List<Integer> values) {
            this(row, subject, benchmark, size, values, Map.of(), Map.of());
        }

        Curve calling(Map<String, String> otherLetters) {
            return new Curve(row, subject, benchmark, size, values, otherLetters, fixed);
        }

        Curve with(Map<String, String> others) {
            return new Curve(row, subject, benchmark, size, values, letters, others);
        }

        List<Integer> values(Profile profile) {
            return profile == Profile.SMOKE ? values.subList(1, 1 + SMOKE_SIZES) : values;
        }

        TimedCase at(int value) {
            String text = String.valueOf(value);
            Map<String, String> settings = new TreeMap<>(fixed);
            settings.put(letters.getOrDefault(size, size), text);
            return new JmhCase("scaling", row, Map.of(size, text), subject, PACKAGE + benchmark, settings);
        }
    }

    private JmhSuite() {}

    /** Returns every benchmark with its parameters: the first value of each, the middle one too, or all, as the profile says. */
    static List<TimedCase> micro(Profile profile) {
        List<TimedCase> cases = new ArrayList<>();
        for (BenchmarkListEntry entry : BenchmarkList.defaultList()
                .find(
                        OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT),
                        List.of(".*"),
                        List.of())) {
            String name = entry.getUsername().substring(PACKAGE.length());
            if (profile != Profile.SMOKE || SMOKE.contains(name)) {
                Map<String, String[]> values = new TreeMap<>();
                if (entry.getParams().hasValue()) {
                    values.putAll(entry.getParams().get());
                }
                for (Map<String, String> parameters : combinations(values, profile)) {
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

    private static List<Map<String, String>> combinations(Map<String, String[]> values, Profile profile) {
        List<Map<String, String>> combinations = List.of(Map.of());
        for (Map.Entry<String, String[]> parameter : values.entrySet()) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> shorter : combinations) {
                for (String value : chosen(parameter.getValue(), profile)) {
                    Map<String, String> extended = new LinkedHashMap<>(shorter);
                    extended.put(parameter.getKey(), value);
                    longer.add(extended);
                }
            }
            combinations = longer;
        }
        return combinations;
    }

    private static List<String> chosen(String[] values, Profile profile) {
        return switch (profile) {
            case SMOKE -> List.of(values[0]);
            case STANDARD ->
                List.of(values[0], values[values.length / 2]).stream()
                        .distinct()
                        .toList();
            case FULL -> List.of(values);
        };
    }

    /** Returns chosen benchmarks over their sizes, beside what they cannot avoid. */
    static List<TimedCase> scaling(Profile profile) {
        return CURVES.stream()
                .flatMap(curve -> curve.values(profile).stream().map(curve::at))
                .toList();
    }
}
