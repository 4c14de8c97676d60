package org.convexgan.polytope;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.convexgan.certificate.Require;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;

/**
 * The rows (7) of Theorem 2.2 for one-dimensional data.
 *
 * <pre>{@code
 * |Σ_{i≥j} s_i(x̃_i − x̃_j)| ≤ β,  |Σ_{i≤j} s_i(x̃_j − x̃_i)| ≤ β,  j = 1 … 2n        (HC, eq. 7)
 * x̃ = (x_1, w_1, x_2, w_2, …),  s = (+1, −1, +1, −1, …)
 * }</pre>
 *
 * <p>With {@code P_k = Σ_{i≤k}(x_i − w_i)} they read {@code |P_k| ≤ β} and {@code |P_n − P_k| ≤ β} for {@code k = 1 … n} (ours): sums over a
 * head and over a tail of the data.
 */
public final class HeadTailRows {
    private HeadTailRows() {}

    /**
     * Returns the largest left side of (7) exactly as printed, in the given order of {@code w}.
     *
     * @param x real data, {@code n} entries
     * @param w generated data, {@code n} entries
     */
    public static double printedMaximum(Vector x, Vector w) {
        requireEqualSizes(x, w);
        int n = x.size();
        double[] interleaved = new double[2 * n];
        for (int i = 0; i < n; i++) {
            interleaved[2 * i] = x.get(i);
            interleaved[2 * i + 1] = w.get(i);
        }
        double maximum = 0;
        for (int j = 0; j < 2 * n; j++) {
            double tail = 0;
            for (int i = j; i < 2 * n; i++) {
                tail += sign(i) * (interleaved[i] - interleaved[j]);
            }
            double head = 0;
            for (int i = 0; i <= j; i++) {
                head += sign(i) * (interleaved[j] - interleaved[i]);
            }
            maximum = Math.max(maximum, Math.max(Math.abs(tail), Math.abs(head)));
        }
        return maximum;
    }

    private static int sign(int index) {
        return index % 2 == 0 ? 1 : -1;
    }

    /** Returns {@code max_k max(|P_k|, |P_n − P_k|)}, equal to {@link #printedMaximum} up to rounding. */
    public static double maximum(Vector x, Vector w) {
        requireEqualSizes(x, w);
        double total = x.minus(w).sum();
        double maximum = 0;
        double head = 0;
        for (int k = 0; k < x.size(); k++) {
            head += x.get(k) - w.get(k);
            maximum = Math.max(maximum, Math.max(Math.abs(head), Math.abs(total - head)));
        }
        return maximum;
    }

    /**
     * Returns the polytope {@code {w : (7)}} with its {@code 4n − 2} different rows, for {@code w} in the order of {@code x}.
     *
     * @param x real data, {@code n ≥ 1} entries
     * @param beta discriminator penalty {@code > 0}
     */
    public static Polytope polytope(Vector x, double beta) {
        int n = x.size();
        List<double[]> rows = new ArrayList<>();
        List<Double> rightSides = new ArrayList<>();
        for (int start = 0; start < n; start++) {
            addBothSigns(start, n, x, beta, rows, rightSides);
        }
        for (int end = 1; end < n; end++) {
            addBothSigns(0, end, x, beta, rows, rightSides);
        }
        return new Polytope(
                Matrix.ofRows(rows.toArray(double[][]::new)),
                Vector.of(rightSides.stream().mapToDouble(Double::doubleValue).toArray()));
    }

    private static void addBothSigns(
            int from, int to, Vector x, double beta, List<double[]> rows, List<Double> rightSides) {
        double[] row = new double[x.size()];
        double sum = 0;
        for (int i = from; i < to; i++) {
            row[i] = 1;
            sum += x.get(i);
        }
        rows.add(row);
        rightSides.add(sum + beta);
        rows.add(Vector.of(row).times(-1).toArray());
        rightSides.add(beta - sum);
    }

    /**
     * Returns all vertices of the polytope: {@code w = x − β·d} where the partial sums {@code P_k/β} of {@code d} run over
     *
     * <pre>{@code
     * {0,1}^{n−1}×{1}  ∪  {0,−1}^{n−1}×{−1}  ∪  {±1}^{n−1}×{0}        (ours)
     * }</pre>
     *
     * {@code 3·2^{n−1}} of them for {@code n ≥ 2} and 2 for {@code n = 1}, whatever {@code β}.
     */
    public static List<Vector> vertices(Vector x, double beta) {
        int n = x.size();
        Set<Vector> vertices = new LinkedHashSet<>();
        for (int mask = 0; mask < 1 << (n - 1); mask++) {
            vertices.add(vertex(x, beta, mask, 0, 1, 1));
            vertices.add(vertex(x, beta, mask, 0, -1, -1));
            if (n > 1) {
                vertices.add(vertex(x, beta, mask, -1, 1, 0));
            }
        }
        return List.copyOf(vertices);
    }

    private static Vector vertex(Vector x, double beta, int mask, int ifClear, int ifSet, int total) {
        double[] w = new double[x.size()];
        int previous = 0;
        for (int k = 0; k < w.length; k++) {
            int partialSum = k == w.length - 1 ? total : (mask >> k & 1) == 1 ? ifSet : ifClear;
            w[k] = x.get(k) - beta * (partialSum - previous);
            previous = partialSum;
        }
        return Vector.of(w);
    }

    /** Returns the number of vertices, {@code 3·2^{n−1}}, or 2 for {@code n = 1}. */
    public static long vertexCount(int n) {
        return n == 1 ? 2 : 3L << (n - 1);
    }

    private static void requireEqualSizes(Vector x, Vector w) {
        Require.that(w.size() == x.size(), "w", "have %d entries (size of x)".formatted(x.size()), w.size());
    }
}
