package org.convexgan.progressive;

import java.util.List;
import org.convexgan.certificate.Require;

/**
 * What a training is asked for.
 *
 * @param variant where latents come from
 * @param kept {@code k_i}, directions kept at each stage; not empty, each {@code ≥ 1}
 * @param latent noise columns of the first stage, {@code ≥ 1}
 * @param samples {@code n_f}, generated samples that the sums run over; more than latents of any stage
 * @param seed of the noise
 * @param tolerance relative error of {@code σ_{k+1}²} that the engine aims at, finite and {@code > 0}
 */
public record Setting(Variant variant, List<Integer> kept, int latent, int samples, long seed, double tolerance) {
    /** The published indices for 4, 8, 16, 32 and 64 pixels. */
    public static final List<Integer> PUBLISHED_KEPT = List.of(20, 30, 40, 100, 175);

    /** The published number of noise columns. */
    public static final int PUBLISHED_LATENT = 48;

    public Setting {
        kept = List.copyOf(kept);
        Require.atLeast("stages", kept.size(), 1);
        kept.forEach(k -> Require.atLeast("kept", k, 1));
        Require.atLeast("latent", latent, 1);
        int most = kept.stream().mapToInt(Integer::intValue).max().orElseThrow();
        Require.that(
                samples > Math.max(latent, most) + 1,
                "samples",
                "be more than latents and directions kept, %d".formatted(Math.max(latent, most) + 1),
                samples);
        Require.positive("tolerance", tolerance);
    }

    /** Returns the published indices and latents for the first stages, with {@code 2000} samples. */
    public static Setting published(Variant variant, int stages, long seed) {
        Require.that(
                1 <= stages && stages <= PUBLISHED_KEPT.size(),
                "stages",
                "be between 1 and " + PUBLISHED_KEPT.size(),
                stages);
        return new Setting(variant, PUBLISHED_KEPT.subList(0, stages), PUBLISHED_LATENT, 2000, seed, 1e-6);
    }

    /** Returns the seed of the noise that a stage is trained on, counted from 0. */
    long trainingSeed(int stage) {
        return variant.isRedrawn() ? seed + stage : seed;
    }
}
