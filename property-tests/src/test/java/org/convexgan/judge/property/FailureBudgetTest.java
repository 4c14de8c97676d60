package org.convexgan.judge.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureBudgetTest {
    @ParameterizedTest
    @CsvSource({"16, 500, 0", "16, 40, 17", "20, 50, 3", "24, 200, 0", "30, 30, 15", "8, 1000, 1", "40, 60, 2"})
    void budget_is_the_smallest_number_that_is_exceeded_once_in_a_thousand(int runs, int measured, int failures) {
        int allowed = FailureBudget.of(runs, measured, failures);

        assertThat(exceeds(allowed, runs, measured, failures)).isLessThanOrEqualTo(FailureBudget.RISK);
        assertThat(allowed == 0 ? 1 : exceeds(allowed - 1, runs, measured, failures))
                .isGreaterThan(FailureBudget.RISK);
    }

    /** Sums the predictive distribution as ratios of binomial coefficients: C(k+f, f)·C(n−k+m−f, m−f) / C(n+m+1, m+1). */
    private static double exceeds(int allowed, int n, int m, int f) {
        BigFraction sum = BigFraction.ZERO;
        for (int k = allowed + 1; k <= n; k++) {
            sum = sum.add(choose(k + f, f).multiply(choose(n - k + m - f, m - f)));
        }
        return sum.divide(choose(n + m + 1, m + 1)).doubleValue();
    }

    private static BigFraction choose(int n, int k) {
        BigFraction product = BigFraction.ONE;
        for (int i = 1; i <= k; i++) {
            product = product.multiply(new BigFraction(n - k + i, i));
        }
        return product;
    }

    @Test
    void one_run_may_not_fail_if_998_did_not() {
        assertThat(FailureBudget.of(1, 998, 0)).isZero(); // P = 1/(998 + 2)
    }

    @Test
    void study_that_cannot_fail_is_refused() {
        assertThatThrownBy(() -> FailureBudget.of(1, 997, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("runs must be enough for a study that can fail at a measured rate of 0 in 997, but was 1");
    }

    @ParameterizedTest
    @CsvSource({"0, 10, 1, runs", "5, 0, 0, measuredRuns", "5, 10, 11, measuredFailures", "5, 10, -1, measuredFailures"
    })
    void wrong_arguments_are_refused(int runs, int measured, int failures, String name) {
        assertThatThrownBy(() -> FailureBudget.of(runs, measured, failures))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(name + " must");
    }
}
