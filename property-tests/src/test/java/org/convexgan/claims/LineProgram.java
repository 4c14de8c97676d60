package org.convexgan.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.convexgan.arbitraries.Split;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.ReluDiscriminatorValue;

/**
 * Eq. (12) on a line, without bias, {@code Rg = ‖w‖²}: {@code h(w) ≤ β} says that the positive and the negative parts of {@code w} sum to those of
 * {@code x} up to {@code β}, and {@link Split} is the least of them.
 */
record LineProgram(Vector x, double beta, int rows) {
    private static final int POINTS = 20;

    /** Returns the program whose penalty minimizes {@code β + betaG·p*(β)}: an end or a stationary point of one of its convex quadratic pieces. */
    static LineProgram bestPenalty(Vector x, double betaG, int rows) {
        LineProgram free = new LineProgram(x, 0, rows);
        double up = free.sum(1);
        double down = free.sum(-1);
        double slope = 1 / (2 * betaG);
        DoubleStream stationary = IntStream.rangeClosed(0, rows)
                .mapToObj(p -> {
                    int q = rows - p;
                    return DoubleStream.of(
                            up - p * slope, down - q * slope, (q * up + p * down - p * q * slope) / rows);
                })
                .flatMapToDouble(beta -> beta);
        return DoubleStream.concat(DoubleStream.of(0, up, down), stationary)
                .filter(beta -> beta >= 0)
                .mapToObj(beta -> new LineProgram(x, beta, rows))
                .min(Comparator.comparingDouble(program -> program.beta() + betaG * program.value()))
                .orElseThrow();
    }

    private double sum(int sign) {
        return x.map(t -> Math.max(0, sign * t)).sum();
    }

    private double least(int sign) {
        return Math.max(0, sum(sign) - beta);
    }

    private boolean isFeasible(int positive) {
        return Split.of(x, positive, rows, beta).isPossible();
    }

    /** Returns {@code p*}, infinite if no {@code w} is feasible. */
    double value() {
        return Split.best(x, rows, beta).squaredNorm();
    }

    /** Returns an optimal {@code w}, if one is feasible. */
    Optional<Vector> optimum() {
        return Optional.of(Split.best(x, rows, beta)).filter(Split::isPossible).map(Split::generated);
    }

    /** Returns {@code w} with the given sums of positive and negative parts, shared out evenly but for the relative differences. */
    private Vector split(int positive, double up, double down, double[] differences) {
        double[] w = new double[rows];
        double[] weights = Arrays.stream(differences).map(t -> 1 + t).toArray();
        double above = Arrays.stream(weights, 0, positive).sum();
        double below = Arrays.stream(weights, positive, rows).sum();
        Arrays.setAll(w, i -> i < positive ? up * weights[i] / above : -down * weights[i] / below);
        return Vector.of(w);
    }

    /** Returns feasible points with any number of positive entries, any sums and any shares. */
    List<Vector> otherFeasiblePoints() {
        Random random = new Random(rows);
        List<Vector> points = new ArrayList<>();
        for (int positive = 0; positive <= rows; positive++) {
            if (isFeasible(positive)) {
                for (int k = 0; k < POINTS; k++) {
                    points.add(split(
                            positive,
                            positive == 0 ? 0 : within(1, random),
                            positive == rows ? 0 : within(-1, random),
                            random.doubles(rows).toArray()));
                }
            }
        }
        return points;
    }

    /** Returns a sum within {@code β} of that of the data. */
    private double within(int sign, Random random) {
        return least(sign) + random.nextDouble() * (sum(sign) + beta - least(sign));
    }

    /** Returns the problem of evaluating {@code h(w)}. */
    ReluDiscriminatorValue discrepancyOf(Vector w) {
        return new ReluDiscriminatorValue(Matrix.of(x.size(), 1, x.toArray()), Matrix.of(rows, 1, w.toArray()));
    }
}
