package org.convexgan.images;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalQuantileTest {
    @ParameterizedTest
    @CsvSource({ // 17 digits from another library, one value in each of the three pieces and at their ends
        "0.5, 0",
        "0.07500000000000001, -1.43953147093845584",
        "0.0749, -1.44023826752796366",
        "0.3, -0.524400512708040816",
        "1e-11, -6.7060231554951363",
        "1e-12, -7.03448382530113193",
        "1.1102230246251565e-16, -8.20953615160138686"
    })
    void quantiles_agree_with_the_tables(double probability, double expected) {
        assertThat(Math.abs(NormalQuantile.at(probability) - expected)).isLessThanOrEqualTo(1e-14);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0x1p-54, 0x1p-20, 0.0625, 0.25})
    void upper_half_mirrors_the_lower_one(double probability) {
        double upper = NormalQuantile.at(Math.min(1 - probability, Math.nextDown(1.0)));

        assertThat(Math.abs(upper + NormalQuantile.at(Math.max(probability, 0x1p-53))))
                .isZero();
    }
}
