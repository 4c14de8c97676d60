package org.convexgan.certificate.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.junit.jupiter.api.Test;

class DoubleDoubleTest {
    private static final MathContext MANY = new MathContext(60);
    private static final double ROUNDING = 1e-30;
    private static final double LOGARITHM = 0x1p-98;

    private static BigDecimal exactly(DoubleDouble value) {
        return new BigDecimal(value.high()).add(new BigDecimal(value.low()));
    }

    private static void expect(DoubleDouble actual, BigDecimal expected) {
        double error = exactly(actual).subtract(expected).abs().doubleValue();
        assertThat(error)
                .as("%s for %s", actual, expected)
                .isLessThanOrEqualTo(ROUNDING * expected.abs().doubleValue());
    }

    @Test
    void arithmetic_has_thirty_digits() {
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            DoubleDouble a = DoubleDouble.of(random.nextGaussian()).dividedBy(DoubleDouble.of(3));
            DoubleDouble b = DoubleDouble.of(random.nextGaussian()).dividedBy(DoubleDouble.of(7));

            expect(a.plus(b), exactly(a).add(exactly(b)));
            expect(a.minus(b), exactly(a).subtract(exactly(b)));
            expect(a.times(b), exactly(a).multiply(exactly(b)));
            expect(a.dividedBy(b), exactly(a).divide(exactly(b), MANY));
        }
    }

    @Test
    void a_difference_of_nearly_equal_numbers_keeps_its_digits() {
        DoubleDouble third = DoubleDouble.of(1).dividedBy(DoubleDouble.of(3));

        DoubleDouble rest = third.minus(DoubleDouble.of(third.high()));

        assertThat(rest.high()).isEqualTo(third.low());
    }

    @Test
    void logarithm_agrees_with_decimal_arithmetic_of_fifty_digits() {
        DfpField decimals = new DfpField(50);
        Random random = new Random(2);
        for (int i = 0; i < 300; i++) {
            double x = Math.exp(20 * random.nextGaussian());
            Dfp expected = decimals.newDfp(x).log();

            DoubleDouble actual = DoubleDouble.of(x).log();

            Dfp error = decimals.newDfp(actual.high())
                    .add(decimals.newDfp(actual.low()))
                    .subtract(expected);
            assertThat(Math.abs(error.toDouble()))
                    .as("log %s", x)
                    .isLessThanOrEqualTo(LOGARITHM + ROUNDING * Math.abs(expected.toDouble()));
        }
        assertThat(DoubleDouble.of(1).log()).isEqualTo(DoubleDouble.of(0));
    }
}
