package org.convexgan.arbitraries;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.convexgan.judge.property.Instance;
import org.convexgan.linalg.LeastSquares;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.ReluGeneratorFit;

/**
 * Outputs of ReLU generators whose gauge is known: choose a dual point, find the neurons to which it responds most, and let these generate.
 *
 * <pre>{@code
 * max_{‖u‖≤1} ‖Λᵀ(Zu)_+‖ = 1 = ‖Λᵀa_j‖, a_j = (Zu_j)_+, G = Σ t_j·a_j·(Λᵀa_j)ᵀ, t ≥ 0   ⇒   gauge(G) = ⟨Λ, G⟩ = Σ t_j
 * }</pre>
 */
public final class ReluFits {
    private static final int ATTEMPTS = 60;
    private static final double EXCESS = 1e-13;

    private ReluFits() {}

    /**
     * A fit.
     *
     * @param problem the data
     * @param gauge {@code gauge(G)}, chosen; infinite if no network generates {@code G}
     * @param regime how the data were chosen
     */
    public record Fit(ReluGeneratorFit problem, double gauge, String regime) implements Instance {
        /** Tells whether a network of any width generates {@code G}. */
        public boolean isRealizable() {
            return gauge < Double.POSITIVE_INFINITY;
        }
    }

    /** Noise, a dual point of largest response 1, and an output with its gauge. */
    private record Built(Matrix z, Matrix lambda, Matrix g, double gauge) {}

