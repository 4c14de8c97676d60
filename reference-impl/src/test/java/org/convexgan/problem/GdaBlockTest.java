package org.convexgan.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.convexgan.overparam.LinearStability;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spectral radii and condition numbers that are known. */
class GdaBlockTest {

    @ParameterizedTest
    @CsvSource({
        "SIMULTANEOUS, 0.09, 1, 0.9",
        "SIMULTANEOUS, 0.08, 0.5, 0.9",
        "SIMULTANEOUS, 0.125, 0.5, 0.75",
        "SIMULTANEOUS, 0.5, 1, 0.7071067811865476",
        "SIMULTANEOUS, 0, 1, 1",
        "SIMULTANEOUS, 0.01, 2.01, 0.9999497474747152",
        "ALTERNATING, 1, 1, 0",
        "GD, 0.25, 1, 0.75",
        "GD, 3, 1, 2"
    })
    void spectral_radius(UpdateOrder order, double strength, double mu, double expected) {
        double error = Math.abs(GdaBlock.of(order, strength, mu).spectralRadius() - expected);

        assertThat(error).isLessThanOrEqualTo(1e-14);
    }

    @ParameterizedTest
    @CsvSource({"0, 2.618033988749895", "0.5, 3.6122516562787976"})
    void condition_of_the_eigenvectors(double x, double expected) {
        double error = Math.abs(LinearStability.eigenvectorCondition(x) - expected);

        assertThat(error).isLessThanOrEqualTo(1e-14);
    }
}
