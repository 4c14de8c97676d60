package org.convexgan.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.ThinSvd;
import org.convexgan.linalg.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What all neurons together can generate, in closed form and by drawing neurons. */
class ReluSpanTest {
    private static final int NEURONS = 400;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "two equal rows,               1 2|1 2|0 1,                   2",
        "z and 2z,                     1 2|2 4|0 1,                   2",
        "one antipodal pair,           1 2|-1 -2|0 1,                 3",
        "two antipodal pairs,          1 0|-1 0|0 1|0 -1,             4",
        "three antipodal pairs,        1 0|-1 0|0 1|0 -1|1 1|-1 -1,   5",
        "a zero row,                   0 0|1 1,                       1",
        "a line without bias,          -2|-1|1|2,                     2",
        "a line with bias,             -2 1|-1 1|1 1|2 1,             4",
        "general position,             1 0|0 1|1 1|2 1|1 3,           5"
    })
    void dimension_is_that_of_the_span_of_many_neurons(String name, String rows, int dimension) {
        Matrix z = matrix(rows);
        Random random = new Random(20261122);
        Matrix features = Matrix.ofRows(IntStream.range(0, NEURONS)
                .mapToObj(j -> Vector.of(random.doubles(z.columns(), -1, 1).toArray()))
                .map(u -> LargestResponse.features(z, u).toArray())
                .toArray(double[][]::new));

        int drawn = (int) ThinSvd.of(features).values().stream()
                .filter(sigma -> sigma > 1e-10)
                .count();

        assertThat(drawn).as(name).isEqualTo(dimension);
        assertThat(ReluSpan.of(z).dimension()).as(name).isEqualTo(dimension);
    }

    @Test
    void output_that_shares_the_dependence_of_the_noise_is_feasible() {
        Matrix copies = matrix("1 2|1 2|0 1");

        assertThat(new ReluGeneratorFit(copies, Matrix.of(3, 1, 1, 1, 3))
                        .feasibility()
                        .decision())
                .isEqualTo(Feasibility.Decision.FEASIBLE);
        assertThat(new ReluGeneratorFit(copies, Matrix.of(3, 1, 1, 2, 3)).feasibility())
                .matches(Feasibility::isInfeasible)
                .matches(feasibility -> feasibility.margin() < 0);
    }

    @Test
    void noise_that_is_zero_generates_zero_only() {
        Matrix nothing = Matrix.zeros(2, 3);

        assertThat(ReluSpan.of(nothing).dimension()).isZero();
        assertThat(new ReluGeneratorFit(nothing, Matrix.zeros(2, 1))
                        .feasibility()
                        .decision())
                .isEqualTo(Feasibility.Decision.FEASIBLE);
        assertThat(new ReluGeneratorFit(nothing, Matrix.of(2, 1, 0, 1))
                        .feasibility()
                        .isInfeasible())
                .isTrue();
    }

    @Test
    void rows_that_are_almost_parallel_are_not_decided() {
        Matrix almost = Matrix.of(3, 2, 1, 2, 1, 2 + 1e-8, 0, 1);

        Feasibility feasibility = new ReluGeneratorFit(almost, Matrix.of(3, 1, 1, 2, 3)).feasibility();

        assertThat(feasibility.decision()).isEqualTo(Feasibility.Decision.TOO_CLOSE);
    }

    private static Matrix matrix(String rows) {
        String[] lines = rows.split("\\|");
        double[][] entries = new double[lines.length][];
        Arrays.setAll(
                entries,
                i -> Arrays.stream(lines[i].trim().split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray());
        return Matrix.ofRows(entries);
    }
}
