package org.convexgan.arbitraries;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.convexgan.judge.property.Instance;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.ConeFloor;

/**
 * Means at a known distance from the cone of the columns of {@code V}: choose {@code d*}, columns orthogonal to it with non-negative weights and others
 * behind it; then {@code x̄ = V·a + d*}.
 */
public final class Cones {
    private static final int DIMENSION = 3;

    private Cones() {}

    /**
     * A mean and a cone.
     *
     * @param problem the data
     * @param discriminator {@code d* = x̄ − Π_K(x̄)}
     */
    public record Floor(ConeFloor problem, Vector discriminator) implements Instance {
        @Override
        public String regime() {
            if (discriminator.maxAbs() == 0) {
                return "inside";
            }
            return problem.xbar().equals(discriminator) ? "polar" : "outside";
        }

        /** Returns the smallest value of half the squared distance. */
        public double value() {
            return discriminator.dot(discriminator) / 2;
        }

        /** Returns the problem with the first columns of {@code V} only. */
        public ConeFloor narrowed(int columns) {
            double[][] first = new double[columns][];
            Arrays.setAll(first, l -> problem.v().column(l).toArray());
            return new ConeFloor(Matrix.ofRows(first).transpose(), problem.xbar());
        }
    }

    /** Returns means in, behind and beside cones in three dimensions with one to six columns, scaled to lose ties in single precision in half of the cases. */
    public static Arbitrary<Floor> floors() {
        return Combinators.combine(Numbers.integers(1, 6), Arbitraries.of("inside", "polar", "outside"))
                .as((k, regime) -> new Object[] {k, regime})
                .flatMap(choice -> {
                    int k = (int) choice[0];
                    return Combinators.combine(
                                    Numbers.vectors(DIMENSION, -2, 2),
                                    Numbers.vectors(DIMENSION, -2, 2).list().ofSize(k),
                                    Numbers.integers(0, 3).list().ofSize(k),
                                    Numbers.scales())
                            .as((d, directions, weights, scale) ->
                                    floor((String) choice[1], d, directions, weights, scale));
                });
    }

    private static Floor floor(
            String regime, Vector direction, List<Vector> directions, List<Integer> weights, double scale) {
        Vector d = regime.equals("inside") ? Vector.zeros(DIMENSION) : direction;
        double[][] columns = new double[directions.size()][];
        Vector nearest = Vector.zeros(DIMENSION);
        for (int l = 0; l < columns.length; l++) {
            boolean active = !regime.equals("polar") && weights.get(l) > 0;
            Vector column = active && d.maxAbs() > 0 ? cross(d, directions.get(l)) : behind(directions.get(l), d);
            columns[l] = column.toArray();
            nearest = active ? nearest.plus(column.times(weights.get(l))) : nearest;
        }
        return new Floor(
                new ConeFloor(
                        Matrix.ofRows(columns).transpose(), nearest.plus(d).times(scale)),
                d.times(scale));
    }

    private static Vector cross(Vector a, Vector b) {
        return Vector.of(
                a.get(1) * b.get(2) - a.get(2) * b.get(1),
                a.get(2) * b.get(0) - a.get(0) * b.get(2),
                a.get(0) * b.get(1) - a.get(1) * b.get(0));
    }

    private static Vector behind(Vector column, Vector d) {
        return column.dot(d) > 0 ? column.times(-1) : column;
    }
}
