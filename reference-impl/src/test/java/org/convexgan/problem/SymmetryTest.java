package org.convexgan.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.junit.jupiter.api.Test;

/** The maps of a symmetry are exact, and leave what they must. */
class SymmetryTest {
    private static final int DRAWS = 200;
    private static final Matrix X = Matrix.ofRows(new double[][] {{0.1, -2, 0}, {1e-3, 7, 0.3}});

    @Test
    void features_move_and_change_their_sign_exactly() {
        for (int draw = 0; draw < DRAWS; draw++) {
            Matrix moved = new Symmetry(new Random(draw)).features(3).apply(X, 2);

            assertThat(sizes(moved)).containsExactly(sizes(X.times(2)));
            assertThat(Arrays.stream(moved.toArray())).noneMatch(entry -> Double.compare(entry, -0.0) == 0);
        }
    }

    @Test
    void samples_move() {
        for (int draw = 0; draw < DRAWS; draw++) {
            Matrix moved = new Symmetry(new Random(draw)).reorder(X);

            assertThat(sizes(moved)).containsExactly(sizes(X));
            assertThat(moved.row(0)).isIn(X.row(0), X.row(1));
        }
    }

    @Test
    void a_shift_is_taken_only_if_no_sum_is_rounded() {
        boolean shifted = false;
        for (int draw = 0; draw < DRAWS; draw++) {
            assertThat(new Symmetry(new Random(draw)).shift(Vector.of(1e-300))).isZero();
            shifted |= new Symmetry(new Random(draw)).shift(Vector.of(0.25), Vector.of(-3)) != 0;
        }
        assertThat(shifted).isTrue();
    }

    private static double[] sizes(Matrix a) {
        return Arrays.stream(a.toArray()).map(Math::abs).sorted().toArray();
    }
}
