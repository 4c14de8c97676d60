package org.convexgan.progressive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.convexgan.images.HeldImages;
import org.convexgan.images.PixelRows;
import org.convexgan.images.Raster;
import org.convexgan.images.SmoothFields;
import org.convexgan.linalg.Matrix;
import org.junit.jupiter.api.Test;

class ProgressiveTrainingTest {
    private static final List<PixelRows> IMAGES = List.of(new SmoothFields(60, 4, 3, 1), new SmoothFields(60, 8, 3, 1));

    @Test
    void outputs_of_the_weights_are_those_that_were_certified() {
        Setting setting = setting(Variant.GROWING, List.of(5, 9));

        Trained trained = train(setting);

        Matrix noise = new NoiseStream(setting.seed())
                .block(0, 70, 0, trained.generator().noiseColumns());
        Matrix g = trained.generator().outputs(noise).get(1);
        StageCertificate certificate = trained.certificates().get(1);
        assertThat(Math.abs(g.inner(g) / certificate.primal() - 1)).isLessThanOrEqualTo(1e-12);
        assertThat(trained.isCertified()).isTrue();
        assertThat(trained.requireFullRank()).isSameAs(trained);
    }

    @Test
    void rank_deficient_stage_is_refused_by_name() {
        Trained trained = train(setting(Variant.CERTIFIED, List.of(5, 9)));

        assertThat(trained.isCertified()).isTrue();
        assertThatThrownBy(trained::requireFullRank)
                .isInstanceOf(RankDeficientException.class)
                .hasMessageStartingWith(
                        "RANK_DEFICIENT: stage 8x8 must keep 9 directions, but the rank of its latents allows 6: beta is");
    }

    @Test
    void outputs_made_of_rounding_errors_are_never_certified() {
        List<PixelRows> images = List.of(IMAGES.get(0), IMAGES.get(1), new SmoothFields(60, 16, 3, 1));

        Trained trained = new ProgressiveTraining(
                        setting(Variant.PUBLISHED, List.of(5, 9, 14)), new ReferenceEngine(), Rules.SOUND)
                .train(images, stage -> {});

        assertThat(trained.certificates())
                .extracting(StageCertificate::isCertified)
                .containsExactly(true, false, false);
    }

    @Test
    void stage_is_certified_for_any_tolerance_that_the_spectrum_was_asked_for() {
        Setting setting = new Setting(Variant.GROWING, List.of(9), 12, 150, 5, 0.3);

        StageCertificate stage = new ProgressiveTraining(setting, new ReferenceEngine(0, 3), Rules.SOUND)
                .train(List.of(new SmoothFields(150, 8, 3, 1)), done -> {})
                .certificates()
                .get(0);

        assertThat(stage.relativeError()).isLessThanOrEqualTo(1 + StageCertificate.TOLERANCE / 2);
        assertThat(stage.error().failureProbability()).isEqualTo(1e-6);
        assertThat(stage.isCertified()).isTrue();
    }

    @Test
    void images_whose_scatter_is_formed_are_certified_without_chance() {
        Setting setting = new Setting(Variant.GROWING, List.of(9), 12, 500, 5, 1e-6);

        StageCertificate stage = new ProgressiveTraining(setting, new ReferenceEngine(), Rules.SOUND)
                .train(List.of(new SmoothFields(500, 16, 3, 1)), done -> {})
                .certificates()
                .get(0);

        assertThat(stage.error().failureProbability()).isZero();
        assertThat(stage.next().failureProbability()).isZero();
        assertThat(stage.isCertified()).as("%s", stage).isTrue();
    }

    @Test
    void constant_images_are_refused() {
        byte[] values = new byte[4 * 4 * 3];
        Arrays.fill(values, (byte) 128);
        PixelRows grey = HeldImages.of(Collections.nCopies(60, Raster.of(4, 4, 3, values)));

        assertThatThrownBy(() -> new ProgressiveTraining(
                                setting(Variant.GROWING, List.of(5)), new ReferenceEngine(), Rules.SOUND)
                        .train(List.of(grey), stage -> {}))
                .isInstanceOf(TooFewDirectionsException.class)
                .hasMessageStartingWith("images must vary in more than 5 directions at 4x4 pixels, but sigma_6^2 is ");
        assertThat(TooFewDirectionsException.of(grey, 1, "they vary in 0"))
                .hasMessage(
                        "images must vary in more than 1 direction at 4x4 pixels, but they vary in 0; equal images count once");
    }

    @Test
    void too_few_sizes_are_refused() {
        assertThatThrownBy(() -> train(setting(Variant.GROWING, List.of(5, 6, 7))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("images must have 3 sizes, but was 2");
    }

    private static Setting setting(Variant variant, List<Integer> kept) {
        return new Setting(variant, kept, 12, 70, 5, 1e-8);
    }

    private static Trained train(Setting setting) {
        return new ProgressiveTraining(setting, new ReferenceEngine(), Rules.SOUND).train(IMAGES, stage -> {});
    }
}
