package org.convexgan.dualing;

import java.util.Arrays;
import org.convexgan.certificate.Require;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;

/**
 * Normalized Gaussian kernels around anchors as the features of a discriminator.
 *
 * <pre>{@code
 * φ_j(x) = exp(−‖x − x_j‖²/T) / Σ_i exp(−‖x − x_i‖²/T)                      (DG, appendix E.1)
 * ∂(γᵀφ)∕∂x = 2/T·Σ_j φ_j·(γ_j − γᵀφ)·x_j                                    (ours)
 * }</pre>
 *
 * <p>The nearest anchor's exponent is subtracted from all of them, so that points far from every anchor have features too.
 *
 * @param anchors {@code x_j}, one row each
 * @param temperature {@code T}, finite and {@code > 0}
 */
public record RadialFeatures(Matrix anchors, double temperature) {
    public RadialFeatures {
        Require.positive("temperature", temperature);
    }

    /**
     * Returns the features, one row per point.
     *
     * @param points as many columns as the anchors
     */
    public Matrix of(Matrix points) {
        Require.that(
                points.columns() == anchors.columns(),
                "points",
                "have %d columns (as the anchors)".formatted(anchors.columns()),
                points.columns());
        double[][] features = new double[points.rows()][];
        for (int i = 0; i < features.length; i++) {
            features[i] = of(points.row(i));
        }
        return Matrix.ofRows(features);
    }

    private double[] of(Vector point) {
        double[] features = new double[anchors.rows()];
        for (int j = 0; j < features.length; j++) {
            double square = 0;
            for (int k = 0; k < point.size(); k++) {
                double difference = point.get(k) - anchors.get(j, k);
                square += difference * difference;
            }
            features[j] = -square / temperature;
        }
        double largest = Arrays.stream(features).max().orElseThrow();
        double sum = 0;
        for (int j = 0; j < features.length; j++) {
            features[j] = StrictMath.exp(features[j] - largest);
            sum += features[j];
        }
        for (int j = 0; j < features.length; j++) {
            features[j] /= sum;
        }
        return features;
    }

    /**
     * Returns the gradient of a function of the features with respect to the points.
     *
     * @param features of the points, from {@link #of(Matrix)}
     * @param featureGradient {@code γ}, one row per point
     */
    public Matrix pullBack(Matrix features, Matrix featureGradient) {
        double[][] gradient = new double[features.rows()][];
        for (int i = 0; i < gradient.length; i++) {
            Vector phi = features.row(i);
            Vector gamma = featureGradient.row(i);
            double mean = gamma.dot(phi);
            double[] weights = new double[phi.size()];
            Arrays.setAll(weights, j -> 2 / temperature * phi.get(j) * (gamma.get(j) - mean));
            gradient[i] = anchors.transpose().times(Vector.of(weights)).toArray();
        }
        return Matrix.ofRows(gradient);
    }
}
