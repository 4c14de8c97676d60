package org.convexgan.progressive;

import static org.assertj.core.api.Assertions.assertThat;

import org.convexgan.linalg.Matrix;
import org.junit.jupiter.api.Test;

class NoiseStreamTest {
    private static final int N = 20_000;

    @Test
    void number_depends_on_seed_row_and_column_alone() {
        Matrix all = new NoiseStream(7).block(0, 6, 0, 5);

        Matrix part = new NoiseStream(7).block(3, 2, 1, 3);

        assertThat(part.get(1, 2)).isEqualTo(all.get(4, 3));
        assertThat(new NoiseStream(8).normal(4, 3)).isNotEqualTo(all.get(4, 3));
        assertThat(new NoiseStream(7).normal(3, 4)).isNotEqualTo(all.get(4, 3));
    }

    @Test
    void numbers_have_the_moments_of_the_normal_law() { // each bound is five standard deviations of its statistic
        Matrix noise = new NoiseStream(1).block(0, N, 0, 2);

        double mean = 0;
        double square = 0;
        double fourth = 0;
        double product = 0;
        for (int i = 0; i < N; i++) {
            double x = noise.get(i, 0);
            mean += x / N;
            square += x * x / N;
            fourth += x * x * x * x / N;
            product += x * noise.get(i, 1) / N;
        }

        double unit = 5 / Math.sqrt(N);
        assertThat(Math.abs(mean)).isLessThanOrEqualTo(unit);
        assertThat(Math.abs(square - 1)).isLessThanOrEqualTo(Math.sqrt(2) * unit);
        assertThat(Math.abs(fourth - 3)).isLessThanOrEqualTo(Math.sqrt(96) * unit);
        assertThat(Math.abs(product)).isLessThanOrEqualTo(unit);
    }
}
