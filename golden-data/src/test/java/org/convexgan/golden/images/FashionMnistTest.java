package org.convexgan.golden.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FashionMnistTest {
    @Test
    void the_shipped_images_are_the_first_thousand_of_the_test_set() {
        IdxImages images = FashionMnist.first1000TestImages();

        assertThat(images.count()).isEqualTo(1000);
        assertThat(images.height()).isEqualTo(28);
        assertThat(images.width()).isEqualTo(28);
        assertThat(images.pixel(0, 0, 0)).isZero();
        assertThat(images.pixel(0, 20, 20)).isEqualTo(245);
        assertThat(images.pixel(999, 14, 14)).isEqualTo(200);
        assertThat(images.asRow(999)).hasSize(784);
    }

    @Test
    void the_licence_lies_beside_the_images() {
        assertThat(getClass().getResourceAsStream("/data/fashion-mnist-LICENSE.txt"))
                .asString(StandardCharsets.UTF_8)
                .contains("Zalando SE", "License: Expat");
    }
}
