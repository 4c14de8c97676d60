package org.convexgan.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.convexgan.ledger.Figure.Series;
import org.convexgan.ledger.Figure.Style;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.ThinSvd;
import org.convexgan.linalg.Vector;
import org.convexgan.polytope.Polytope;

/** Polytopes as series of a figure. */
final class FeasibleSets {
    private static final double FAR = 1e3;
    private static final double ACTIVE = 1e-9;

    private FeasibleSets() {}

    /** Returns a bounded polygon {@code {w : A·w ≤ b}} of the plane, of size well below 1000: a large square, cut by one row after the other. */
    static Series region(String name, Polytope polygon) {
        List<Vector> corners =
                List.of(Vector.of(-FAR, -FAR), Vector.of(FAR, -FAR), Vector.of(FAR, FAR), Vector.of(-FAR, FAR));
        for (int i = 0; i < polygon.a().rows(); i++) {
            corners = cut(corners, polygon.a().row(i), polygon.b().get(i));
        }
        return series(name, Style.REGION, corners);
    }

    private static List<Vector> cut(List<Vector> corners, Vector normal, double limit) {
        List<Vector> kept = new ArrayList<>();
        for (int i = 0; i < corners.size(); i++) {
            Vector from = corners.get(i);
            Vector to = corners.get((i + 1) % corners.size());
            double before = normal.dot(from) - limit;
            double after = normal.dot(to) - limit;
            if (before <= 0) {
                kept.add(from);
            }
            if (before * after < 0) {
                kept.add(from.plus(to.minus(from).times(before / (before - after))));
            }
        }
        return kept;
    }

    /** Returns the edges of a polytope in space: pairs of vertices that lie on two independent rows. */
    static List<Vector> edges(Polytope polytope, Matrix vertices) {
        List<Vector> ends = new ArrayList<>();
        for (int i = 0; i < vertices.rows(); i++) {
            for (int j = 0; j < i; j++) {
                Vector first = vertices.row(i);
                Vector second = vertices.row(j);
                double[][] common = IntStream.range(0, polytope.a().rows())
                        .filter(row -> isActive(polytope, row, first) && isActive(polytope, row, second))
                        .mapToObj(row -> polytope.a().row(row).toArray())
                        .toArray(double[][]::new);
                if (common.length >= 2 && ThinSvd.of(Matrix.ofRows(common)).rank() == 2) {
                    ends.addAll(List.of(first, second));
                }
            }
        }
        return ends;
    }

    private static boolean isActive(Polytope polytope, int row, Vector w) {
        return polytope.b().get(row) - polytope.a().row(row).dot(w) <= ACTIVE;
    }

    /** Returns points of the plane as a series. */
    static Series series(String name, Style style, List<Vector> points) {
        return new Series(
                name,
                style,
                points.stream().map(point -> point.get(0)).toList(),
                points.stream().map(point -> point.get(1)).toList());
    }
}
