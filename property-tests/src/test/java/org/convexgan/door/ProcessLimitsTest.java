package org.convexgan.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The limits are those of the protocol, and none of them may be nonsense. */
class ProcessLimitsTest {
    @Test
    void protocol_allows_half_of_the_budget_again() {
        assertThat(ProcessLimits.V1.limitSeconds(10)).isEqualTo(15);
        assertThat(ProcessLimits.V1.lineBytes()).isEqualTo(16 * 1024 * 1024);
        assertThat(ProcessLimits.V1.nesting()).isEqualTo(64);
        assertThat(ProcessLimits.V1.errorBytes()).isEqualTo(64 * 1024);
        assertThat(ProcessLimits.V1.restarts()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 0, 0, 0, 1, 1, lineBytes",
        "1, 0, 0, 0, 0, 1, 1, nesting",
        "1, 1, -1, 0, 0, 1, 1, errorBytes",
        "1, 1, 0, -1, 0, 1, 1, restarts",
        "1, 1, 0, 0, -0.1, 1, 1, grace",
        "1, 1, 0, 0, NaN, 1, 1, grace",
        "1, 1, 0, 0, 0, 0, 1, helloSeconds",
        "1, 1, 0, 0, 0, 1, Infinity, byeSeconds"
    })
    void limit_out_of_range_is_refused(
            int line, int nesting, int errors, int restarts, double grace, double hello, double bye, String name) {
        assertThatThrownBy(() -> new ProcessLimits(line, nesting, errors, restarts, grace, hello, bye))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(name + " must be");
    }
}
