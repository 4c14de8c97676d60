package org.convexgan.claims;

import java.util.ArrayList;
import java.util.List;
import org.convexgan.linalg.Vector;
import org.convexgan.polytope.Polytope;

/** Vertices of a small polytope by brute force: every choice of {@code n} rows, solved by Gaussian elimination. */
final class ActiveSets {
    private static final double SINGULAR = 1e-9;

    private ActiveSets() {}

    /**
     * Counts the vertices.
     *
     * @param separation a lower bound on the distance of two vertices, in the maximum norm
     */
    static long countVertices(Polytope polytope, double separation) {
        List<Vector> vertices = new ArrayList<>();
        collect(polytope, new ArrayList<>(), 0, separation, vertices);
        return vertices.size();
    }

    private static void collect(
            Polytope polytope, List<Integer> active, int next, double separation, List<Vector> vertices) {
        int n = polytope.a().columns();
        if (active.size() == n) {
            Vector w = intersection(polytope, active);
            if (w.size() == n
                    && polytope.excess(w) <= separation * SINGULAR * 1000
                    && vertices.stream().noneMatch(v -> v.minus(w).maxAbs() < separation / 2)) {
                vertices.add(w);
            }
            return;
        }
        for (int row = next; row < polytope.a().rows(); row++) {
            active.add(row);
            collect(polytope, active, row + 1, separation, vertices);
            active.remove(active.size() - 1);
        }
    }

    /** Returns the common point of the rows, or an empty vector if they are dependent. */
    private static Vector intersection(Polytope polytope, List<Integer> active) {
        int n = active.size();
        double[][] work = new double[n][n + 1];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                work[i][j] = polytope.a().get(active.get(i), j);
            }
            work[i][n] = polytope.b().get(active.get(i));
        }
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int i = column + 1; i < n; i++) {
                pivot = Math.abs(work[i][column]) > Math.abs(work[pivot][column]) ? i : pivot;
            }
            if (Math.abs(work[pivot][column]) < SINGULAR) {
                return Vector.of();
            }
            double[] swap = work[pivot];
            work[pivot] = work[column];
            work[column] = swap;
            for (int i = 0; i < n; i++) {
                double factor = i == column ? 0 : work[i][column] / work[column][column];
                for (int j = column; j <= n; j++) {
                    work[i][j] -= factor * work[column][j];
                }
            }
        }
        double[] w = new double[n];
        for (int i = 0; i < n; i++) {
            w[i] = work[i][n] / work[i][i];
        }
        return Vector.of(w);
    }
}
