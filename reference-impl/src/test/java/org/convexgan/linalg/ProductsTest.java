package org.convexgan.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductsTest {
    @ParameterizedTest
    @CsvSource({"1,1,1", "3,8,2", "70,9,5", "64,17,1", "129,3,7", "40,11,300", "300,20,2", "5,16,513"})
    void products_are_those_of_the_library(int m, int n, int p) {
        Matrix a = random(m, n, 1);
        Matrix b = random(n, p, 2);

        Matrix expected = a.times(b);

        assertThat(Products.of(a, b).minus(expected).maxAbs()).isLessThanOrEqualTo(1e-14 * n);
        assertThat(Products.transposed(a.transpose(), b).minus(expected).maxAbs())
                .isLessThanOrEqualTo(1e-14 * n);
    }

    @Test
    void product_is_added() {
        double[] sum = {1, 2};

        Products.add(sum, new double[] {3}, new double[] {4, 5}, 1, 1, 2);

        assertThat(sum).containsExactly(13, 17);
    }

    @Test
    void factors_that_do_not_fit_are_refused() {
        assertThatThrownBy(() -> Products.of(random(2, 3, 1), random(2, 3, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("right factor must have 3 rows, but was 2x3");
        assertThatThrownBy(() -> Products.transposed(random(2, 3, 1), random(3, 2, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("right factor must have 2 rows, but was 3x2");
        assertThatThrownBy(() -> Products.add(new double[1], new double[2], new double[2], 1, 2, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("c must have at least 2 entries, but had 1");
    }

    private static Matrix random(int rows, int columns, long seed) {
        Random random = new Random(seed);
        double[] entries = new double[rows * columns];
        for (int at = 0; at < entries.length; at++) {
            entries[at] = random.nextDouble() - 0.5;
        }
        return Matrix.of(rows, columns, entries);
    }
}
