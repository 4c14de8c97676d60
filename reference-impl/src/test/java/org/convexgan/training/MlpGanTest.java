package org.convexgan.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.junit.jupiter.api.Test;

class MlpGanTest {
    private static final Matrix IMAGES = Matrix.of(2, 4, 1, 0.75, 0, 0.25, 1, 0.75, 0.25, 0);

    @Test
    void generated_images_get_the_mean_of_the_data() {
        Vector mean = IMAGES.columnSums().times(0.5);

        double before = distance(new MlpGan(16, 2, 1), mean);
        double after = distance(new MlpGan(16, 2, 600), mean);

        assertThat(before).isGreaterThan(0.5);
        assertThat(after).isLessThanOrEqualTo(0.25);
    }

    @Test
    void seed_decides_every_bit_and_every_turn_is_reported() {
        List<Integer> turns = new ArrayList<>();

        Matrix first = new MlpGan(8, 2, 5).train(IMAGES, 3, 10, turns::add);

        assertThat(turns).isEqualTo(IntStream.rangeClosed(1, 5).boxed().toList());
        assertThat(new MlpGan(8, 2, 5).train(IMAGES, 3, 10, turn -> {}).toArray())
                .isEqualTo(first.toArray());
        assertThat(new MlpGan(8, 2, 5).train(IMAGES, 4, 10, turn -> {}).toArray())
                .isNotEqualTo(first.toArray());
        assertThat(first.rows()).isEqualTo(10);
        assertThat(Arrays.stream(first.toArray()).allMatch(pixel -> pixel > 0 && pixel < 1))
                .isTrue();
    }

    @Test
    void pixels_outside_the_unit_interval_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MlpGan(8, 2, 5).train(IMAGES.times(2), 1, 10, turn -> {}))
                .withMessageStartingWith("images must have entries in [0, 1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MlpGan(0, 2, 5))
                .withMessage("width must be >= 1, but was 0");
    }

    private static double distance(MlpGan gan, Vector mean) {
        Matrix samples = gan.train(IMAGES, 1, 1000, turn -> {});
        return samples.columnSums().times(1.0 / samples.rows()).minus(mean).norm();
    }
}
