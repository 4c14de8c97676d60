package org.convexgan.dualing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.convexgan.linalg.Matrix;
import org.junit.jupiter.api.Test;

class RadialFeaturesTest {
    private static final Matrix ANCHORS = Matrix.ofRows(new double[] {0, 0}, new double[] {1, 0});
    private static final RadialFeatures FEATURES = new RadialFeatures(ANCHORS, 0.2);

    @Test
    void two_anchors_give_sigmoids_of_the_difference_of_squared_distances() {
        Matrix features = FEATURES.of(Matrix.of(1, 2, 0.25, 0));

        assertThat(Math.abs(features.get(0, 0) - 0.9241418199787566)).isLessThanOrEqualTo(1e-15); // 1/(1 + e^-2.5)
        assertThat(Math.abs(features.get(0, 1) - 0.07585818002124355)).isLessThanOrEqualTo(1e-15);
    }

    @Test
    void a_point_far_from_every_anchor_has_features_although_every_kernel_underflows() {
        Matrix features = FEATURES.of(Matrix.of(1, 2, 0.5, 1000));

        assertThat(Math.abs(features.get(0, 0) - 0.5)).isLessThanOrEqualTo(1e-9);
        assertThat(Math.abs(features.get(0, 1) - 0.5)).isLessThanOrEqualTo(1e-9);
    }

    @Test
    void bad_input_is_refused() {
        assertThatThrownBy(() -> new RadialFeatures(ANCHORS, 0))
                .hasMessage("temperature must be finite and > 0, but was 0.0");
        assertThatThrownBy(() -> FEATURES.of(Matrix.of(1, 1, 1)))
                .hasMessage("points must have 2 columns (as the anchors), but was 1");
    }
}
