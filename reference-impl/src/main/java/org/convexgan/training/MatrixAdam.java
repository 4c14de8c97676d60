package org.convexgan.training;

import org.convexgan.certificate.Require;

/**
 * The Adam rule with {@code β₁ = 0} for a large matrix in single precision, {@link Adam} for what it is applied to in HC, Appendix B.2.
 *
 * <pre>{@code
 * v ← β₂·v + (1−β₂)·g²
 * θ ← θ − μ·g / (√(v/(1−β₂ᵗ)) + ε),   ε = 1e-8
 * }</pre>
 *
 * <p>Without a first moment it needs one number per parameter beside the parameter.
 */
final class MatrixAdam {
    private static final double EPSILON = 1e-8;

    private final double stepSize;
    private final double decay;
    private final float[] second;
    private double power = 1;

    MatrixAdam(int size, double stepSize, double decay) {
        this.stepSize = Require.positive("stepSize", stepSize);
        Require.that(decay >= 0 && decay < 1, "decay", "be in [0, 1)", decay);
        this.decay = decay;
        second = new float[size];
    }

    /** Takes one step with a {@code parameters.length/columns × columns} matrix, in place. */
    void step(float[] parameters, int columns, FactoredGradient gradient) {
        power *= decay;
        double correction = Math.sqrt(1 - power);
        float rate = (float) (stepSize * correction);
        float epsilon = (float) (EPSILON * correction);
        float kept = (float) decay;
        float fresh = (float) (1 - decay);
        SkinnyProducts.forEach(parameters.length / columns, row -> {
            float[] g = gradient.row(row);
            int offset = row * columns;
            for (int j = 0; j < columns; j++) {
                float moment = kept * second[offset + j] + fresh * g[j] * g[j];
                second[offset + j] = moment;
                parameters[offset + j] -= rate * g[j] / ((float) Math.sqrt(moment) + epsilon);
            }
        });
    }
}
