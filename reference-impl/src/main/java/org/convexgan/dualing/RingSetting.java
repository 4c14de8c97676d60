package org.convexgan.dualing;

import java.util.List;
import java.util.Random;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.training.CircleMixture;
import org.convexgan.training.TanhNetwork;

/**
 * A training on a ring of Gaussians, as a seed draws it: data, noise, unseen noise and the generator's start, in this order.
 *
 * <p>The samples are the anchors of the features, {@code T = 0.2} (DG, appendix E.1). Not printed and chosen here: noise is {@code N(0, I₂)}, the
 * generator has two hidden layers of 20 units.
 *
 * @param ring what the data are drawn from
 * @param realData {@code X}, n×2
 * @param noise {@code Z}, n×2
 * @param unseenNoise {@value #UNSEEN}×2, for counting samples per mode
 * @param start {@code θ} at the start
 * @param gan what is trained
 */
public record RingSetting(
        CircleMixture ring, Matrix realData, Matrix noise, Matrix unseenNoise, Vector start, DualGan gan) {
    /** Samples by which coverage is judged. */
    public static final int UNSEEN = 1000;

    private static final double TEMPERATURE = 0.2;
    private static final int WIDTH = 20;

    /**
     * Draws a training.
     *
     * @param samples {@code n ≥ 1}
     * @param c weight {@code C} of the regularizer, finite and {@code > 0}
     */
    public static RingSetting of(CircleMixture ring, int samples, double c, long seed) {
        return of(ring, samples, c, WIDTH, seed);
    }

    /**
     * Draws a training of a generator with wider or narrower layers.
     *
     * @param width units of each hidden layer, {@code ≥ 1}
     */
    static RingSetting of(CircleMixture ring, int samples, double c, int width, long seed) {
        Random random = new Random(seed);
        Matrix real = ring.sample(samples, random);
        Matrix noise = AdamAscent.gaussian(samples, 2, random);
        Matrix unseen = AdamAscent.gaussian(UNSEEN, 2, random);
        TanhNetwork network = new TanhNetwork(List.of(2, width, width, 2));
        Vector start = Vector.of(network.start(random));
        RadialFeatures features = new RadialFeatures(real, TEMPERATURE);
        return new RingSetting(ring, real, noise, unseen, start, new DualGan(real, features, network, c));
    }
}
