package org.convexgan.arbitraries;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.convexgan.judge.property.Instance;
import org.convexgan.linalg.Vector;
import org.convexgan.polytope.HeadTailRows;
import org.convexgan.problem.OneDimensionalDiscriminatorValue;
import org.convexgan.problem.OneDimensionalRelu;
import org.convexgan.problem.OneDimensionalReluTarget;
import org.convexgan.problem.PolytopeVertices;

/** One-dimensional instances of Theorem 2.2. */
public final class Lines {
    private static final int LARGEST_SIZE = 6;

    private Lines() {}

    /**
     * Two samples of the same size.
     *
     * @param problem the data
     */
    public record Pair(OneDimensionalDiscriminatorValue problem) implements Instance {
        @Override
        public String regime() {
            return problem.generated().isSorted() ? "sorted w" : "unsorted w";
        }

        /** Returns the smallest distance of neighbouring data, the largest penalty of Theorem 2.2. */
        public double gap() {
            return smallestGap(problem.realData());
        }
    }

    /**
     * A point of the polytope (7) within the paper's range of {@code β}.
     *
     * @param problem sorted data with the point as generated sample, in the polytope's order
     * @param beta penalty; the point lies on the boundary of (7)
     * @param gap smallest distance of neighbouring data
     */
    public record PolytopePoint(OneDimensionalDiscriminatorValue problem, double beta, double gap) implements Instance {
        @Override
        public String regime() {
            return 2 * beta <= gap ? "beta <= gap/2" : "gap/2 < beta <= gap";
        }
    }

    /**
     * An instance of (39) with {@code Rg = ‖w‖_p^p}, built from its answer.
     *
     * @param problem the data
     * @param optimum {@code w*}, chosen
     */
    public record Clipping(OneDimensionalRelu problem, Vector optimum) implements Instance {
        @Override
        public String regime() {
            if (optimum.maxAbs() == 0) {
                return "collapsed";
            }
            boolean low = optimum.stream().min().orElseThrow() < 0;
            boolean high = optimum.stream().max().orElseThrow() > 0;
            return low && high ? "clipped on both sides" : "one side left";
        }

        /** Returns {@code Σ|w*_i|^p}. */
        public double optimalValue() {
            return optimum.stream().map(w -> Math.pow(Math.abs(w), problem.p())).sum();
        }

        /** Returns the size of the data: {@code Σ|x_i|^p}. */
        public double scale() {
            return problem.realData().stream()
                    .map(x -> Math.pow(Math.abs(x), problem.p()))
                    .sum();
        }

        /** Returns the smallest distance of neighbouring data, the largest penalty of Theorem 2.2. */
        public double gap() {
            return smallestGap(problem.realData());
        }
    }

    /**
     * An instance of (39) with an asymmetric regularizer.
     *
     * @param problem the data
     */
    public record Target(OneDimensionalReluTarget problem) implements Instance {
        @Override
        public String regime() {
            return problem.target().isSorted() ? "sorted target" : "unsorted target";
        }
    }

    /**
     * An instance of (17), (19) and their extension to {@code n} samples.
     *
     * @param problem the data
     */
    public record Vertices(PolytopeVertices problem) implements Instance {
        @Override
        public String regime() {
            return "n = " + problem.realData().size();
        }
    }

    /** Returns pairs of samples, the second one sorted in about a third of them. */
    public static Arbitrary<Pair> pairs() {
        return Numbers.integers(1, LARGEST_SIZE)
                .flatMap(n -> Combinators.combine(
                                Numbers.vectors(n, -4, 4), Numbers.vectors(n, -4, 4), Numbers.integers(0, 2))
                        .as((x, w, order) -> new Pair(
                                new OneDimensionalDiscriminatorValue(x.sorted(), order == 0 ? w.sorted() : w))));
    }

    /** Returns vertices of (7), as generated samples, for {@code β ≤ min |x_i − x_j|}. */
    public static Arbitrary<PolytopePoint> polytopePoints() {
        return Numbers.integers(2, 5)
                .flatMap(n -> Combinators.combine(
                                Numbers.integers(1, 3).list().ofSize(n),
                                Numbers.integers(1, 4),
                                Numbers.integers(0, (int) HeadTailRows.vertexCount(n) - 1))
                        .as((steps, quarters, choice) -> {
                            double[] x = new double[n];
                            for (int i = 1; i < n; i++) {
                                x[i] = x[i - 1] + steps.get(i);
                            }
                            Vector data = Vector.of(x);
                            double gap = smallestGap(data);
                            double beta = gap * quarters / 4;
                            Vector w = HeadTailRows.vertices(data, beta).get(choice);
                            return new PolytopePoint(new OneDimensionalDiscriminatorValue(data, w), beta, gap);
                        }));
    }

