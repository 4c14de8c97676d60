package org.convexgan.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.convexgan.arrangement.Arrangement;
import org.convexgan.arrangement.Faces;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exact oracle of the gauge program against dense sampling, which is never above and comes close. */
class LargestResponseTest {
    private static final int CLIMBS = 5;
    private static final int SAMPLES = 500;
    private static final int STEPS = 1500;

    @ParameterizedTest
    @CsvSource({"3, 1, 2", "5, 2, 1", "6, 2, 3", "5, 3, 1", "6, 3, 2", "5, 4, 2", "6, 5, 1"})
    void no_search_finds_more_and_the_best_one_comes_close(int rows, int columns, int outputs) {
        for (int seed = 1; seed <= 5; seed++) {
            Random random = new Random(seed);
            Matrix z = random(random, rows, columns);
            Matrix lambda = random(random, rows, outputs);
            LargestResponse response = LargestResponse.of(z);

            double largest = response.maximum(lambda);

            double climbed = IntStream.range(0, CLIMBS)
                    .mapToDouble(k -> climb(response, lambda, random, columns))
                    .max()
                    .orElseThrow();
            assertThat(response.isExact()).isTrue();
            assertThat(climbed).isLessThanOrEqualTo(largest * (1 + 1e-12));
            assertThat(Math.abs(climbed - largest)).isLessThanOrEqualTo(1e-3 * largest);
        }
    }

    /** Climbs by random steps of shrinking length, from the best of many directions. */
    private static double climb(LargestResponse response, Matrix lambda, Random random, int columns) {
        Vector u = IntStream.range(0, SAMPLES)
                .mapToObj(k -> unit(random(random, columns, 1).column(0)))
                .max(Comparator.comparingDouble(v -> response.at(lambda, v)))
                .orElseThrow();
        for (int step = 0; step < STEPS; step++) {
            double length = 0.3 * Math.exp(-step / 150.0);
            Vector next = unit(u.plus(random(random, columns, 1).column(0).times(length)));
            u = response.at(lambda, next) > response.at(lambda, u) ? next : u;
        }
        return response.at(lambda, u);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 2", "4, 1, 2", "4, 2, 16", "5, 3, 82", "10, 3, 362"})
    void number_of_faces_in_general_position_is_the_bound(int rows, int columns, int count) {
        Matrix z = random(new Random(7), rows, columns);

        int faces = Faces.of(Arrangement.of(z)).size();

        assertThat(Faces.bound(rows, Math.min(rows, columns))).isEqualTo(columns == 1 ? 2 : count);
        assertThat(faces).isEqualTo(columns == 1 ? 2 : count);
    }

    @Test
    void degenerate_arrangements_have_fewer_faces() {
        Matrix axesTwice = Matrix.of(4, 2, 1, 0, -2, 0, 0, 1, 0, 3);

        assertThat(Faces.of(Arrangement.of(axesTwice))).hasSize(8);
        assertThat(Faces.of(Arrangement.of(Matrix.zeros(2, 2)))).isEmpty();
    }

    @Test
    void beyond_the_limit_only_an_upper_bound_is_known() {
        Matrix z = random(new Random(1), 40, 6);
        Matrix lambda = random(new Random(2), 40, 2);
        LargestResponse response = LargestResponse.of(z);

        assertThat(response.isExact()).isFalse();
        assertThat(response.candidates(lambda)).isEmpty();
        assertThat(response.at(lambda, unit(random(new Random(3), 6, 1).column(0))))
                .isLessThanOrEqualTo(response.maximum(lambda));
    }

    private static Vector unit(Vector v) {
        return v.times(1 / v.norm());
    }

    private static Matrix random(Random random, int rows, int columns) {
        return Matrix.of(
                rows, columns, random.doubles((long) rows * columns, -1, 1).toArray());
    }
}
