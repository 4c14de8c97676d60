package org.convexgan.arbitraries;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.convexgan.images.PixelRows;
import org.convexgan.images.SmoothFields;
import org.convexgan.progressive.Setting;
import org.convexgan.progressive.Variant;

/**
 * A training of ProCoGAN on smooth random images.
 *
 * @param setting what is asked for; the first stage has 4 pixel rows
 * @param images how many
 * @param channels 1 or 3
 */
public record Course(Setting setting, int images, int channels) {

    /** Returns the images in the size of each stage. */
    public List<PixelRows> pyramid() {
        List<PixelRows> pyramid = new ArrayList<>();
        for (int i = 0; i < setting.kept().size(); i++) {
            pyramid.add(new SmoothFields(images, 4 << i, channels, setting.seed()));
        }
        return pyramid;
    }

    /** Returns the same images for another variant. */
    public Course with(Variant variant) {
        return new Course(
                new Setting(
                        variant,
                        setting.kept(),
                        setting.latent(),
                        setting.samples(),
                        setting.seed(),
                        setting.tolerance()),
                images,
                channels);
    }

    /**
     * Grey images at three stages, and colour images at two with the published indices; more samples than images, and
     * fewer.
     */
    public static Arbitrary<Course> of(Variant variant) {
        return Arbitraries.of(Stream.of(1L, 2L)
                .flatMap(seed -> Stream.of(
                        new Course(new Setting(variant, List.of(5, 9, 14), 8, 90, seed, 1e-9), 70, 1),
                        new Course(new Setting(variant, List.of(4, 6, 12), 5, 60, seed, 1e-9), 80, 1),
                        new Course(
                                new Setting(
                                        variant,
                                        Setting.PUBLISHED_KEPT.subList(0, 2),
                                        Setting.PUBLISHED_LATENT,
                                        110,
                                        seed,
                                        1e-9),
                                90,
                                3)))
                .toList());
    }
}