    /** Returns points of (7) between two of its vertices, likewise. */
    public static Arbitrary<PolytopePoint> polytopeSegments() {
        return Combinators.combine(polytopePoints(), Numbers.integers(0, 1_000_000), Numbers.integers(0, 8))
                .as((point, choice, eighths) -> {
                    Vector x = point.problem().realData();
                    List<Vector> vertices = HeadTailRows.vertices(x, point.beta());
                    Vector other = vertices.get(choice % vertices.size());
                    Vector between =
                            point.problem().generated().times(eighths / 8.0).plus(other.times(1 - eighths / 8.0));
                    return new PolytopePoint(
                            new OneDimensionalDiscriminatorValue(x, between), point.beta(), point.gap());
                });
    }

    /** Returns instances of (39): a clipped sample, to whose extremes a mass of {@code β} is added. */
    public static Arbitrary<Clipping> clipping() {
        return Combinators.combine(
                        Numbers.integers(0, 3).map(k -> (double) k),
                        Numbers.integers(0, 3).map(k -> (double) k),
                        Numbers.quarters(-3, 3).list().ofMaxSize(3),
                        eighths(),
                        eighths(),
                        Numbers.betweenQuarters(0, 3),
                        Arbitraries.of(1.0, 1.5, 2.0, 4.0),
                        Numbers.seeds())
                .as((low, high, middle, lowShares, highShares, beta, p, seed) -> {
                    List<double[]> pairs = new ArrayList<>(); // {x_i, w_i}
                    middle.stream()
                            .map(w -> Math.min(Math.max(w, -low), high))
                            .forEach(w -> pairs.add(new double[] {w, w}));
                    spread(highShares, beta).forEach(more -> pairs.add(new double[] {high + more, high}));
                    spread(lowShares, beta).forEach(more -> pairs.add(new double[] {-low - more, -low}));
                    java.util.Collections.shuffle(pairs, new Random(seed));
                    return new Clipping(
                            new OneDimensionalRelu(
                                    Vector.of(pairs.stream()
                                            .mapToDouble(pair -> pair[0])
                                            .toArray()),
                                    beta,
                                    p),
                            Vector.of(
                                    pairs.stream().mapToDouble(pair -> pair[1]).toArray()));
                });
    }

    /** Returns ways to share eight eighths among one to three points. */
    private static Arbitrary<List<Integer>> eighths() {
        return Arbitraries.of(
                List.of(8), List.of(4, 4), List.of(6, 2), List.of(7, 1), List.of(4, 2, 2), List.of(5, 2, 1));
    }

    private static List<Double> spread(List<Integer> eighths, double mass) {
        return eighths.stream().map(share -> mass * share / 8).toList();
    }

    /** Returns the toy of Figure 1, {@code x = (−1, 1)}, with penalties below, at and above the collapse at {@code β = 1}. */
    public static Arbitrary<Clipping> figureOne() {
        return Combinators.combine(Numbers.integers(1, 32), Arbitraries.of(1.0, 1.5, 2.0, 4.0))
                .as((sixteenths, p) -> {
                    double beta = sixteenths / 16.0;
                    double w = Math.max(0, 1 - beta);
                    return new Clipping(new OneDimensionalRelu(Vector.of(-1, 1), beta, p), Vector.of(-w, w));
                });
    }

    /** Returns asymmetric instances of (39). */
    public static Arbitrary<Target> targets() {
        return Numbers.integers(1, 4)
                .flatMap(n -> Combinators.combine(
                                Numbers.vectors(n, -3, 3), Numbers.betweenQuarters(0, 2), Numbers.vectors(n, -4, 4))
                        .as((x, beta, target) -> new Target(new OneDimensionalReluTarget(x.sorted(), beta, target))));
    }

    /**
     * Returns sorted data with a penalty.
     *
     * @param smallest least number of samples
     * @param largest greatest number of samples
     */
    public static Arbitrary<Vertices> vertices(int smallest, int largest) {
        return Numbers.integers(smallest, largest)
                .flatMap(n -> Combinators.combine(Numbers.vectors(n, -3, 3), Numbers.quarters(1, 3), Numbers.scales())
                        .as((x, beta, scale) ->
                                new Vertices(new PolytopeVertices(x.sorted().times(scale), scale * beta))));
    }

    /** Returns sorted data of one to five samples with a penalty. */
    public static Arbitrary<Vertices> vertices() {
        return vertices(1, 5);
    }

    /** Returns a fixed sample with penalties from 1/16 to 3. */
    public static Arbitrary<Vertices> verticesOf(Vector x) {
        return Numbers.integers(1, 48).map(k -> new Vertices(new PolytopeVertices(x, k / 16.0)));
    }

    private static double smallestGap(Vector x) {
        Vector sorted = x.sorted();
        return IntStream.range(1, x.size())
                .mapToDouble(i -> sorted.get(i) - sorted.get(i - 1))
                .min()
                .orElse(Double.MAX_VALUE);
    }
}
