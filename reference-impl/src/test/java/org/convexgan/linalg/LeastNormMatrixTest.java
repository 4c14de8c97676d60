package org.convexgan.linalg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.convexgan.linalg.LeastNormMatrix.Outcome;
import org.junit.jupiter.api.Test;

/** The least matrix against closed forms, and against the quadratic program that it is in one dimension. */
class LeastNormMatrixTest {
    private static final double ROUNDING = 1e-9;

    private static ConeConstraint everywhere(Vector offset, Vector weights) {
        return new ConeConstraint(offset, weights, Matrix.zeros(1, offset.size()));
    }

    @Test
    void one_ball_is_met_on_the_line_to_its_center() {
        Random random = new Random(20261122);
        for (int trial = 0; trial < 200; trial++) {
            int d = 1 + random.nextInt(3);
            int rows = 1 + random.nextInt(3);
            Vector p = gaussian(random, d);
            Vector b = gaussian(random, rows);
            double radius = random.nextDouble() * 2 * p.norm();
            double excess = Math.max(0, p.norm() - radius) / b.norm();

            LeastNormMatrix least = LeastNormMatrix.of(List.of(everywhere(p, b)), rows, radius);

            assertThat(least.outcome()).isEqualTo(Outcome.FOUND);
            assertThat(Math.abs(least.point().frobeniusNorm() - excess)).isLessThanOrEqualTo(ROUNDING * (1 + excess));
        }
    }

    @Test
    void half_lines_make_it_the_least_distance_to_a_polyhedron() {
        Random random = new Random(20261123);
        for (int trial = 0; trial < 200; trial++) {
            int rows = 1 + random.nextInt(3);
            Vector inside = gaussian(random, rows);
            List<ConeConstraint> constraints = new ArrayList<>();
            List<double[]> lines = new ArrayList<>();
            double[] sides = new double[5];
            for (int k = 0; k < sides.length; k++) { // b'g <= 1 - p, satisfied with room at one point
                Vector b = gaussian(random, rows);
                double p = 1 - b.dot(inside) - random.nextDouble();
                constraints.add(new ConeConstraint(Vector.of(p), b, Matrix.of(1, 1, 1)));
                lines.add(b.toArray());
                sides[k] = 1 - p;
            }
            Vector expected = LeastDistance.to(
                            Vector.zeros(rows), Matrix.ofRows(lines.toArray(double[][]::new)), Vector.of(sides))
                    .point();

            LeastNormMatrix least = LeastNormMatrix.of(constraints, rows, 1);

            assertThat(least.outcome()).isEqualTo(Outcome.FOUND);
            assertThat(Math.abs(least.point().frobeniusNorm() - expected.norm()))
                    .isLessThanOrEqualTo(1e-6 * (1 + expected.norm())); // what the quadratic program promises
        }
    }

    @Test
    void two_balls_are_met_where_their_circles_cross() {
        // |g - (2, 1)| <= 1.25 and |g - (2, -1)| <= 1.25: least at (2 - 0.75, 0)
        List<ConeConstraint> balls =
                List.of(everywhere(Vector.of(2, 1), Vector.of(-1)), everywhere(Vector.of(2, -1), Vector.of(-1)));

        LeastNormMatrix least = LeastNormMatrix.of(balls, 1, 1.25);

        assertThat(least.outcome()).isEqualTo(Outcome.FOUND);
        assertThat(least.point().minus(Matrix.of(1, 2, 1.25, 0)).maxAbs()).isLessThanOrEqualTo(ROUNDING);
        assertThat(least.rays()).hasSize(2).allMatch(ray -> ray.norm() > 0.1);
    }

    @Test
    void disjoint_balls_are_empty_and_the_rays_prove_it() {
        List<ConeConstraint> balls =
                List.of(everywhere(Vector.of(2, 0), Vector.of(-1)), everywhere(Vector.of(-2, 0), Vector.of(-1)));

        LeastNormMatrix least = LeastNormMatrix.of(balls, 1, 1.5);

        assertThat(least.outcome()).isEqualTo(Outcome.EMPTY);
        assertThat(LeastNormMatrix.imbalance(balls, least.rays())).isLessThanOrEqualTo(1e-12);
        assertThat(least.rays().get(0).dot(Vector.of(2, 0))
                        + least.rays().get(1).dot(Vector.of(-2, 0)))
                .isGreaterThan(
                        1.5 * (least.rays().get(0).norm() + least.rays().get(1).norm()));
    }

    @Test
    void a_constraint_that_no_matrix_moves_is_empty_or_void() {
        List<ConeConstraint> fixed = List.of(everywhere(Vector.of(3, 4), Vector.of(0)));

        assertThat(LeastNormMatrix.of(fixed, 1, 4.5).outcome()).isEqualTo(Outcome.EMPTY);
        assertThat(LeastNormMatrix.of(fixed, 1, 5.5).point()).isEqualTo(Matrix.zeros(1, 2));
    }

    @Test
    void a_point_a_million_times_farther_than_the_data_is_neither_found_nor_excluded() {
        List<ConeConstraint> far = List.of(everywhere(Vector.of(2), Vector.of(1e-7)));

        assertThat(LeastNormMatrix.of(far, 1, 1).outcome()).isEqualTo(Outcome.UNDECIDED);
    }

    private static Vector gaussian(Random random, int size) {
        double[] entries = new double[size];
        for (int i = 0; i < size; i++) {
            entries[i] = random.nextGaussian();
        }
        return Vector.of(entries);
    }
}
