package org.convexgan.certificate.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.convexgan.linalg.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionCountTest {
    @ParameterizedTest
    @CsvSource({
        "1 -1 0 0; 1 0 -1 0; 1 0 0 -1; 0 1 -1 0; 0 1 0 -1; 0 0 1 -1, 24",
        "1 0 0; 0 1 0; 0 0 1; 1 1 0; 1 -1 0; 1 0 1; 1 0 -1; 0 1 1; 0 1 -1, 48",
        "0 0; 1 2; -2 -4; 0.5 1, 2",
        "1 0; 1 1e-300, 4",
        "1e-320 0; 0 1e300; 1e-320 1e300, 6",
        "0 0, 1"
    })
    void regions_are_counted_without_rounding(String rows, long count) {
        Matrix normals = Matrix.ofRows(Stream.of(rows.split("; "))
                .map(row -> Stream.of(row.split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new));

        assertThat(RegionCount.of(normals)).isEqualTo(count);
    }

    @Test
    void random_doubles_are_in_general_position() {
        Matrix normals = Matrix.of(9, 4, new Random(1).doubles(36, -1, 1).toArray());

        assertThat(RegionCount.of(normals)).isEqualTo(2 * (1 + 8 + 28 + 56));
    }
}
