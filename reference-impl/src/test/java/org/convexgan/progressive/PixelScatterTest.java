package org.convexgan.progressive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ForkJoinPool;
import java.util.stream.LongStream;
import org.convexgan.images.HeldRows;
import org.convexgan.images.PixelRows;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PixelScatterTest {
    private static final double UNIT_ROUNDOFF = 0x1p-53;

    @ParameterizedTest
    @CsvSource({"1, 3, 1", "2, 1, 1", "5, 5, 3", "17, 13, 3", "33, 23, 1", "60, 14, 3", "131, 4, 3"})
    void products_mean_and_squares_are_those_of_whole_numbers(int n, int side, int channels) {
        PixelRows images = HeldRows.noise(n, side, channels, 1);
        Matrix directions = new NoiseStream(2).block(0, images.columns(), 0, 2);

        PixelScatter found = PixelScatter.of(images, directions);

        long[][] levels = levels(images, LongStream.range(0, n).toArray());
        assertThat(found.mean()).isEqualTo(Vector.of(mean(levels)));
        assertThat(found.squares()).isEqualTo(squares(levels) / 65025.0);
        assertThat(found.rows()).isEqualTo(n);
        Matrix s = scatter(levels);
        for (int j = 0; j < 2; j++) {
            Vector b = directions.column(j);
            double naive = (images.columns() + 3) * UNIT_ROUNDOFF * found.squares();
            assertThat(found.images().column(j).minus(s.times(b)).norm())
                    .isLessThanOrEqualTo((found.rounding() + naive) * b.norm());
        }
    }

    @Test
    void trace_is_that_of_whole_numbers() {
        PixelRows images = HeldRows.noise(50, 7, 3, 1);

        PixelScatter found = PixelScatter.of(images, new NoiseStream(2).block(0, images.columns(), 0, 1));

        long[][] levels = levels(images, LongStream.range(0, 50).toArray());
        double expected = scatter(levels).trace();
        assertThat(Math.abs(found.trace() - expected))
                .isLessThanOrEqualTo(found.rounding() + images.columns() * UNIT_ROUNDOFF * found.squares());
    }

    @Test
    void some_rows_are_the_first_of_sixteen_runs() {
        PixelRows images = HeldRows.noise(200, 5, 3, 1);
        Matrix directions = new NoiseStream(2).block(0, images.columns(), 0, 1);

        PixelScatter found = PixelScatter.of(images, directions, 60);

        long[] chosen =
                LongStream.range(0, 48).map(i -> i / 3 * 200 / 16 + i % 3).toArray();
        long[][] levels = levels(images, chosen);
        assertThat(found.rows()).isEqualTo(48);
        assertThat(found.squares()).isEqualTo(squares(levels) / 65025.0);
        assertThat(found.images()
                        .column(0)
                        .minus(scatter(levels).times(directions.column(0)))
                        .norm())
                .isLessThanOrEqualTo(2 * found.rounding() * directions.column(0).norm());
    }

    @Test
    void result_does_not_depend_on_the_number_of_threads() throws Exception {
        PixelRows images = HeldRows.noise(1000, 13, 3, 1);
        Matrix directions = new NoiseStream(2).block(0, images.columns(), 0, 3);

        PixelScatter alone = inPool(1, images, directions);
        PixelScatter together = inPool(5, images, directions);

        assertThat(together).isEqualTo(alone);
    }

    private static PixelScatter inPool(int threads, PixelRows images, Matrix directions) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> PixelScatter.of(images, directions)).get();
        } finally {
            pool.shutdown();
        }
    }

    private static long[][] levels(PixelRows images, long[] chosen) {
        int d = images.columns();
        byte[] row = new byte[d];
        long[][] levels = new long[chosen.length][d];
        for (int r = 0; r < chosen.length; r++) {
            images.readLevels(chosen[r], 1, row);
            for (int i = 0; i < d; i++) {
                levels[r][i] = row[i] & 0xff;
            }
        }
        return levels;
    }

    private static double[] mean(long[][] levels) {
        double[] mean = new double[levels[0].length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = sum(levels, i) / (255.0 * levels.length);
        }
        return mean;
    }

    private static long sum(long[][] levels, int i) {
        long sum = 0;
        for (long[] row : levels) {
            sum += row[i];
        }
        return sum;
    }

    private static long squares(long[][] levels) {
        long squares = 0;
        for (long[] row : levels) {
            for (long level : row) {
                squares += level * level;
            }
        }
        return squares;
    }

    /** Returns S: of whole numbers, divided once. */
    private static Matrix scatter(long[][] levels) {
        int d = levels[0].length;
        long[] sums = LongStream.range(0, d).map(i -> sum(levels, (int) i)).toArray();
        double[] entries = new double[d * d];
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                long products = 0;
                for (long[] row : levels) {
                    products += row[i] * row[j];
                }
                entries[i * d + j] = (levels.length * products - sums[i] * sums[j]) / (levels.length * 65025.0);
            }
        }
        return Matrix.of(d, d, entries);
    }
}
