package org.convexgan.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldenOutputsTest {
    private static final String STAGE = "{\"sets\": [{\"name\": \"dots\", \"images\": 3, \"stages\": [{\"side\": 4,"
            + " \"channels\": 1, \"kept\": 1, \"sha256\": \"00\", \"squares\": %s, \"optimum\": 3, \"probes\": %s,"
            + " \"distances\": []}]}]}";

    @Test
    void stage_has_its_numbers() {
        StageOutputs stage = parse("[5, 2]", "[1, 2, 3]").get(0).stages().get(0);

        assertThat(stage.square(1)).isEqualTo(5);
        assertThat(stage.beta()).isEqualTo(2);
        assertThat(stage.probes()).containsExactly(1.0, 2.0, 3.0);
        assertThat(stage.correlation()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[5]|[1, 2, 3]|squares must be kept + 1 = 2, but were 1",
                "[5, 2]|[1, 2]|probes must be 3, but were 2"
            })
    void numbers_that_are_too_few_are_refused_by_their_place(String squares, String probes, String rule) {
        assertThatThrownBy(() -> parse(squares, probes))
                .isInstanceOf(MalformedDataException.class)
                .hasMessage("dots.json: sets[0].stages[0]: " + rule);
    }

    private static List<GoldenOutputs> parse(String squares, String probes) {
        return GoldenOutputs.parse("dots.json", STAGE.formatted(squares, probes).getBytes(StandardCharsets.UTF_8));
    }
}