    /** Returns fits of every kind. */
    public static Arbitrary<Fit> fits() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(3, "one neuron"),
                                Tuple.of(5, "several neurons"),
                                Tuple.of(3, "noise on a line"),
                                Tuple.of(3, "noise of rank 3"),
                                Tuple.of(3, "unrealizable")),
                        Rotations.seeds())
                .as(ReluFits::fit);
    }

    /** Returns fits to two outputs from the unit vectors of the plane: one neuron serves both if they have the same sign. */
    public static Arbitrary<Fit> twoOutputs() {
        return Numbers.vectors(2, -2, 2).map(g -> {
            boolean together = g.get(0) * g.get(1) > 0;
            double gauge = together ? g.norm() : Math.abs(g.get(0)) + Math.abs(g.get(1));
            ReluGeneratorFit problem = new ReluGeneratorFit(Matrix.identity(2), column(g));
            return new Fit(problem, gauge, together ? "one neuron" : "several neurons");
        });
    }

    /** Returns fits to four samples on a line without bias, whose features {@code (2, 1, 0, 0)} and {@code (0, 0, 1, 2)} reach two dimensions. */
    public static Arbitrary<Fit> withoutBias() {
        return Numbers.vectors(4, -2, 2).map(g -> {
            boolean reached = g.get(0) == 2 * g.get(1) && g.get(3) == 2 * g.get(2);
            double gauge = reached ? Math.abs(g.get(1)) + Math.abs(g.get(2)) : Double.POSITIVE_INFINITY;
            ReluGeneratorFit problem = new ReluGeneratorFit(column(Vector.of(-2, -1, 1, 2)), column(g));
            return new Fit(problem, gauge, reached ? "noise on a line" : "unrealizable");
        });
    }

    private static Matrix column(Vector entries) {
        return Matrix.of(entries.size(), 1, entries.toArray());
    }

    private static Fit fit(String regime, int seed) {
        Random random = new Random(seed);
        if (regime.equals("unrealizable")) {
            return new Fit(unrealizable(random), Double.POSITIVE_INFINITY, regime);
        }
        Built built = switch (regime) {
            case "one neuron" -> plane(random, 1, 5, 2);
            case "several neurons" -> plane(random, 2 + random.nextInt(2), 5, 2);
            case "noise on a line" -> line(random, 2);
            default -> blocks(plane(random, 1 + random.nextInt(2), 3, 1), line(random, 1));
        };
        Matrix hidden = built.z().times(Rotations.of(built.z().columns(), seed));
        return new Fit(new ReluGeneratorFit(hidden, built.g()), built.gauge(), regime);
    }

    /** Returns noise in the plane with an output of so many neurons, fewer if no dual point of largest response 1 is found for them. */
    private static Built plane(Random random, int neurons, int largestRows, int largestOutputs) {
        int rows = 2 + random.nextInt(largestRows - 1);
        int outputs = 1 + random.nextInt(largestOutputs);
        Matrix z = random(random, rows, 2);
        for (int attempt = 0; attempt < ATTEMPTS && neurons > 1; attempt++) {
            Optional<Built> built = interpolated(random, z, outputs, neurons);
            if (built.isPresent()) {
                return built.get();
            }
        }
        Matrix lambda = random(random, rows, outputs);
        PlaneResponse.Peak peak = PlaneResponse.peak(z, lambda);
        Matrix unit = lambda.times(1 / peak.value());
        return generated(z, unit, List.of(PlaneResponse.features(z, peak.angle())), random);
    }

    /** Prescribes unit responses and their stationarity at random angles, linear equations for {@code Λ}; keeps a solution whose largest response is 1. */
    private static Optional<Built> interpolated(Random random, Matrix z, int outputs, int neurons) {
        List<double[]> equations = new ArrayList<>();
        List<Double> right = new ArrayList<>();
        List<Vector> atoms = new ArrayList<>();
        for (int j = 0; j < neurons; j++) {
            double angle = 2 * Math.PI * random.nextDouble();
            Vector atom = PlaneResponse.features(z, angle);
            Vector output = unit(random, outputs);
            for (int c = 0; c < outputs; c++) {
                equations.add(atom.outer(axis(outputs, c)).toArray());
                right.add(output.get(c));
            }
            equations.add(PlaneResponse.slope(z, angle).outer(output).toArray());
            right.add(0.0);
            atoms.add(atom);
        }
        Vector values = Numbers.vector(right);
        Matrix system = Matrix.ofRows(equations.toArray(double[][]::new));
        Matrix solution = LeastSquares.solve(system, values.outer(Vector.of(1)));
        Matrix lambda = Matrix.of(z.rows(), outputs, solution.toArray());
        boolean solved = system.times(solution.column(0)).minus(values).maxAbs() <= EXCESS;
        if (!solved || PlaneResponse.peak(z, lambda).value() > 1 + EXCESS) {
            return Optional.empty();
        }
        return Optional.of(generated(z, lambda, atoms, random));
    }

    private static Built generated(Matrix z, Matrix lambda, List<Vector> atoms, Random random) {
        Matrix g = Matrix.zeros(lambda.rows(), lambda.columns());
        double gauge = 0;
        for (Vector atom : atoms) {
            double weight = (1 + random.nextInt(8)) / 4.0;
            g = g.plus(atom.outer(lambda.transpose().times(atom)).times(weight));
            gauge += weight;
        }
        return new Built(z, lambda, g, gauge);
    }

    /** Returns noise of rank 1, whose only neurons see the positive and the negative samples. */
    private static Built line(Random random, int largest) {
        int positive = 1 + random.nextInt(largest);
        int negative = 1 + random.nextInt(largest);
        double[] z = new double[positive + negative];
        Arrays.setAll(z, i -> (i < positive ? 1 : -1) * (1 + random.nextInt(8)) / 4.0);
        Matrix noise = Matrix.of(z.length, 1, z);
        Vector up = Vector.of(z).map(t -> Math.max(0, t));
        Vector down = Vector.of(z).map(t -> Math.max(0, -t));
        int outputs = 1 + random.nextInt(largest);
        Matrix lambda = up.times(1 / up.dot(up))
                .outer(unit(random, outputs))
                .plus(down.times(1 / down.dot(down)).outer(unit(random, outputs)));
        return generated(noise, lambda, List.of(up, down), random);
    }

    /** Returns two fits side by side: the response to {@code (u₁, u₂)} is at most {@code √(‖u₁‖² + ‖u₂‖²)}. */
    private static Built blocks(Built first, Built second) {
        return new Built(
                diagonal(first.z(), second.z()),
                diagonal(first.lambda(), second.lambda()),
                diagonal(first.g(), second.g()),
                first.gauge() + second.gauge());
    }

    private static Matrix diagonal(Matrix a, Matrix b) {
        Matrix top = Matrix.diagonal(a.rows() + b.rows(), a.rows(), ones(a.rows()))
                .times(a)
                .times(Matrix.diagonal(a.columns(), a.columns() + b.columns(), ones(a.columns())));
        double[] entries = top.toArray();
        int columns = a.columns() + b.columns();
        for (int i = 0; i < b.rows(); i++) {
            for (int j = 0; j < b.columns(); j++) {
                entries[(a.rows() + i) * columns + a.columns() + j] = b.get(i, j);
            }
        }
        return Matrix.of(a.rows() + b.rows(), columns, entries);
    }

    /** Returns noise with a zero row, two parallel rows, or more antipodal pairs than dimensions, and an output that does not share the dependence. */
    private static ReluGeneratorFit unrealizable(Random random) {
        int outputs = 1 + random.nextInt(2);
        Matrix free = random(random, 2 + random.nextInt(2), 2);
        List<double[]> rows = new ArrayList<>();
        IntStream.range(0, free.rows()).forEach(i -> rows.add(free.row(i).toArray()));
        switch (random.nextInt(3)) {
            case 0 -> rows.add(new double[2]);
            case 1 -> rows.add(free.row(0).times(1 + random.nextInt(3)).toArray());
            default -> {
                rows.add(new double[] {1, 1});
                List.copyOf(rows)
                        .forEach(row -> rows.add(Vector.of(row).times(-1).toArray()));
            }
        }
        Matrix z = Matrix.ofRows(rows.toArray(double[][]::new));
        double[] g = new double[z.rows() * outputs]; // one at the last sample: no relation of the rows leaves it out
        g[g.length - 1] = 1;
        return new ReluGeneratorFit(z, Matrix.of(z.rows(), outputs, g));
    }

    private static Matrix random(Random random, int rows, int columns) {
        double[] entries = new double[rows * columns];
        Arrays.setAll(entries, k -> (2 * random.nextInt(16) - 15) / 8.0); // odd eighths: no zero row
        return Matrix.of(rows, columns, entries);
    }

    private static Vector unit(Random random, int size) {
        Vector direction = Vector.of(
                IntStream.range(0, size).mapToDouble(i -> random.nextGaussian()).toArray());
        return direction.times(1 / direction.norm());
    }

    private static Vector axis(int size, int index) {
        double[] axis = new double[size];
        axis[index] = 1;
        return Vector.of(axis);
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }
}
