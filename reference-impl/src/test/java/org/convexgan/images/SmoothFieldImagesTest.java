package org.convexgan.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SmoothFieldImagesTest {
    @Test
    void an_image_depends_on_seed_and_index_only_and_not_on_the_side() {
        SmoothFieldImages few = new SmoothFieldImages(7, 64, 3);

        assertThat(few.read(2)).isEqualTo(new SmoothFieldImages(7, 64, 9).read(2));
        assertThat(few.read(2)).isNotEqualTo(few.read(1)).isNotEqualTo(new SmoothFieldImages(8, 64, 3).read(2));
        assertThat(few.fingerprint()).isNotEqualTo(new SmoothFieldImages(7, 32, 3).fingerprint());
        assertThat(distance(Framing.SQUASH.square(new SmoothFieldImages(7, 128, 3).read(2), 64), few.read(2)))
                .isLessThanOrEqualTo(4);
        assertThatThrownBy(() -> few.read(3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static double distance(Raster one, Raster other) {
        byte[] a = one.toBytes();
        byte[] b = other.toBytes();
        return IntStream.range(0, a.length)
                .map(i -> Math.abs((a[i] & 0xff) - (b[i] & 0xff)))
                .average()
                .orElseThrow();
    }

    @Test
    void the_share_of_clipped_values_is_that_of_a_normal_law_with_deviation_three_fifths() {
        double expected = 0.404_657; // P(|z| > 0.5/0.6)
        int[] values = IntStream.range(0, 1000)
                .mapToObj(new SmoothFieldImages(1, 24, 1000)::read)
                .flatMapToInt(image -> IntStream.range(0, 10).map(at -> image.value(at, 2 * at, at % 3)))
                .toArray();

        double clipped = IntStream.of(values).filter(v -> v == 0 || v == 255).count() / (double) values.length;

        // ten correlated values of each of 1,000 images: at most four standard errors of 1,000 independent ones,
        // sqrt(pq/1000)
        assertThat(Math.abs(clipped - expected)).isLessThanOrEqualTo(4 * 0.0155);
    }
}
