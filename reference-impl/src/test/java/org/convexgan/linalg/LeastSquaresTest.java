package org.convexgan.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LeastSquaresTest {

    @Test
    void least_of_all_minimizers_is_returned() {
        Matrix a = Matrix.of(2, 3, 1, 1, 0, 0, 0, 0);

        Matrix x = LeastSquares.solve(a, Matrix.of(2, 1, 4, 7));

        assertThat(x.minus(Matrix.of(3, 1, 2, 2, 0)).maxAbs()).isLessThanOrEqualTo(1e-14);
    }

    @Test
    void rows_of_very_different_size_do_not_drown_each_other() {
        double large = 1e9;
        double small = 1e-9;
        Matrix rows = Matrix.of(3, 2, small, -small, large, large, 0, small); // JᵀJ = l²·11ᵀ + s²·(1, −1; −1, 2)

        // with x = (1, −1): 1ᵀx = 0, so that JᵀJ·x = s²·(2, −3)
        Vector x = LeastSquares.normalSolution(rows, Vector.of(2 * small * small, -3 * small * small));

        assertThat(x.minus(Vector.of(1, -1)).maxAbs()).isLessThanOrEqualTo(1e-12);
    }

    @Test
    void deficient_rows_are_refused() {
        Matrix rows = Matrix.of(2, 2, 1, 0, 2, 0);

        assertThatThrownBy(() -> LeastSquares.normalSolution(rows, Vector.of(1, 1)))
                .isInstanceOf(ArithmeticException.class);
    }
}
